import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Person, SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { registerEffort } from '../../efforts/index.ts'
import { answerOverlap } from '../index.ts'
import { findOverlaps } from './find-overlaps.ts'

let test: TestWorld
let town: TestTown
let officer: Person
/** Nobody looks by themselves here. */
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare', [{ role: 'department-officer', scope: town.executive }])
})
afterAll(() => test.drop())
beforeEach(async () => {
  await test.world.db.deleteFrom('effort').execute()
  await test.world.db.deleteFrom('duty').execute()
})

async function registerSome(): Promise<string[]> {
  const efforts: string[] = []
  for (const [title, over] of [
    ['Gatubelysning', { owner: town.technical }],
    ['Trygghetsvandring', { place: town.street }],
    ['I området bredvid', { place: town.neighbour }],
    ['Stambyte', { owner: null, ownerName: 'Bostads AB Påhittat', ownerKind: 'company' }],
    ['Parkfest', { begins: '2026-09-01', ends: '2026-09-02' }],
  ] as const) {
    const row = { title, place: town.area, begins: '2026-03-01', ends: '2026-06-30', owner: town.executive, ...over }
    const registered = await test.world.perform(registerEffort, officer, row)
    if (!registered.ok) throw new Error(JSON.stringify(registered))
    efforts.push(registered.value.effort.id)
  }
  return efforts
}

/** All that was written: pairs, their sides, and who is asked. */
async function written(): Promise<unknown[]> {
  const { rows } = await sql`
    select o.one, o.two, o.parts, o.weight, o.ceased_at is not null as ceased, s.effort, s.place, s.is_asked, s.answer,
      s.ceased as side_ceased, (select body from duty where subject = s.effort and done_at is null) as asked
    from overlap o join overlap_side s on s.overlap = o.id order by o.one, o.two, s.effort`.execute(test.world.db)
  return rows
}

describe('What many efforts meet', () => {
  it('is written down as when they are looked at one by one, whoever else is in the lot', async () => {
    const efforts = await registerSome()
    for (const effort of efforts) await test.world.perform(findOverlaps, SYSTEM, { efforts: [effort] })
    const oneByOne = await written()
    expect(oneByOne).toHaveLength(6)
    await test.world.db.deleteFrom('overlap').execute()
    await test.world.db.deleteFrom('duty').execute()

    await test.world.perform(findOverlaps, SYSTEM, { efforts: efforts.slice(0, 2) })
    await test.world.perform(findOverlaps, SYSTEM, { efforts: efforts.slice(2) })
    expect(await written()).toEqual(oneByOne)
    const found = (await listHappened(test.world.db)).filter(({ type }) => type === 'overlap.found')
    const counted = found.map(({ data }) => (data as { count: number }).count)
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(2 * oneByOne.length)

    await test.world.perform(findOverlaps, SYSTEM, { efforts })
    expect(await written()).toEqual(oneByOne)
  })

  it('ceases and is asked about again in one stroke; what isn’t there any more is passed over', async () => {
    const efforts = await registerSome()
    await test.world.perform(findOverlaps, SYSTEM, { efforts })
    const [lights, walk] = efforts
    const between = await test.world.db
      .selectFrom('overlap_side')
      .select('overlap')
      .where('effort', '=', walk ?? '')
      .where('other', '=', lights ?? '')
      .executeTakeFirstOrThrow()
    const said = { answer: 'coordinate', reason: 'Vi möts varje månad.', who: 'Vi', until: '2026-05-01' }
    const answered = await test.world.perform(answerOverlap, officer, { ...between, effort: walk, ...said })
    expect(answered.ok).toBe(true)
    await test.world.db.updateTable('effort').set({ ends: null }).where('id', 'in', efforts.slice(0, 2)).execute()
    await test.world.db
      .updateTable('effort')
      .set({ status: 'withdrawn', withdrawn_because: 'Blev inte av.' })
      .where('title', '=', 'Stambyte')
      .execute()
    const result = await test.world.perform(findOverlaps, SYSTEM, { efforts: [...efforts, newId()] })
    expect(result.ok).toBe(true)
    const sides = await test.world.db
      .selectFrom('overlap_side')
      .select(['overlap', 'ceased', 'answer', 'reopened_at'])
      .where('effort', '=', walk ?? '')
      .execute()
    expect(sides.find(({ overlap }) => overlap === between.overlap)).toMatchObject({
      ceased: false,
      answer: null,
      reopened_at: test.world.now(),
    })
    expect(sides.filter(({ ceased }) => ceased)).toHaveLength(1)
  })

  it('is looked for by the program alone', async () => {
    expect(await test.world.perform(findOverlaps, officer, { efforts: [] })).toMatchObject({ kind: 'forbidden' })
  })
})
