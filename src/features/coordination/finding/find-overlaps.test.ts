import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Person, SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { registerEffort } from '../../efforts/index.ts'
import { answerOverlap, findOverlapOf, listOverlapsOf } from '../index.ts'
import { coordinationReactions } from '../reactions.ts'
import { findOverlaps } from './find-overlaps.ts'

let test: TestWorld
let town: TestTown
let officer: Person
beforeAll(async () => {
  test = await createTestWorld({ reactions: coordinationReactions })
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare', [{ role: 'department-officer', scope: town.executive }])
})
afterAll(() => test.drop())
beforeEach(async () => {
  await test.world.db.deleteFrom('effort').execute()
  await test.world.db.deleteFrom('duty').execute()
})

async function register(title: string, over: object = {}): Promise<string> {
  const row = { title, place: town.area, begins: '2026-03-01', ends: '2026-06-30', owner: town.executive, ...over }
  const registered = await test.world.perform(registerEffort, officer, row)
  if (!registered.ok) throw new Error(JSON.stringify(registered))
  return registered.value.effort.id
}
const overlapsOf = (effort: string) => listOverlapsOf(test.world.db, { effort }, 1, 50)
const duties = () =>
  test.world.db
    .selectFrom('duty')
    .select(['subject', 'body', 'due'])
    .where('kind', '=', 'answer-overlaps')
    .where('done_at', 'is', null)
    .orderBy('subject')
    .execute()
const find = (effort: string) => test.world.perform(findOverlaps, SYSTEM, { efforts: [effort] })

describe('What an effort meets', () => {
  it('is found when it is registered, once, with both owners asked within ten working days', async () => {
    const lights = await register('Gatubelysning', { owner: town.technical })
    const walk = await register('Trygghetsvandring', { place: town.street })
    await test.runJobs()
    const [seen] = await overlapsOf(walk)
    expect(seen).toMatchObject({ title: 'Gatubelysning', answer: null, due: '2026-03-16', isAsked: true })
    expect(seen?.parts).toMatchObject({ ground: { kind: 'within' }, days: { from: '2026-03-01', to: '2026-06-30' } })
    expect(await overlapsOf(lights)).toMatchObject([{ id: seen?.id, title: 'Trygghetsvandring' }])
    expect(new Set((await duties()).map((it) => it.body))).toEqual(new Set([town.technical, town.executive]))
    const found = (await listHappened(test.world.db)).filter(({ type }) => type === 'overlap.found')
    expect(found.slice(-2).map(({ subject, data }) => [subject, data])).toEqual(
      expect.arrayContaining([
        [walk, { count: 1 }],
        [lights, { count: 1 }],
      ]),
    )
  })

  it('is not what nearly meets it', async () => {
    const one = await register('Gatubelysning', { themes: ['ljus'], targetGroups: ['older'] })
    await register('I området bredvid', { place: town.neighbour })
    await register('Dagen efter', { begins: '2026-07-01', ends: null })
    await register('Om något annat för andra', { themes: ['musik'], targetGroups: ['children'] })
    await register('I hela staden', { place: town.city })
    await test.runJobs()
    expect((await overlapsOf(one)).map(({ title }) => title)).toEqual([])
  })

  it('between two jobs at once is one overlap', async () => {
    const quiet = await createTestWorldOn(test)
    const one = await quiet('En')
    const other = await quiet('Två')
    const results = await Promise.all([find(one), find(other), find(one), find(other)])
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(await overlapsOf(one)).toHaveLength(1)
    expect(await duties()).toHaveLength(2)
  })

  it('asks nobody outside the municipality', async () => {
    const outside = await register('Stambyte', { owner: null, ownerName: 'Bostads AB Påhittat', ownerKind: 'company' })
    const own = await register('Gatubelysning')
    await test.runJobs()
    expect(await overlapsOf(outside)).toMatchObject([{ isAsked: false, due: null }])
    expect(await duties()).toMatchObject([{ subject: own }])
  })

  it('ceases with what is moved away or withdrawn, and is asked about again when they meet in more', async () => {
    const one = await register('Gatubelysning', { themes: ['ljus'] })
    const other = await register('Parkfest', { themes: ['ljus'], targetGroups: ['young'] })
    await test.runJobs()
    const [overlap] = await overlapsOf(one)
    const said = { answer: 'coordinate', reason: 'Vi möts varje månad.', who: 'Vi', until: '2026-05-01' }
    expect(
      await test.world.perform(answerOverlap, officer, { overlap: overlap?.id, effort: one, ...said }),
    ).toMatchObject({ ok: true })

    await test.world.db.updateTable('effort').set({ place: town.neighbour }).where('id', '=', other).execute()
    await find(other)
    expect(await overlapsOf(one)).toMatchObject([{ answer: 'coordinate', ceasedAt: test.world.now() }])
    expect(await overlapsOf(other)).toEqual([])
    expect(await duties()).toEqual([])

    await test.world.db.updateTable('effort').set({ place: town.area, ends: null }).where('id', '=', other).execute()
    await test.world.db.updateTable('effort').set({ ends: null }).where('id', '=', one).execute()
    await find(other)
    expect(await findOverlapOf(test.world.db, { effort: one }, overlap?.id ?? '')).toMatchObject({
      ...{ ceasedAt: null, answer: null, reopenedAt: test.world.now(), due: '2026-03-16' },
      former: { answer: 'coordinate', reason: 'Vi möts varje månad.', until: '2026-05-01' },
    })
    const last = (await listHappened(test.world.db)).at(-1)
    expect(last).toMatchObject({ type: 'overlap.reopened', subject: one, data: { count: 1 } })

    await test.world.db
      .updateTable('effort')
      .set({ status: 'withdrawn', withdrawn_because: 'Blev inte av.' })
      .where('id', '=', other)
      .execute()
    await find(other)
    expect((await findOverlapOf(test.world.db, { effort: one }, overlap?.id ?? ''))?.ceasedAt).not.toBeNull()
    expect(await duties()).toEqual([])
  })

  it('is looked for again when the place that it is told by was drawn anew', async () => {
    const one = await register('Gatubelysning', { owner: town.technical })
    await register('Trygghetsvandring')
    await test.runJobs()
    await test.world.db.deleteFrom('overlap').execute()
    const drawn = { type: 'place.changed', subject: town.area, place: town.area }
    await test.world.transaction((tx) => test.world.record(tx, SYSTEM, test.world.now(), [drawn], []))
    await test.runJobs()
    expect(await overlapsOf(one)).toHaveLength(1)
  })

  it('is looked for by the program alone', async () => {
    const one = await register('En')
    expect(await test.world.perform(findOverlaps, officer, { efforts: [one] })).toMatchObject({ kind: 'forbidden' })
  })
})

/** Registers without anybody looking for overlaps, so that several can look at once. */
async function createTestWorldOn({ world }: TestWorld) {
  return async (title: string) => {
    const id = newId()
    const row = { id, title, place: town.area, begins: '2026-03-01', owner: town.executive, registered_at: world.now() }
    const told = { bounds: '(0,0),(0,0)', label_lon: 0, label_lat: 0 }
    await world.db
      .insertInto('effort')
      .values({ ...row, ...told })
      .execute()
    return id
  }
}
