import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, signIn, signInAdministrator } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { newId } from '../../../kernel/ids.ts'
import { endGrant } from './end-grant.ts'
import { grantRole } from './grant-role.ts'
import { listHolders, listPeople } from './list-people.ts'

let test: TestWorld
const scope = newId()
beforeAll(async () => {
  test = await createTestWorld()
  const { actor } = await signInAdministrator(test.world)
  for (let n = 1; n <= 60; n++) {
    const displayName = `Handläggare ${String(n).padStart(2, '0')}`
    const role = {
      address: `h${n}@provstad.example`,
      displayName,
      role: 'contact-person',
      scope: n > 3 ? newId() : scope,
    }
    const given = await test.world.perform(grantRole, actor, role)
    if (n === 2 && given.ok) await test.world.perform(endGrant([]), actor, { grant: given.value.grant })
  }
  const everywhere = { address: 'alla@provstad.example', displayName: 'Överallt', role: 'contact-person' }
  await test.world.perform(grantRole, actor, everywhere)
})
afterAll(() => test.drop())

describe('the list of people with roles', () => {
  it('is paged by name, each person once, with the roles in force; residents are not on it', async () => {
    await signIn(test.world, 'boende@provstad.example')
    const { actor } = await signIn(test.world, 'admin@provstad.example')
    const first = await listPeople(test.world.db, actor)
    const second = await listPeople(test.world.db, actor, first.ok ? first.value.next : null)
    if (!first.ok || !second.ok) throw new Error('refused')
    expect(first.value.people).toHaveLength(50)
    expect(second.value.next).toBeNull()
    const names = [...first.value.people, ...second.value.people].map((it) => it.displayName)
    expect(names).toHaveLength(61)
    expect(new Set(names).size).toBe(61)
    // Swedish order: Ö comes last; and who has no role any more is gone.
    expect(names.at(-1)).toBe('Överallt')
    expect(names).not.toContain('Handläggare 02')
    expect(first.value.people[1]).toMatchObject({
      address: 'h1@provstad.example',
      grants: [{ role: 'contact-person', scope }],
    })
  })

  it('is for administrators', async () => {
    const resident = await signIn(test.world, 'boende@provstad.example')
    const visitor = await openBrowser(test.world)
    for (const { actor } of [resident, visitor]) {
      expect(await listPeople(test.world.db, actor)).toMatchObject({ ok: false, kind: 'forbidden' })
    }
  })

  it('of holders has those for the scope and those for everywhere', async () => {
    const names = async (of: string | null) =>
      (await listHolders(test.world.db, 'contact-person', of)).map((it) => it.displayName)
    expect(await names(scope)).toEqual(['Handläggare 01', 'Handläggare 03', 'Överallt'])
    expect(await names(newId())).toEqual(['Överallt'])
    expect(await names(null)).toEqual(['Överallt'])
  })
})
