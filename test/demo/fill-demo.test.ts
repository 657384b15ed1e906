import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillDemo, fillDemoIfEmpty } from '../../demo/fill-demo.ts'
import { UNDERTAKINGS, type UndertakingKey } from '../../demo/undertakings/index.ts'
import { registerBody } from '../../src/features/bodies/index.ts'
import { listPlaces } from '../../src/features/places/index.ts'
import { listUndertakings } from '../../src/features/undertakings/index.ts'
import { SYSTEM } from '../../src/kernel/actor.ts'
import { createTestWorld, type TestWorld } from '../support/world.ts'
import { IN_LINDANGEN, lindangenAt } from './lindangen.ts'
import { STAGES, stageOf } from './stages.ts'

const SLOW = 90_000
const COUNT = Object.keys(UNDERTAKINGS).length
let test: TestWorld
beforeEach(async () => {
  test = await createTestWorld()
})
afterEach(() => test.drop())

const counted = async () => (await listUndertakings(test.world.db, {}, 1)).total

describe('Filling the seeded town', () => {
  it(
    'at once by two programs fills it once; after that it is left alone',
    async () => {
      const both = await Promise.all([fillDemo(test.world.db), fillDemo(test.world.db)])
      expect(both.toSorted()).toEqual([false, true])
      const told: string[] = []
      await fillDemoIfEmpty(test, (line) => told.push(line))
      expect(told, 'nothing is said when nothing is done').toEqual([])
      expect(await counted()).toBe(COUNT)
    },
    SLOW,
  )

  it('leaves a town alone that has anything of its own', async () => {
    const board = { name: 'Provnämnden', kind: 'board', level: 'political', validFrom: '2020-01-01' }
    expect(await test.world.perform(registerBody, SYSTEM, board)).toMatchObject({ ok: true })
    expect(await fillDemo(test.world.db)).toBe(false)
    expect((await listPlaces(test.world.db)).total).toBe(0)
  })

  it(
    'that is cut off in the midst leaves nothing, and the next start fills it',
    async () => {
      const filling = fillDemo(test.world.db)
      const cut = expect(filling).rejects.toThrow()
      await cutOff(test.url)
      await cut
      expect((await listPlaces(test.world.db)).total).toBe(0)
      expect(await counted()).toBe(0)
      await fillDemoIfEmpty(test, () => undefined)
      expect(await counted()).toBe(COUNT)
    },
    SLOW,
  )

  // The Monday before Epiphany, early in the morning; the day after Easter: what officers do is moved over many holidays.
  it.each(['2027-01-04T02:30:00Z', '2026-04-07T05:00:00Z'])(
    'on %s gives every stage all the same',
    async (day) => {
      const now = new Date(day)
      expect(await fillDemo(test.world.db, now)).toBe(true)
      for (const key of Object.keys(UNDERTAKINGS) as UndertakingKey[]) {
        STAGES[key][1](await stageOf(test.world.db, key, now), now)
      }
      const here = await lindangenAt(test.world.db, now)
      for (const holds of Object.values(IN_LINDANGEN)) await holds(here)
    },
    SLOW,
  )
})

/** Ends the connection of whoever has been at it for half a second, as when a program or its server is killed. */
async function cutOff(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const longAtIt = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
    and pid <> pg_backend_pid() and xact_start < clock_timestamp() - interval '0.5 seconds'`
  try {
    while ((await client.query(longAtIt)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  } finally {
    await client.end()
  }
}
