import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer, insertPlaces } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { newId } from '../../../kernel/ids.ts'
import { addDays } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Bodies, listDuties, type Narrowing, narrowed, type Workbench } from '../index.ts'

let test: TestWorld
let [board, other, anna, bo]: string[] = []

beforeAll(async () => {
  test = await createTestWorld()
  ;[board, other] = await Promise.all([insertBody('one'), insertBody('other')])
  anna = (await insertOfficer(test.world.db, 'Kontaktperson Anna')).person
  bo = (await insertOfficer(test.world.db, 'Kontaktperson Bo')).person
  await insert('anna-one', { body: board, person: anna })
  await insert('bo-one', { body: board, person: bo })
  await insert('nobody-one', { body: board })
  await insert('nobody-other', { body: other })
  await insert('residents', { circle: 'residents' })
  await insert('done', { body: board, person: anna, done_at: new Date() })
})
afterAll(() => test.drop())

async function insertBody(slug: string): Promise<string> {
  const id = newId()
  const row = { id, slug, name: slug, kind: 'board', level: 'political', valid_from: '2020-01-01' }
  await test.world.db.insertInto('body').values(row).execute()
  return id
}

let inserted = 0
async function insert(
  kind: string,
  who: { body?: string; person?: string; circle?: string; done_at?: Date; place?: string },
): Promise<void> {
  inserted += 1
  const row = {
    id: newId(),
    kind,
    subject: newId(),
    due: addDays('2026-03-02', inserted),
    opened_at: new Date(),
    ...who,
  }
  await test.world.db.insertInto('duty').values(row).execute()
}

async function kinds(unassigned: Bodies, whole: Bodies): Promise<string[]> {
  const { duties } = await listDuties(test.world.db, { person: anna ?? '', unassigned, whole })
  return duties.map(({ kind }) => kind)
}

async function partOf(whole: string): Promise<string> {
  const part = await insertBody(`part-of-${whole}`)
  await test.world.db.updateTable('body').set({ parent: whole }).where('id', '=', part).execute()
  return part
}

const NIL = '00000000-0000-0000-0000-000000000000'

describe('a workbench’s duties', () => {
  it('are also those of what is part of the bodies that one leads, at whatever depth', async () => {
    const whole = await insertBody('whole')
    const unit = await partOf(await partOf(whole))
    await insert('bo-unit', { body: unit, person: bo ?? '' })
    await insert('nobody-unit', { body: unit })
    expect((await kinds([], [whole])).filter((kind) => kind.endsWith('-unit'))).toEqual(['bo-unit', 'nobody-unit'])
    expect((await kinds([whole], [])).filter((kind) => kind.endsWith('-unit'))).toEqual([])
    await test.world.db.deleteFrom('duty').where('body', '=', unit).execute()
  })

  it('are one’s own, and what nobody has taken on in one’s bodies', async () => {
    expect(await kinds([], [])).toEqual(['anna-one'])
    expect(await kinds([board ?? ''], [])).toEqual(['anna-one', 'nobody-one'])
    expect(await kinds('all', [])).toEqual(['anna-one', 'nobody-one', 'nobody-other'])
  })

  it('are all of a body for those who lead it, each once', async () => {
    expect(await kinds([board ?? ''], [board ?? ''])).toEqual(['anna-one', 'bo-one', 'nobody-one'])
    expect(await kinds([], 'all')).toEqual(['anna-one', 'bo-one', 'nobody-one', 'nobody-other'])
  })

  it('are all within the places that somebody holds together, whichever body has them', async () => {
    const [within = '', area = ''] = await insertPlaces(test.world.db, ['Staden', 'Området', 'Gatan'])
    const bodies = { place: within, body: other ?? '' }
    await insert('here', { ...bodies, person: bo ?? '', done_at: new Date() })
    await insert('here', bodies)
    const seen = async (places: string[]) =>
      (await listDuties(test.world.db, { person: newId(), unassigned: [], whole: [], within: places })).duties
    expect((await seen([area])).map(({ kind }) => kind)).toEqual(['here'])
    expect(await seen([newId()])).toEqual([])
    await test.world.db.deleteFrom('duty').where('place', '=', within).execute()
  })

  it('are narrowed to what is one’s own, to a body, or to a kind', async () => {
    const bench = { person: anna ?? '', unassigned: 'all', whole: 'all' } as const
    const seen = async (wanted: Narrowing) =>
      (await listDuties(test.world.db, narrowed(bench, wanted))).duties.map(({ kind }) => kind)
    expect(await seen({ mine: true })).toEqual(['anna-one'])
    expect(await seen({ body: other ?? '' })).toEqual(['nobody-other'])
    expect(await seen({ kind: 'bo-one' })).toEqual(['bo-one'])
    expect(await seen({ body: other ?? '', kind: 'bo-one' })).toEqual([])
  })

  it('come a page at a time, none lost or doubled', async () => {
    const bench = { person: anna ?? '', unassigned: [], whole: 'all' } as const
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await listDuties(test.world.db, bench, { after, size: 1 })
      seen.push(...page.duties.map(({ kind }) => kind))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(['anna-one', 'bo-one', 'nobody-one', 'nobody-other'])
  })

  it('begin from the start when the page’s address makes no sense', async () => {
    const bench = { person: anna ?? '', unassigned: [], whole: [] }
    for (const after of ['', '2026-13-45.x', "';drop table duty", `2026-99-99.${NIL}`, `2026-02-31.${NIL}`]) {
      expect((await listDuties(test.world.db, bench, { after })).duties).toHaveLength(1)
    }
  })

  it('are read from indexes, not all of them', async () => {
    await sql`insert into duty (id, kind, subject, body, due, opened_at, done_at)
      select gen_random_uuid(), 'many', gen_random_uuid(), ${other}, date '2026-03-10' + (n % 300), now(),
        case when n % 2 = 0 then now() end
      from generate_series(1, 30000) n`.execute(test.world.db)
    await analyze()
    const mine = { person: anna ?? '', unassigned: [board ?? '', other ?? ''], whole: [board ?? ''] }
    const benches: readonly Workbench[] = [
      mine,
      { ...mine, whole: 'all' as const },
      { ...mine, unassigned: 'all' as const, whole: [] },
      narrowed({ ...mine, whole: 'all' }, { body: other ?? '' }),
      narrowed({ ...mine, whole: 'all' }, { kind: 'bo-one' }),
    ]
    for (const bench of benches) {
      const { rows, page } = await test.world.transaction(async (tx) => {
        const before = await countRead(tx)
        const page = await listDuties(tx, bench)
        return { page, rows: (await countRead(tx)) - before }
      })
      expect(page.duties).toHaveLength(bench.onlyKind === 'bo-one' ? 1 : 50)
      expect(rows).toBeLessThan(600)
    }
  })
})

/** As the database does by itself after a while; only the owner may. */
async function analyze(): Promise<void> {
  const owner = new pg.Client({ connectionString: test.url })
  await owner.connect()
  await owner.query('analyze duty')
  await owner.end()
}

/** How many rows of duty this transaction has read so far. */
async function countRead(tx: Tx): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables where relname = 'duty'`.execute(tx)
  return rows[0]?.read ?? 0
}
