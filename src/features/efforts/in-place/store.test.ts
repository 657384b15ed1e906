import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertGround, insertTestUndertaking } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { listEffortsIn, registerEffort } from '../index.ts'

const TODAY = '2026-03-02'
let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
let [street, area, city]: string[] = []
beforeAll(async () => {
  test = await createTestWorld()
  ground = await insertGround(test.world)
  const tree = await test.world.db
    .selectFrom('place_tree')
    .select('ancestor')
    .where('place', '=', ground.place)
    .orderBy('depth')
    .execute()
  ;[street, area, city] = tree.map(({ ancestor }) => ancestor)
})
afterAll(() => test.drop())

async function register(title: string, place: string | undefined, raw: object = {}): Promise<string> {
  const input = { title, place, begins: '2026-01-01', owner: ground.board, ...raw }
  const registered = await test.world.perform(registerEffort, SYSTEM, input)
  if (!registered.ok) throw new Error(JSON.stringify(registered))
  return registered.value.effort.id
}

describe('what goes on in a place', () => {
  it('is what goes on there and in what lies in it, with who does it', async () => {
    const { id } = await insertTestUndertaking(test.world, ground)
    await register('Ljus på Provgatan', street, { undertaking: id, begins: '2026-03-01' })
    await register('Gatubelysning', area, { begins: '2026-02-01', ends: '2026-12-31' })
    await register('Läsprojekt', street, { owner: null, ownerName: 'Läsglädje (påhittad)', ownerKind: 'association' })
    await register('Något som ingen vet vems det är', street, { owner: null, begins: '2025-12-01' })
    await register('Redan slut', street, { begins: '2025-01-01', ends: '2026-03-01' })
    const inArea = await listEffortsIn(test.world.db, area ?? '', TODAY, 20)
    expect(inArea.map(({ title, kind, ownerName }) => [title, kind, ownerName])).toEqual([
      ['Ljus på Provgatan', 'resident', 'Provnämnden'],
      ['Gatubelysning', 'department', 'Provnämnden'],
      ['Läsprojekt', 'association', 'Läsglädje (påhittad)'],
      ['Något som ingen vet vems det är', null, null],
    ])
    expect(inArea[0]).toMatchObject({ ends: null, language: 'sv', at: [13.05, 55.52] })
    expect(inArea[0]?.number).toBeGreaterThan(0)
    expect((await listEffortsIn(test.world.db, street ?? '', TODAY, 20)).map(({ title }) => title)).not.toContain(
      'Gatubelysning',
    )
    expect(await listEffortsIn(test.world.db, city ?? '', TODAY, 2)).toHaveLength(2)
  })

  it('is registered only where there is such a place, by a body that there is', async () => {
    const nowhere = { title: 'Ingenstans', place: newId(), begins: '2026-01-01', owner: null }
    expect(await test.world.perform(registerEffort, SYSTEM, nowhere)).toMatchObject({
      fields: { place: 'form.choose' },
    })
    const nobody = { title: 'Ingens', place: street, begins: '2026-01-01', owner: newId() }
    expect(await test.world.perform(registerEffort, SYSTEM, nobody)).toMatchObject({ fields: { owner: 'form.choose' } })
    const visitors = { title: 'Vems som helst', place: street, begins: '2026-01-01' }
    expect(await test.world.perform(registerEffort, VISITOR, visitors)).toMatchObject({ kind: 'forbidden' })
  })
})

describe('over the whole city', () => {
  it('nothing is left out, and nothing is where nothing goes on', async () => {
    await register('Överallt', city, { begins: '2026-02-02' })
    expect((await listEffortsIn(test.world.db, null, TODAY, 99)).map(({ title }) => title)).toContain('Överallt')
    expect(await listEffortsIn(test.world.db, newId(), TODAY, 10)).toEqual([])
  })
})

describe('in a town where much goes on', () => {
  it('a page reads little of it, for a street as for the whole city', async () => {
    await sql`insert into effort (id, title, owner, place, begins, registered_at)
      select gen_random_uuid(), 'Insats ' || n, ${ground.board}, (array[${street}, ${area}, ${city}]::uuid[])[1 + n % 3],
        date '2024-01-01' + n % 700, now() from generate_series(1, 20000) n`.execute(test.world.db)
    await analyze()
    for (const place of [street, area, undefined]) {
      expect(await rowsRead('effort', (tx) => listEffortsIn(tx, place ?? null, TODAY, 20))).toBeLessThan(400)
    }
  })
})

/** How many rows of a table are read for it, from the table or through an index. */
async function rowsRead(table: string, read: (tx: Tx) => Promise<unknown>): Promise<number> {
  const count = async (tx: Tx) => {
    const { rows } = await sql<{ read: number }>`
      select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables where relname = ${table}`.execute(tx)
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
