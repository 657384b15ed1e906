import { fixedClock } from '../../src/kernel/clock.ts'
import { createDatabase, createPool } from '../../src/platform/database/index.ts'
import { type Reaction, runDueJobs, type Task } from '../../src/platform/jobs/index.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import { createWorld } from '../../src/platform/world.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** Monday 2 March 2026, 09:00 in Stockholm: no holiday near. */
const A_MONDAY = '2026-03-02T08:00:00Z'

interface TestWorldOptions {
  readonly reactions?: readonly Reaction[]
  readonly now?: Date | string
  /** Another than a fresh clone of the migrated one. */
  readonly database?: TestDatabase
}

/** A world of its own on a fresh clone of the migrated database, with a clock that stands still until moved. */
export async function createTestWorld({ reactions = [], now = A_MONDAY, ...options }: TestWorldOptions = {}) {
  const database = options.database ?? (await createTestDatabase())
  const pool = createPool(database.url, 5)
  const clock = fixedClock(now)
  const world = createWorld(createDatabase(pool), { clock, reactions })
  return {
    world,
    clock,
    url: database.url,
    /** Works off every job that is due. */
    runJobs: (tasks: readonly Task[] = []) =>
      runDueJobs({ ownerUrl: database.url, world, reactions, tasks, log: silentLog }),
    drop: async () => {
      await pool.end()
      await database.drop()
    },
  }
}
export type TestWorld = Awaited<ReturnType<typeof createTestWorld>>
