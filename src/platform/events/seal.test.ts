import { sql as raw } from 'kysely'
import pg from 'pg'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Tx } from '../database/index.ts'
import { sealBatch, sealEvents, sealTask } from './seal.ts'
import { END_OF_ERA } from './seal-store.ts'
import { verifyEvents } from './verify.ts'

let test: TestWorld
let owner: pg.Client
beforeEach(async () => {
  test = await createTestWorld()
  owner = new pg.Client({ connectionString: test.url })
  await owner.connect()
  return async () => {
    await owner.end()
    await test.drop()
  }
})

const happening = () => ({
  type: 'test.happened',
  subject: newId(),
  data: { number: 1.5, text: 'ä "b"', list: [1, 2] },
})
const record = (tx: Tx, events: number) =>
  test.world.record(tx, SYSTEM, test.world.now(), Array.from({ length: events }, happening), [])
const add = (events: number) => test.world.transaction((tx) => record(tx, events))

/** Other tests' transactions run in the same server and hold the horizon back, so this may take some tries. */
const sealAll = (perSeal?: number) =>
  vi.waitFor(
    async () => {
      await sealEvents(test.world, perSeal)
      const report = await verifyEvents(test.world.db)
      expect(report.waitingEvents).toBe(0)
      return report
    },
    { timeout: 15_000, interval: 50 },
  )

/** The owner goes out of its way: what the log must show even so. */
async function tamper(sql: string): Promise<void> {
  for (const table of ['event', 'event_seal']) await owner.query(`alter table ${table} disable trigger user`)
  const { rowCount } = await owner.query(sql)
  expect(rowCount).toBe(1)
}

const faultsNow = async (root?: string) =>
  (await verifyEvents(test.world.db, root)).faults.map(({ kind, batch }) => `${kind} ${batch}`)

describe('Sealing', () => {
  it('covers all events in whole transactions, batch by batch', async () => {
    for (const events of [2, 5, 1, 1, 3]) await add(events)
    const report = await sealAll(4)
    expect(report).toMatchObject({ faultCount: 0, sealedEvents: 12, waitingEvents: 0 })
    const { rows } = await owner.query('select events, from_xid < to_xid as forward from event_seal order by number')
    // Two and five: the fourth event lies in the second transaction, which isn't split.
    expect(rows[0]).toEqual({ events: 7, forward: true })
    expect(report.root).toMatch(/^[0-9a-f]{64}$/)
  })

  it('makes no seal when nothing has happened', async () => {
    expect(await sealEvents(test.world)).toBe(0)
    await add(1)
    await sealAll()
    expect(await sealEvents(test.world)).toBe(0)
  })

  it('comes back every minute by itself, as a job', async () => {
    await add(3)
    await vi.waitFor(async () => {
      await owner.query('select graphile_worker.add_job($1)', [sealTask.task])
      await test.runJobs([sealTask])
      expect((await verifyEvents(test.world.db)).sealedEvents).toBe(3)
    }, 15_000)
    expect(sealTask.every).toBe('* * * * *')
  })

  it('never lets an event that commits late slip in behind a seal', async () => {
    const slow = await test.world.db.startTransaction().execute()
    await record(slow, 1)
    await add(1)
    expect(await sealEvents(test.world)).toBe(0)
    expect(await verifyEvents(test.world.db)).toMatchObject({ sealedEvents: 0, waitingEvents: 1, faultCount: 0 })
    await slow.commit().execute()
    expect(await sealAll()).toMatchObject({ sealedEvents: 2, faultCount: 0 })
  })

  it('would show, had it not waited for the oldest transaction that runs', async () => {
    const slow = await test.world.db.startTransaction().execute()
    await record(slow, 1)
    await add(1)
    await test.world.transaction((tx) => sealBatch(tx, 1, END_OF_ERA))
    await slow.commit().execute()
    expect(await faultsNow()).toEqual(['events-added 1'])
  })

  it('is done once when several ask for it at once', async () => {
    await add(5)
    await Promise.all([sealAll(2), sealAll(2), sealAll(2)])
    expect(await verifyEvents(test.world.db)).toMatchObject({ sealedEvents: 5, faultCount: 0 })
  })

  it('seals and verifies many thousand events in one transaction', async () => {
    await add(7001)
    await add(1)
    expect(await sealAll(100)).toMatchObject({ sealedEvents: 7002, faultCount: 0 })
  })
})

