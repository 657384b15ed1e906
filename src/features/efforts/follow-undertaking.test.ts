import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { followUndertaking } from './follow-undertaking.ts'
import { effortReactions } from './reactions.ts'
import { registerEffort } from './register-effort.ts'
import { loadOverlapFacts } from './store.ts'

let test: TestWorld
let town: TestTown
beforeAll(async () => {
  test = await createTestWorld({ reactions: effortReactions })
  town = await insertTown(test.world)
})
afterAll(() => test.drop())

async function registered(place: string, over: object = {}): Promise<string> {
  const undertaking = newId()
  const row = {
    title: `Insats ${undertaking}`,
    place,
    begins: '2026-04-01',
    owner: town.technical,
    undertaking,
    ...over,
  }
  expect(await test.world.perform(registerEffort, SYSTEM, row)).toMatchObject({ ok: true })
  await test.runJobs()
  return undertaking
}
const follow = async (undertaking: string, place: string, ends: string | null = null) => {
  const result = await test.world.perform(followUndertaking, SYSTEM, { undertaking, place, ends })
  await test.runJobs()
  return result
}
const row = (undertaking: string) =>
  test.world.db.selectFrom('effort').select(['place', 'ends']).where('undertaking', '=', undertaking).executeTakeFirst()

describe('an undertaking’s effort', () => {
  it('follows it to another place, and meets who is there', async () => {
    const undertaking = await registered(town.neighbour)
    await registered(town.area)
    expect((await loadOverlapFacts(test.world.db, undertaking)).all).toBe(0)
    await follow(undertaking, town.street)
    expect(await row(undertaking)).toEqual({ place: town.street, ends: null })
    expect((await loadOverlapFacts(test.world.db, undertaking)).all).toBe(1)
  })

  it('ends with it, on its first day at the earliest, and then meets nobody new', async () => {
    const undertaking = await registered(town.neighbour)
    await follow(undertaking, town.neighbour, '2026-03-02')
    expect(await row(undertaking)).toEqual({ place: town.neighbour, ends: '2026-04-01' })
    const later = await registered(town.neighbour, { begins: '2026-04-02' })
    expect((await loadOverlapFacts(test.world.db, later)).all).toBe(0)
  })

  it('that is not registered yet is left alone', async () => {
    expect(await follow(newId(), town.street)).toMatchObject({ ok: true, value: null })
  })

  it('is moved by the program alone', async () => {
    const officer = await insertOfficer(test.world.db, 'Samordnare Ett', [{ role: 'administrator', scope: null }])
    const undertaking = await registered(town.neighbour)
    const moved = await test.world.perform(followUndertaking, officer, { undertaking, place: town.street })
    expect(moved).toMatchObject({ kind: 'forbidden' })
  })
})
