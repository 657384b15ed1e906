import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertGroup } from '../../../../test/support/groups.ts'
import { insertTown, type StartedWork, startWork, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { newId } from '../../../kernel/ids.ts'
import { registerEffort, withdrawEffort } from '../../efforts/index.ts'
import { endGroup } from '../../groups/index.ts'
import { DECISIONS, findFirstYear, type HistoryWanted, listHappenedIn } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  const officer = await insertOfficer(test.world.db, 'Handläggare Ett', [
    { role: 'department-officer', scope: town.technical },
  ])
  const told = { title: 'Lyktor', place: town.neighbour, begins: '2026-01-01', owner: town.technical }
  const made = await test.world.perform(registerEffort, officer, told)
  if (!made.ok) throw new Error(made.reason)
  const effort = made.value.effort.id
  const withdrawing = { effort, reason: 'Pengarna tog slut.' }
  expect(await test.world.perform(withdrawEffort, officer, withdrawing)).toMatchObject({ ok: true })
  work = await startWork(test.world, town)
  const group = await insertGroup(test.world, 'Gatans grupp', [town.street])
  const ending = { group, endedOn: '2026-03-02', because: 'Alla har flyttat.', successor: '' }
  expect(await test.world.perform(endGroup, officer, ending)).toMatchObject({ ok: true })
})
afterAll(() => test.drop())

const happened = (place: string, over: Partial<HistoryWanted> = {}) =>
  listHappenedIn(test.world.db, place, {
    ...{ decisions: null, year: null, order: 'earliest', after: null, limit: 50 },
    ...over,
  })

describe('What happened in a place', () => {
  it('is remembered of what ended and was withdrawn too, with what it happened to', async () => {
    expect((await happened(town.neighbour)).map(({ type, title }) => [type, title])).toEqual([
      ['effort.registered', 'Lyktor'],
      ['effort.withdrawn', 'Lyktor'],
    ])
    const here = await happened(town.area)
    expect(here.find(({ type }) => type === 'undertaking.started')).toMatchObject({
      ...{ number: work.number, title: 'Ljus på Provgatan', placeSlug: 'provgatan' },
    })
    expect(here.find(({ type }) => type === 'group.ended')).toMatchObject({ group: 'gatans-grupp', number: null })
  })

  it('is narrowed to decisions, of one kind or of all, latest first', async () => {
    const types = async (over: Partial<HistoryWanted>) =>
      (await happened(town.city, { order: 'latest', ...over })).map(({ type }) => type)
    expect(await types({ decisions: DECISIONS })).toEqual(['group.ended', 'effort.withdrawn'])
    expect(await types({ decisions: ['effort.withdrawn'] })).toEqual(['effort.withdrawn'])
    expect(await types({ decisions: ['gate.passed'] })).toEqual([])
    expect(await types({ decisions: DECISIONS, year: 2025 })).toEqual([])
    expect(await types({ decisions: DECISIONS, year: 2026 })).toHaveLength(2)
  })

  it('goes on where a page ended, both ways, with nothing twice and nothing left out', async () => {
    const all = (await happened(town.city)).map(({ id }) => id)
    for (const order of ['earliest', 'latest'] as const) {
      const read: number[] = []
      for (let page = await happened(town.city, { order, limit: 2 }); page.length > 0; ) {
        read.push(...page.map(({ id }) => id))
        page = await happened(town.city, { order, limit: 2, after: read.at(-1) ?? null })
      }
      expect(read).toEqual(order === 'earliest' ? all : all.toReversed())
    }
  })

  it('began in a year, or never', async () => {
    expect(await findFirstYear(test.world.db, town.area)).toBe(2026)
    expect(await findFirstYear(test.world.db, newId())).toBeNull()
  })
})