describe('Verifying', () => {
  beforeEach(async () => {
    for (const events of [3, 3, 3]) await add(events)
    expect(await sealAll(3)).toMatchObject({ batches: 3, faultCount: 0 })
  })

  it.each([
    ['a changed type', `update event set type = 'test.other' where id = 5`],
    ['changed data', `update event set data = data || '{"number": 2}' where id = 5`],
    ['a changed time', `update event set at = at + interval '1 microsecond' where id = 5`],
    ['another actor', `update event set actor = subject where id = 5`],
    ['another undertaking', `update event set undertaking = subject where id = 5`],
  ])('finds %s, and in which batch', async (_, sql) => {
    await tamper(sql)
    expect(await faultsNow()).toEqual(['events-changed 2'])
  })

  it('finds a removed event', async () => {
    await tamper('delete from event where id = 4')
    expect(await faultsNow()).toEqual(['events-missing 2'])
  })

  it.each([1, -1])('finds an event that was put in afterwards, also before the first (%i)', async (sign) => {
    await tamper(`insert into event (id, xid, at, type, subject) overriding system value
      select ${sign} * 1000, xid, at, type, subject from event where id = 4`)
    expect(await faultsNow()).toEqual(['events-added 2'])
  })

  it('finds an event that was put in between two batches', async () => {
    await tamper(
      `insert into event (xid, at, type, subject) select to_xid, now(), 'test.forged', gen_random_uuid() from event_seal where number = 1`,
    )
    expect(await faultsNow()).toEqual(['events-added 2'])
  })

  it.each([
    ['count', 'events = 2', ['seal-changed 2', 'events-added 2']],
    ['time', `sealed_at = sealed_at - interval '1 day'`, ['seal-changed 2']],
    ['tree', `tree = sha256('')`, ['seal-changed 2', 'events-changed 2']],
    ['root', `root = sha256('')`, ['seal-changed 2', 'chain-broken 3']],
    ['link to the one before', `previous = sha256('')`, ['seal-changed 2', 'chain-broken 2']],
  ])("finds a seal's changed %s", async (_, change, faults) => {
    await tamper(`update event_seal set ${change} where number = 2`)
    expect(await faultsNow()).toEqual(faults)
  })

  it.each([1, 2])('finds that seal %i was removed', async (number) => {
    await tamper(`delete from event_seal where number = ${number}`)
    expect(await faultsNow()).toEqual([`seals-missing ${number + 1}`])
  })

  it('finds a history that was written anew, seals and all, by a root that was kept elsewhere', async () => {
    const kept = (await verifyEvents(test.world.db)).root ?? ''
    expect(await verifyEvents(test.world.db, kept.toUpperCase())).toMatchObject({ faultCount: 0, rootFoundIn: 3 })
    await add(1)
    await sealAll()
    expect(await faultsNow(kept)).toEqual([])
    for (const table of ['event', 'event_seal']) await owner.query(`alter table ${table} disable trigger user`)
    await owner.query('delete from event_seal')
    await owner.query('delete from event where id = 5')
    await sealAll(3)
    expect(await faultsNow()).toEqual([])
    expect(await faultsNow(kept)).toEqual(['root-unknown null'])
  })
})

describe('The log', () => {
  const changes = ['event', 'event_seal', 'event_era'].flatMap((table) => [
    `update ${table} set era = 1`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ])

  it.each(changes)("refuses the application's role: %s", async (sql) => {
    await owner.query('set role medverka_app')
    await expect(owner.query(sql)).rejects.toMatchObject({ code: '42501' })
  })

  it.each(changes)("refuses the application's connection even when it takes its owner's role: %s", async (sql) => {
    await add(1)
    await sealAll()
    const breakOut = test.world.db.connection().execute(async (db) => {
      await raw`set role none`.execute(db)
      const { rows } = await raw<{ role: string }>`select current_user as role`.execute(db)
      expect(rows[0]?.role).not.toBe('medverka_app')
      await raw.raw(sql).execute(db)
    })
    await expect(breakOut).rejects.toThrow('append-only')
  })

  it("lets the application's role add events through record() alone", async () => {
    await owner.query('set role medverka_app')
    const insert = `insert into event (at, type, subject) values (now(), 'test.forged', gen_random_uuid())`
    await expect(owner.query(insert)).rejects.toMatchObject({ code: '42501' })
    await expect(owner.query(`insert into event_era (era, reason) values (2, 'forged')`)).rejects.toMatchObject({
      code: '42501',
    })
    await owner.query(`select record('[{"at": "2026-03-02", "type": "test.happened", "subject": "${newId()}"}]', '[]')`)
    expect((await owner.query('select era, xid::text > $1 as xid from event', [''])).rows).toEqual([
      { era: 1, xid: true },
    ])
  })
})
