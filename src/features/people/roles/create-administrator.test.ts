import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { holds, SYSTEM } from '../../../kernel/actor.ts'
import { createAdministrator } from './create-administrator.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const asked = { address: 'it-drift@provstad.example', displayName: 'It-drift' }

it('the program makes the first administrator, who then signs in by mail', async () => {
  expect(await test.world.perform(createAdministrator, SYSTEM, asked)).toMatchObject({ ok: true })
  const { actor } = await signIn(test.world, asked.address)
  expect(holds(actor, 'administrator')).toBe(true)
})

it('making the same administrator again changes nothing', async () => {
  const again = await test.world.perform(createAdministrator, SYSTEM, asked)
  expect(again).toMatchObject({ ok: true, value: { give: null, create: null } })
  expect(await test.world.db.selectFrom('person_grant').selectAll().execute()).toHaveLength(1)
})

it('nobody makes themselves administrator, and an administrator uses the page for it', async () => {
  const { actor } = await signIn(test.world, asked.address)
  const result = await test.world.perform(createAdministrator, actor, asked)
  expect(result).toMatchObject({ kind: 'forbidden', reason: 'people.roles.forbidden' })
})

it('says what is wrong with an address or an empty name', async () => {
  const result = await test.world.perform(createAdministrator, SYSTEM, { address: 'x', displayName: '' })
  expect(result).toMatchObject({ fields: { address: 'people.address.invalid', displayName: 'form.required' } })
})
