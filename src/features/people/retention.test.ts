import { afterAll, beforeAll, expect, it } from 'vitest'
import { mailedCode, openBrowser, signIn } from '../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { DAY } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { saveDraft } from './drafts/save-draft.ts'
import { endLinks, issueLink } from './links/issue-link.ts'
import { forgetExpiredSessions, forgetOldCodes } from './retention.ts'
import { refreshSession } from './sessions/find-session.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const count = async (table: 'session' | 'draft' | 'sign_in_code' | 'attempt' | 'private_link') =>
  (await test.world.db.selectFrom(table).selectAll().execute()).length

it('sessions go when they have ended, with what lay in them; drafts thirty days after the last touch', async () => {
  const { world, clock } = test
  const old = await openBrowser(world)
  const kept = await openBrowser(world)
  for (const { actor } of [old, kept]) await world.perform(saveDraft, actor, { kind: 'undertaking-start', fields: {} })
  clock.advance(29 * DAY)
  await refreshSession(world.db, kept.actor.session ?? '', world.now())
  await world.perform(saveDraft, kept.actor, { kind: 'undertaking-start', fields: {} })
  await forgetExpiredSessions.run(world, {})
  expect([await count('session'), await count('draft')]).toEqual([2, 3])
  clock.advance(DAY)
  await forgetExpiredSessions.run(world, {})
  expect([await count('session'), await count('draft')]).toEqual([1, 1])
  clock.advance(29 * DAY)
  await forgetExpiredSessions.run(world, {})
  expect([await count('session'), await count('draft')]).toEqual([0, 0])
})

it('codes go a day after they expired, tries when no limit counts them any more, replaced links after ninety days', async () => {
  const { world, clock } = test
  await signIn(world, 'anna@provstad.example')
  await mailedCode(world, (await openBrowser(world)).actor, 'bo@provstad.example')
  const link = { purpose: 'party', subject: newId() } as const
  await world.transaction(async (tx) => {
    await issueLink(tx, link, world.now())
    await endLinks(tx, link, world.now())
    await issueLink(tx, link, world.now())
  })
  const state = async () => [await count('sign_in_code'), await count('attempt'), await count('private_link')]
  clock.advance(DAY)
  await forgetOldCodes.run(world, {})
  expect(await state()).toEqual([2, 6, 2])
  clock.advance(DAY)
  await forgetOldCodes.run(world, {})
  expect(await state()).toEqual([0, 6, 2])
  clock.advance(1)
  await forgetOldCodes.run(world, {})
  expect(await state()).toEqual([0, 0, 2])
  clock.advance(88 * DAY)
  await forgetOldCodes.run(world, {})
  expect(await state()).toEqual([0, 0, 1])
})
