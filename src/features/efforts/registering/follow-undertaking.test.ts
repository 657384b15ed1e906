import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { followUndertaking } from './follow-undertaking.ts'
import { registerEffort } from './register-effort.ts'

let test: TestWorld
let town: TestTown
beforeAll(async () => {
  test = await createTestWorld()
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
  return undertaking
}
const follow = async (undertaking: string, place: string, ends: string | null = null) => {
  return test.world.perform(followUndertaking, SYSTEM, { undertaking, place, ends })
}
const row = (undertaking: string) =>
  test.world.db.selectFrom('effort').select(['place', 'ends']).where('undertaking', '=', undertaking).executeTakeFirst()

describe('an undertaking’s effort', () => {
  it('follows it to another place', async () => {
    const undertaking = await registered(town.neighbour)
    await follow(undertaking, town.street)
    expect(await row(undertaking)).toEqual({ place: town.street, ends: null })
  })

  it('ends with it, on its first day at the earliest', async () => {
    const undertaking = await registered(town.neighbour)
    await follow(undertaking, town.neighbour, '2026-03-02')
    expect(await row(undertaking)).toEqual({ place: town.neighbour, ends: '2026-04-01' })
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
