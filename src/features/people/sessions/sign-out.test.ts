import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorWith, openBrowser, signIn } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { issueLink } from '../links/issue-link.ts'
import { findSession } from './find-session.ts'
import { signOut } from './sign-out.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

describe('signing out', () => {
  it('leaves nothing in the browser but its own mark', async () => {
    const { world } = test
    const { token, actor } = await signIn(world, 'anna@provstad.example')
    await world.perform(saveDraft, actor, { kind: 'undertaking-start', fields: { title: 'Gården' } })
    const link = { purpose: 'initiator', subject: newId(), session: actor.session } as const
    await world.transaction((tx) => issueLink(tx, link, world.now()))

    const result = await world.perform(signOut, actor, {})
    const started = result.ok ? result.value.cookie.started : null
    expect(await findSession(world.db, token, world.now())).toBeNull()
    expect(await actorWith(world, started?.token ?? '')).toEqual({
      kind: 'visitor',
      session: started?.id,
      device: actor.device,
      links: [],
    })
    expect(await world.db.selectFrom('draft').selectAll().execute()).toEqual([])
    expect(await world.db.selectFrom('session_link').selectAll().execute()).toEqual([])
  })

  it('and in again is the same person on the same device', async () => {
    const { world } = test
    const first = await signIn(world, 'bo@provstad.example')
    const out = await world.perform(signOut, first.actor, {})
    const token = (out.ok && out.value.cookie.started?.token) || ''
    const visitor = await actorWith(world, token)
    if (visitor.kind !== 'visitor') throw new Error('Still signed in')
    const second = await signIn(world, 'bo@provstad.example', { token, actor: visitor })
    expect(second.actor).toMatchObject({ person: first.actor.person, device: first.actor.device })
    expect(second.actor.session).not.toBe(first.actor.session)
  })

  it('a second time, or without a session, is no fault', async () => {
    const { world } = test
    const { actor } = await openBrowser(world)
    await world.perform(signOut, actor, {})
    expect(await world.perform(signOut, VISITOR, {})).toMatchObject({ ok: true, value: { cookie: { started: null } } })
  })
})
