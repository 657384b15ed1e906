import { expect } from 'vitest'
import { isLate, selectCommitmentsIn } from '../../src/features/commitments/index.ts'
import { agreementOf, listOverlapPairs, OVERLAP_FILTERS } from '../../src/features/coordination/index.ts'
import { listAskedIn } from '../../src/features/efforts/index.ts'
import { findGoalsInForce, listGoalVersions } from '../../src/features/goals/index.ts'
import { listGroupsIn } from '../../src/features/groups/index.ts'
import { listPlaces } from '../../src/features/places/index.ts'
import { addDays, dateIn } from '../../src/platform/calendar/index.ts'
import type { Db } from '../../src/platform/database/index.ts'

interface Here {
  readonly db: Db
  readonly place: string
  readonly today: string
}

/** What Lindängen is there to show, whenever the town is filled: one area where several departments meet (J4, J5). */
export const IN_LINDANGEN: Readonly<Record<string, (here: Here) => Promise<void>>> = {
  'residents were asked, and what they said is told': async ({ db, place, today }) => {
    const asked = await askedFrom({ db, place, today }, -365, 0)
    expect(asked.find(({ answered }) => answered === 214)).toMatchObject({
      ...{ effortTitle: 'Läsprojekt på biblioteket', owner: 'Områdesbiblioteken' },
      ...{ targetGroups: ['families', 'children'], results: expect.stringContaining('gångvägen vid skolan är mörk') },
    })
    expect(asked.length).toBeGreaterThan(1)
  },
  'a walk and a language café want the same evening': async (here) => {
    const coming = await askedFrom(here, 1, 60)
    expect(coming.map(({ way }) => way).sort()).toEqual(['meeting', 'walk'])
    expect(new Set(coming.map(({ begins }) => begins)).size, 'one evening').toBe(1)
    expect(new Set(coming.map(({ owner }) => owner)).size, 'two departments').toBe(2)
  },
  'groups meet, and one of them was formed with the others': async ({ db, place }) => {
    const kinds = (await listGroupsIn(db, place, 20)).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['area-team', 'property-owner-network', 'residents-group'])
  },
  'goals are in force, some served and some not, and a newer version waits': async ({ db, place, today }) => {
    const goals = await findGoalsInForce(db, place, today)
    expect(goals).toMatchObject({ number: 1, goals: { length: 6 } })
    expect((await listGoalVersions(db, place)).map(({ state }) => state)).toEqual(['proposed', 'in-force'])
  },
  'commitments are anchored or not, late or done': async ({ db, place, today }) => {
    const all = await selectCommitmentsIn(db, place, { filter: 'all', limit: 20, today })
    expect(all.map(({ state, unitLevel }) => `${state} ${unitLevel ?? 'not anchored'}`).sort()).toEqual([
      ...['accepted political', 'accepted strategic', 'done political', 'made not anchored', 'made not anchored'],
    ])
    expect(all.filter((it) => isLate(it, today)).map(({ what }) => what)).toEqual([
      'Sex bänkar med ryggstöd vid torget',
    ])
  },
  'what meets is agreed, seen in two ways, waiting, or so late that the level above knows': async (here) => {
    const { db, place, today } = here
    for (const filter of OVERLAP_FILTERS.filter((it) => it !== 'duplicates')) {
      const pairs = await listOverlapPairs(db, place, { filter, today }, 1, 50)
      expect(pairs.length, filter).toBeGreaterThan(0)
    }
    const all = await listOverlapPairs(db, place, { filter: null, today }, 1, 100)
    const outside = all.filter(({ sides: [one, other] }) => agreementOf(one, other) === 'one-side')
    expect(outside.length, 'an owner outside the municipality needn’t answer').toBeGreaterThan(0)
  },
}

/** All of it, with where and when it is looked at. */
export async function lindangenAt(db: Db, now: Date): Promise<Here> {
  const { places } = await listPlaces(db, { size: 100 })
  return { db, place: places.find(({ slug }) => slug === 'lindangen')?.id ?? '', today: dateIn(now) }
}

async function askedFrom({ db, place, today }: Here, first: number, last: number) {
  const period = { from: addDays(today, first), until: addDays(today, last) }
  return (await listAskedIn(db, place, period, { page: 1, size: 50 })).askings
}
