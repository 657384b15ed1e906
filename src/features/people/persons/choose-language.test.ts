import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, signIn } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { findSession } from '../sessions/find-session.ts'
import { chooseLanguage } from './choose-language.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

it('the language goes with the person to every browser', async () => {
  const { world } = test
  const { actor } = await signIn(world, 'anna@provstad.example')
  expect(await world.perform(chooseLanguage, actor, { language: 'ar' })).toMatchObject({ ok: true })
  const elsewhere = await signIn(world, 'anna@provstad.example')
  expect((await findSession(world.db, elsewhere.token, world.now()))?.language).toBe('ar')
})

it('a language that we don’t have, and a visitor, are refused', async () => {
  const { world } = test
  const { actor } = await signIn(world, 'bo@provstad.example')
  expect(await world.perform(chooseLanguage, actor, { language: 'xx' })).toMatchObject({ kind: 'invalid' })
  const visitor = await openBrowser(world)
  expect(await world.perform(chooseLanguage, visitor.actor, { language: 'ar' })).toMatchObject({
    kind: 'forbidden',
    reason: 'people.sign-in-first',
  })
})
