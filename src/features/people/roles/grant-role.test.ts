import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorWith, forgetEveryone, openBrowser, signIn, signInAdministrator } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { holds, isStaff, SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { grantRole } from './grant-role.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
beforeEach(() => forgetEveryone(test.world))
afterAll(() => test.drop())

const role = (change: object = {}) => ({
  address: 'handlaggare@provstad.example',
  displayName: 'Kontaktperson, fastighets- och gatukontoret',
  role: 'contact-person',
  scope: newId(),
  ...change,
})

describe('giving a role', () => {
  it('to an address that nobody has used yet holds from its first sign-in', async () => {
    const { world } = test
    const admin = await signInAdministrator(world)
    const asked = role({ language: 'en' })
    expect(await world.perform(grantRole, admin.actor, asked)).toMatchObject({ ok: true })
    const { actor, token } = await signIn(world, 'Handlaggare@provstad.example')
    expect(holds(actor, 'contact-person', asked.scope)).toBe(true)
    expect(holds(actor, 'contact-person', newId())).toBe(false)
    expect(isStaff(await actorWith(world, token))).toBe(true)
    const person = await world.db.selectFrom('person').selectAll().where('id', '=', actor.person).executeTakeFirst()
    expect(person).toMatchObject({ display_name: asked.displayName, language: 'en' })
    const events = await world.db.selectFrom('event').selectAll().where('subject', '=', actor.pseudonym).execute()
    expect(events).toMatchObject([
      { type: 'role.granted', actor: admin.actor.pseudonym, data: { role: 'contact-person', scope: asked.scope } },
    ])
  })

  it('to somebody signed in holds from their next request, and names them', async () => {
    const { world } = test
    const admin = await signInAdministrator(world)
    const { actor, token } = await signIn(world, 'handlaggare@provstad.example')
    const result = await world.perform(grantRole, admin.actor, role({ role: 'coordinator', scope: null }))
    expect(result).toMatchObject({ ok: true, value: { person: actor.person } })
    expect(holds(await actorWith(world, token), 'coordinator', newId())).toBe(true)
  })

  it('twice, also at the same moment, gives it once', async () => {
    const { world } = test
    const admin = await signInAdministrator(world)
    const asked = role()
    const results = await Promise.all([1, 2, 3, 4].map(() => world.perform(grantRole, admin.actor, asked)))
    expect(new Set(results.map((it) => it.ok && it.value.grant)).size).toBe(1)
    const grants = await world.db.selectFrom('person_grant').selectAll().where('role', '=', 'contact-person').execute()
    expect(grants).toMatchObject([{ granted_by: admin.actor.person, scope: asked.scope, ended_at: null }])
  })

  it('is for administrators: nobody else, and not the program', async () => {
    const { world } = test
    const admin = await signInAdministrator(world)
    await world.perform(grantRole, admin.actor, role({ role: 'coordinator', scope: null }))
    const coordinator = await signIn(world, 'handlaggare@provstad.example')
    for (const actor of [coordinator.actor, (await openBrowser(world)).actor, SYSTEM]) {
      const result = await world.perform(grantRole, actor, role({ role: 'administrator', scope: null }))
      expect(result).toMatchObject({ kind: 'forbidden', reason: 'people.roles.forbidden' })
    }
  })

  it.each([
    [{ displayName: ' ' }, { displayName: 'form.required' }],
    [{ displayName: 'a'.repeat(201) }, { displayName: 'form.too-long' }],
    [{ address: 'ingen' }, { address: 'people.address.invalid' }],
    [{ role: 'king' }, { role: 'form.required' }],
    [{ scope: 'x' }, { scope: 'form.invalid' }],
    [{ role: 'administrator' }, { scope: 'people.grant.no-scope' }],
    [{ role: 'board-secretary', scope: null }, { scope: 'people.grant.scope' }],
    [{ role: 'representative', scope: null }, { scope: 'people.grant.scope' }],
    [{ role: 'department-officer', scope: null }, { scope: 'people.grant.scope' }],
  ])('with %j is refused', async (change, fields) => {
    const admin = await signInAdministrator(test.world)
    expect(await test.world.perform(grantRole, admin.actor, role(change))).toMatchObject({ kind: 'invalid', fields })
  })
})
