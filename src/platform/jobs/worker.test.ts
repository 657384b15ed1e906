import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { silentLog } from '../log/index.ts'
import { startWorker, type Task } from './index.ts'

describe('The worker', () => {
  let town: TestWorld
  beforeEach(async () => {
    town = await createTestWorld()
  })
  afterEach(() => town.drop())

  const start = (task: Task, alone = false) =>
    startWorker({ ownerUrl: town.url, world: town.world, reactions: [], tasks: [task], log: silentLog, alone })

  async function asOwner(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: town.url })
    await client.connect()
    await client.query(sql)
    await client.end()
  }

  it('lives through a database that went away in the middle of a job, and does the job anew', async () => {
    let begun = 0
    const done = vi.fn()
    const worker = await start({
      task: 'test.wait',
      run: async () => {
        begun += 1
        await sleep(300)
        done()
      },
    })
    await asOwner(`select graphile_worker.add_job('test.wait')`)
    await vi.waitUntil(() => begun === 1, { timeout: 15_000, interval: 20 })
    await takeAway()
    await sleep(1000)
    await giveBack()
    await vi.waitUntil(async () => (await countJobs()) === 0, { timeout: 15_000, interval: 100 })
    expect(done).toHaveBeenCalled()
    await worker.stop()
  })

  it('begins at once what a killed process was at, where nobody else works', async () => {
    const done = vi.fn()
    await asOwner(`select graphile_worker.add_job('test.left')`)
    await asOwner(`update graphile_worker._private_jobs set locked_by = 'worker_of_the_dead', locked_at = now()`)
    const worker = await start({ task: 'test.left', run: async () => done() }, true)
    await vi.waitUntil(() => done.mock.calls.length > 0, { timeout: 15_000 })
    await worker.stop()
  })

  it('leaves alone what another process is at', async () => {
    const done = vi.fn()
    await asOwner(`select graphile_worker.add_job('test.held')`)
    await asOwner(`update graphile_worker._private_jobs set locked_by = 'worker_beside', locked_at = now()`)
    const worker = await start({ task: 'test.held', run: async () => done() })
    await sleep(500)
    expect(done).not.toHaveBeenCalled()
    await worker.stop()
  })

  /** No database for anybody, as when its server was killed. */
  async function takeAway(): Promise<void> {
    await besides(`alter database ${name()} allow_connections false`)
    await besides(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`)
  }

  const giveBack = () => besides(`alter database ${name()} allow_connections true`)
  const name = () => new URL(town.url).pathname.slice(1)

  async function besides(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: inject('testServer') })
    await client.connect()
    await client.query(sql)
    await client.end()
  }

  async function countJobs(): Promise<number> {
    const client = new pg.Client({ connectionString: town.url })
    await client.connect()
    const { rows } = await client.query('select count(*)::int as jobs from graphile_worker.jobs')
    await client.end()
    return rows[0].jobs
  }
})
