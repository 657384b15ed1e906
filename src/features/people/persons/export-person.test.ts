import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, signIn, signInWithRole } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { newId } from '../../../kernel/ids.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { issueLink } from '../links/issue-link.ts'
import { exportPerson } from './export-person.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

describe('one’s own data', () => {
  it('holds all that the room keeps about the person, and nothing about others', async () => {
    const { world } = test
    const scope = newId()
    await signIn(world, 'annan@provstad.example')
    const { actor } = await signInWithRole(world, 'evaluator', scope, 'anna@provstad.example')
    await world.perform(saveDraft, actor, { kind: 'undertaking-start', fields: { title: 'Mitt utkast' } })
    const link = { purpose: 'party', subject: newId(), session: actor.session } as const
    await world.transaction((tx) => issueLink(tx, link, world.now()))

    const result = await exportPerson(world.db, actor)
    if (!result.ok) throw new Error(result.reason)
    expect(result.value).toMatchObject({
      pseudonym: actor.pseudonym,
      address: 'anna@provstad.example',
      displayName: 'Provperson, evaluator',
      language: 'sv',
      knownSince: world.now(),
      roles: [{ role: 'evaluator', scope, until: null }],
      sessions: [{ id: actor.session, device: actor.device }],
      openedLinks: [{ purpose: 'party', subject: link.subject }],
      drafts: [{ kind: 'undertaking-start', fields: { title: 'Mitt utkast' }, sentAs: null }],
      signInCodes: [{ wrongTries: 0 }],
      mail: [{ language: 'sv', sentAt: null }],
    })
    expect(JSON.stringify(result.value)).not.toContain('annan@')
  })

  it('covers every table of the room that knows a person or a session', async () => {
    const { actor } = await signIn(test.world, 'bo@provstad.example')
    const result = await exportPerson(test.world.db, actor)
    const parts = Object.keys(result.ok ? result.value : {})
    expect(parts).toEqual(expect.arrayContaining(['roles', 'sessions', 'openedLinks', 'drafts', 'signInCodes', 'mail']))
  })

  it('is given to the person alone', async () => {
    const { actor } = await openBrowser(test.world)
    expect(await exportPerson(test.world.db, actor)).toMatchObject({
      kind: 'forbidden',
      reason: 'people.sign-in-first',
    })
  })
})
