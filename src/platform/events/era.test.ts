import pg from 'pg'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { beginEraIfNeeded } from './era.ts'
import { sealEvents } from './seal.ts'
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

const add = () =>
  test.world.transaction((tx) =>
    test.world.record(tx, SYSTEM, test.world.now(), [{ type: 'test.happened', subject: newId() }], []),
  )

const sealAll = () =>
  vi.waitFor(
    async () => {
      await sealEvents(test.world)
      const report = await verifyEvents(test.world.db)
      expect(report.waitingEvents).toBe(0)
      return report
    },
    { timeout: 15_000, interval: 50 },
  )

/** As after pg_dump and a new cluster: the log's transactions lie far ahead of the cluster's. */
const addFromElsewhere = (xid: string) =>
  owner.query(`insert into event (xid, at, type, subject) values ($1, now(), 'test.happened', gen_random_uuid())`, [
    xid,
  ])

describe('An era', () => {
  it('goes on while the cluster does', async () => {
    expect(await beginEraIfNeeded(test.url)).toBeNull()
    await add()
    await sealAll()
    await add()
    expect(await beginEraIfNeeded(test.url)).toBeNull()
  })

  it('begins anew when events come from a cluster that was further on, and all stays verifiable', async () => {
    await addFromElsewhere('900000000001')
    await addFromElsewhere('900000000005')
    expect((await verifyEvents(test.world.db)).faults.map((fault) => fault.kind)).toEqual(['events-unsealed'])

    expect(await beginEraIfNeeded(test.url)).toBe(2)
    expect(await beginEraIfNeeded(test.url)).toBeNull()
    // What the old era left unsealed was sealed with it.
    expect(await verifyEvents(test.world.db)).toMatchObject({ faultCount: 0, sealedEvents: 2, waitingEvents: 0 })

    await add()
    expect(await sealAll()).toMatchObject({ faultCount: 0, sealedEvents: 3, batches: 2 })
    const { rows } = await owner.query('select era, events from event_seal order by number')
    expect(rows).toEqual([
      { era: 1, events: 2 },
      { era: 2, events: 1 },
    ])
  })

  it('shows an event that was put into it after its end', async () => {
    await addFromElsewhere('900000000001')
    await beginEraIfNeeded(test.url)
    await owner.query(
      `insert into event (era, xid, at, type, subject) values (1, '900000000009', now(), 'test.forged', gen_random_uuid())`,
    )
    expect((await verifyEvents(test.world.db)).faults).toMatchObject([{ kind: 'events-added', batch: 1 }])
  })

  it('begins once when two servers start at the same time', async () => {
    await addFromElsewhere('900000000001')
    const begun = await Promise.all([beginEraIfNeeded(test.url), beginEraIfNeeded(test.url)])
    expect(begun.toSorted()).toEqual([2, null])
  })
})
