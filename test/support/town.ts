import { fillDemo } from '../../demo/fill-demo.ts'
import { createDatabase, createPool } from '../../src/platform/database/index.ts'
import { createFilledDatabase, type TestDatabase } from './database.ts'

/** A database with the seeded town, its history played up to `now`; filled once for a run, then cloned. */
export function createTownDatabase(now: Date): Promise<TestDatabase> {
  return createFilledDatabase('town', async (url) => {
    const pool = createPool(url, 2)
    try {
      await fillDemo(createDatabase(pool), now)
    } finally {
      await pool.end()
    }
  })
}
