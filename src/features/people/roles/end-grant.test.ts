import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  actorWith,
  forgetEveryone,
  signIn,
  signInAdministrator,
  signInWithRole,
} from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { holds } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { endGrant } from './end-grant.ts'
import { grantRole } from './grant-role.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
beforeEach(() => forgetEveryone(test.world))
afterAll(() => test.drop())

const grantOf = async (person: string) =>
  (await test.world.db.selectFrom('person_grant').select('id').where('person', '=', person).executeTakeFirstOrThrow())
    .id

describe('ending a role', () => {
  it('takes it away from the holder’s next request on, and can be given again', async () => {
    const { world } = test
    const scope = newId()
    const holder = await signInWithRole(world, 'evaluator', scope)
    const admin = await signIn(world, 'admin@provstad.example')
    const grant = await grantOf(holder.actor.person)
    expect(await world.perform(endGrant([]), admin.actor, { grant })).toMatchObject({ ok: true })
    expect(holds(await actorWith(world, holder.token), 'evaluator', scope)).toBe(false)
    const events = await world.db
      .selectFrom('event')
      .selectAll()
      .where('subject', '=', holder.actor.pseudonym)
      .execute()
    expect(events.at(-1)).toMatchObject({ type: 'role.ended', data: { role: 'evaluator', scope } })

    expect(await world.perform(endGrant([]), admin.actor, { grant })).toMatchObject({ ok: true })
    const asked = { address: 'evaluator@provstad.example', displayName: 'Utvärderare', role: 'evaluator', scope }
    expect(await world.perform(grantRole, admin.actor, asked)).toMatchObject({ ok: true })
    expect(holds(await actorWith(world, holder.token), 'evaluator', scope)).toBe(true)
  })

  it('is for administrators, and tells nobody else which roles exist', async () => {
    const { world } = test
    const holder = await signInWithRole(world, 'coordinator')
    const refusal = { kind: 'forbidden', reason: 'people.roles.forbidden' }
    const own = await grantOf(holder.actor.person)
    expect(await world.perform(endGrant([]), holder.actor, { grant: own })).toMatchObject(refusal)
    expect(await world.perform(endGrant([]), holder.actor, { grant: newId() })).toMatchObject(refusal)
  })

  it('that does not exist is missing', async () => {
    const admin = await signInAdministrator(test.world)
    expect(await test.world.perform(endGrant([]), admin.actor, { grant: newId() })).toMatchObject({ kind: 'missing' })
    expect(await test.world.perform(endGrant([]), admin.actor, { grant: '1; drop' })).toMatchObject({ kind: 'invalid' })
  })

  it('leaves at least one administrator, also when two end each other’s at once', async () => {
    const { world } = test
    const one = await signInAdministrator(world, 'ett@provstad.example')
    const only = await world.perform(endGrant([]), one.actor, { grant: await grantOf(one.actor.person) })
    expect(only).toMatchObject({ kind: 'conflict', reason: 'people.last-administrator' })
    const two = await signInAdministrator(world, 'tva@provstad.example')
    const [grantOne, grantTwo] = [await grantOf(one.actor.person), await grantOf(two.actor.person)]
    const results = await Promise.all([
      world.perform(endGrant([]), one.actor, { grant: grantTwo }),
      world.perform(endGrant([]), two.actor, { grant: grantOne }),
    ])
    expect(results.filter((it) => it.ok)).toHaveLength(1)
  })
})
