import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertGround, insertTestUndertaking } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { listUndertakings } from '../index.ts'
import { recountByPlace } from './recount-places.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

it('counts undertakings per place anew after places have moved, and only the program may', async () => {
  const { world } = test
  const { place } = await insertTestUndertaking(world, await insertGround(world))
  await world.db.updateTable('undertaking_count').set({ total: 7 }).where('facet', '=', `place:${place}`).execute()
  expect((await listUndertakings(world.db, { place }, 1)).total).toBeGreaterThan(1)
  expect((await world.perform(recountByPlace, VISITOR, {})).ok).toBe(false)
  expect((await world.perform(recountByPlace, SYSTEM, {})).ok).toBe(true)
  expect((await listUndertakings(world.db, { place }, 1)).total).toBe(1)
})
