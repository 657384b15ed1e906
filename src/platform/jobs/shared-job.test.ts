import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { Job } from '../../kernel/use-case.ts'
import { silentLog } from '../log/index.ts'
import { runDueJobs, type Task } from './index.ts'

let test: TestWorld
let owner: pg.Client
beforeAll(async () => {
  test = await createTestWorld()
  owner = new pg.Client({ connectionString: test.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await test.drop()
})
beforeEach(() => owner.query('delete from graphile_worker._private_jobs'))

const HOUR = 3_600_000
const later = () => new Date(Date.now() + HOUR)
const job = (runAt?: Date): Job => ({ task: 'test.look', payload: {}, key: 'shared', ...(runAt && { runAt }) })
const put = (it: Job) => test.world.transaction((tx) => test.world.record(tx, SYSTEM, test.world.now(), [], [it]))
const waiting = async () =>
  (await owner.query('select run_at as "runAt", revision from graphile_worker.jobs order by id')).rows
const makeDue = () => owner.query('update graphile_worker._private_jobs set run_at = now()')
const run = (look: Task['run']) =>
  runDueJobs({
    ownerUrl: test.url,
    world: test.world,
    reactions: [],
    tasks: [{ task: 'test.look', run: look }],
    log: silentLog,
  })

describe('A job that somebody waits for', () => {
  it('goes before those that were put before it', async () => {
    for (const name of ['first', 'second']) await put({ task: 'test.look', payload: { name } })
    await put({ task: 'test.look', payload: { name: 'urgent' }, urgent: true })
    const order: unknown[] = []
    await run(async (_, payload) => {
      order.push(payload.name)
    })
    expect(order).toEqual(['urgent', 'first', 'second'])
  })
})

describe('Jobs that share a key', () => {
  it('are one while they wait, at the first one’s time', async () => {
    const first = later()
    await put(job(first))
    await put(job(new Date(first.getTime() + HOUR)))
    await put(job())
    expect(await waiting()).toEqual([{ runAt: first, revision: 0 }])
  })

  it('are one also when they come at once, whether or not anybody put such a job before', async () => {
    await owner.query(`delete from graphile_worker._private_tasks where identifier = 'test.look'`)
    await Promise.all(Array.from({ length: 12 }, () => put(job(later()))))
    expect(await waiting()).toHaveLength(1)
    await owner.query('delete from graphile_worker._private_jobs')
    await Promise.all(Array.from({ length: 12 }, () => put(job())))
    expect(await waiting()).toHaveLength(1)
  })

  it('begin when all who asked for them have committed, and no transaction waits for another', async () => {
    await put(job())
    let looked = 0
    const look = async () => {
      looked += 1
    }
    await test.world.transaction(async (tx) => {
      await test.world.record(tx, SYSTEM, test.world.now(), [], [job()])
      await sql`select 1`.execute(tx)
      await put(job())
      await run(look)
      expect(looked, 'what it is to look at isn’t there yet').toBe(0)
    })
    await run(look)
    expect(looked).toBe(1)
  })

  it('are two when the first has begun: it may have looked already', async () => {
    await put(job(later()))
    await makeDue()
    let looked = 0
    await run(async () => {
      looked += 1
      if (looked === 1) await put(job(later()))
    })
    expect(looked).toBe(1)
    expect(await waiting()).toHaveLength(1)
    await makeDue()
    await run(async () => {
      looked += 1
    })
    expect(looked).toBe(2)
  })

  it('that failed are tried again when asked for anew, not when the queue would have', async () => {
    await put(job())
    await run(() => Promise.reject(new Error('failed')))
    expect((await waiting())[0]?.runAt.getTime()).toBeGreaterThan(Date.now())
    await put(job())
    let looked = 0
    await run(async () => {
      looked += 1
    })
    expect(looked).toBe(1)
  })
})
