import { fillDemo } from '../../demo/fill-demo.ts'
import { DAY } from '../../src/kernel/clock.ts'
import { dateIn, instantAt } from '../../src/platform/calendar/index.ts'
import { createDatabase, createPool } from '../../src/platform/database/index.ts'
import { createFilledDatabase, type TestDatabase } from './database.ts'

/**
 * A database with the seeded town, its history played up to `now`, a working morning that is soon to come; filled once for
 * a run, then cloned. A town of the past would not do: cookies end by the browser's clock.
 */
export async function createTownDatabase(): Promise<{ database: TestDatabase; now: Date }> {
  const now = comingMonday(new Date())
  const database = await createFilledDatabase('town', async (url) => {
    const pool = createPool(url, 2)
    try {
      await fillDemo(createDatabase(pool), now)
    } finally {
      await pool.end()
    }
  })
  return { database, now }
}

/** Nine in the morning, so that a journey's deadlines fall as they do in a week. */
function comingMonday(today: Date): Date {
  const days = Array.from({ length: 7 }, (_, at) => new Date(today.getTime() + (at + 1) * DAY))
  const monday = days.find((day) => day.getUTCDay() === 1) ?? today
  return instantAt(`${dateIn(monday)}T09:00`) ?? monday
}
