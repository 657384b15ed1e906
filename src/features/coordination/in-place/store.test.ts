import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Person, SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { registerEffort } from '../../efforts/index.ts'
import { answerOverlap, findOverlaps, listOverlapsIn } from '../index.ts'
import { coordinationReactions } from '../reactions.ts'

const MANY = { waiting: 10, answered: 10 }
let test: TestWorld
let town: TestTown
let officer: Person
let effort: string
beforeAll(async () => {
  test = await createTestWorld({ reactions: coordinationReactions })
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare', [{ role: 'department-officer', scope: null }])
  effort = await register('En lekplats', town.street, town.technical)
  await register('Gatubelysning', town.area, town.executive)
  await register('Läsprojekt', town.area, null)
  await test.runJobs()
})
afterAll(() => test.drop())

async function register(title: string, place: string, owner: string | null): Promise<string> {
  const whose = owner === null ? { owner, ownerName: 'Läsglädje (påhittad)', ownerKind: 'association' } : { owner }
  const result = await test.world.perform(registerEffort, officer, { title, place, begins: '2026-01-01', ...whose })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.effort.id
}
const inPlace = async (place: string | null) =>
  (await listOverlapsIn(test.world.db, place, MANY)).filter((it) => it.effort === effort)

describe('where efforts meet in a place', () => {
  it('is said with who is to answer and by when, then with what was answered', async () => {
    const mine = await inPlace(town.area)
    expect(mine).toHaveLength(2)
    expect(mine[0]).toMatchObject({
      title: 'En lekplats',
      answer: null,
      owner: 'Tekniska provnämnden',
      due: '2026-03-16',
    })
    const said = { answer: 'coordinate', reason: 'Vi gräver samtidigt.', who: 'Vi', until: '2026-06-01' }
    await test.world.perform(answerOverlap, officer, { overlap: mine[0]?.id, effort, ...said })
    const all = await listOverlapsIn(test.world.db, town.area, MANY)
    expect(all.find((it) => it.id === mine[0]?.id && it.effort === effort)).toMatchObject({ ...said, due: null })
    const states = all.map(({ answer }) => answer !== null)
    expect(states).toEqual([...states].sort())
    expect(all.every((it) => it.isAsked)).toBe(true)
  })

  it('follows an effort that moves, and over the whole city leaves nothing out', async () => {
    expect([await inPlace(town.street), await inPlace(null)].map((it) => it.length)).toEqual([2, 2])
    await test.world.db.updateTable('effort').set({ place: town.area }).where('id', '=', effort).execute()
    await test.world.perform(findOverlaps, SYSTEM, { efforts: [effort] })
    expect([await inPlace(town.street), await inPlace(town.area)].map((it) => it.length)).toEqual([0, 2])
  })

  it('is nothing where nothing goes on', async () => {
    expect(await listOverlapsIn(test.world.db, newId(), MANY)).toEqual([])
  })
})

describe('in a town where much meets', () => {
  it('a page reads little of it, for a street as for the whole city', async () => {
    const { db } = test.world
    await sql`insert into effort (id, title, owner, place, begins, registered_at, bounds, label_lon, label_lat)
      select gen_random_uuid(), 'Insats ' || n, ${town.executive}, (array[${town.street}, ${town.area}, ${town.neighbour}]::uuid[])[1 + n % 3],
        date '2024-01-01' + n % 700, now(), '(0,0),(0,0)', 0, 0 from generate_series(1, 8000) n`.execute(db)
    await sql`insert into overlap (id, one, two, parts, weight, found_at)
      select gen_random_uuid(), before, id, '{}', random() / 2, now()
      from (select id, lag(id) over (order by id) before from effort) e where before is not null on conflict do nothing`.execute(
      db,
    )
    await sql`insert into overlap_side (overlap, effort, other, place, weight, found_at, is_asked)
      select o.id, e.id, x.other, e.place, o.weight, o.found_at, true from overlap o
      cross join lateral (values (o.one, o.two), (o.two, o.one)) x(side, other) join effort e on e.id = x.side
      on conflict do nothing`.execute(db)
    await analyze()
    for (const place of [town.street, town.area, null]) {
      expect(await rowsRead((tx) => listOverlapsIn(tx, place, MANY))).toBeLessThan(400)
    }
  })
})

/** How many rows are read of overlaps and their sides, from the tables or through an index. */
async function rowsRead(read: (tx: Tx) => Promise<unknown>): Promise<number> {
  const count = async (tx: Tx) => {
    const { rows } = await sql<{ read: number }>`
      select sum(seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables
      where relname in ('overlap', 'overlap_side')`.execute(tx)
    return rows[0]?.read ?? 0
  }
  return test.world.transaction(async (tx) => {
    const before = await count(tx)
    await read(tx)
    return (await count(tx)) - before
  })
}

/** As the database does by itself after a while; only the owner may. */
async function analyze(): Promise<void> {
  const owner = new pg.Client({ connectionString: test.url })
  await owner.connect()
  await owner.query('analyze')
  await owner.end()
}
