import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  actorWith,
  forgetEveryone,
  mailedCode,
  openBrowser,
  signIn,
  type TestBrowser,
} from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { performCounted } from '../counted.ts'
import { findDraft } from '../drafts/find-draft.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { issueLink } from '../links/issue-link.ts'
import { findSession } from '../sessions/find-session.ts'
import { confirmCode } from './confirm-code.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
beforeEach(() => forgetEveryone(test.world))
afterAll(() => test.drop())

const ANNA = 'anna@provstad.example'
const MINUTE = 60_000

type Guess = { readonly code?: string; readonly token?: string; readonly origin?: string }

/** Sends the form as the browser does, with the cookie that it has. */
const confirm = (browser: TestBrowser, guess: Guess) =>
  performCounted(test.world, confirmCode, browser.actor, {
    language: 'sv',
    origin: 'home',
    cookie: browser.token,
    ...guess,
  })

const other = (code: string) => (code === '000000' ? '000001' : '000000')
const people = () => test.world.db.selectFrom('person').selectAll().execute()

describe('confirming an address', () => {
  it('makes a person at the first time, under a pseudonym, and gives the session a new token', async () => {
    const { world } = test
    const browser = await openBrowser(world)
    const { code } = await mailedCode(world, browser.actor, 'Anna+lapp@provstad.example')
    const result = await confirm(browser, { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` })
    if (!result.ok) throw new Error(result.reason)

    const [person] = await people()
    expect(person).toMatchObject({ address: 'Anna+lapp@provstad.example', address_key: ANNA, display_name: null })
    expect(result.value).toMatchObject({ person: person?.id, isNew: true, language: 'sv' })
    expect(await findSession(world.db, browser.token, world.now())).toBeNull()
    expect(await actorWith(world, result.value.token)).toMatchObject({
      kind: 'person',
      session: browser.actor.session,
      device: browser.actor.device,
      person: person?.id,
      pseudonym: person?.pseudonym,
      grants: [],
    })
    const events = await world.db
      .selectFrom('event')
      .selectAll()
      .where('subject', '=', person?.pseudonym ?? '')
      .execute()
    expect(events.map(({ type, subject, actor }) => ({ type, subject, actor }))).toEqual([
      { type: 'person.joined', subject: person?.pseudonym, actor: null },
    ])
    expect(JSON.stringify(events)).not.toContain(person?.id)
  })

  it('keeps the drafts and opened links of the session', async () => {
    const { world } = test
    const browser = await openBrowser(world)
    const { session } = browser.actor
    const draft = await world.perform(saveDraft, browser.actor, {
      kind: 'undertaking-start',
      fields: { title: 'Torget' },
    })
    const link = { purpose: 'initiator', subject: newId() } as const
    await world.transaction((tx) => issueLink(tx, { ...link, session }, world.now()))
    const { actor } = await signIn(world, ANNA, browser)
    expect(actor.links).toEqual([link])
    const id = draft.ok ? draft.value.id : ''
    expect((await findDraft(world.db, actor.session, id))?.fields).toEqual({ title: 'Torget' })
  })

  it('knows the person again from another browser, however the address is spelled', async () => {
    const first = await signIn(test.world, ANNA)
    const second = await signIn(test.world, 'ANNA+x@provstad.example')
    expect(second.actor.person).toBe(first.actor.person)
    expect(second.actor.device).not.toBe(first.actor.device)
    expect(await people()).toHaveLength(1)
  })

  it('works by the mailed link too, and leaves the digits used', async () => {
    const browser = await openBrowser(test.world)
    const { code, token } = await mailedCode(test.world, browser.actor, ANNA)
    expect(await confirm(browser, { token })).toMatchObject({ ok: true })
    test.clock.advance(2 * MINUTE)
    expect(await confirm(browser, { code })).toMatchObject({ kind: 'conflict', reason: 'people.code.used' })
  })

  it('takes the newest code only', async () => {
    const browser = await openBrowser(test.world)
    const first = await mailedCode(test.world, browser.actor, ANNA)
    test.clock.advance(MINUTE)
    const second = await mailedCode(test.world, browser.actor, ANNA)
    if (first.code !== second.code) expect(await confirm(browser, { code: first.code })).toMatchObject({ ok: false })
    expect(await confirm(browser, { code: second.code })).toMatchObject({ ok: true })
  })
})

describe('a code is worthless', () => {
  it('in another browser: the link says where it works, the digits find nothing', async () => {
    const mine = await openBrowser(test.world)
    const theirs = await openBrowser(test.world)
    const { code, token } = await mailedCode(test.world, mine.actor, ANNA)
    expect(await confirm(theirs, { token })).toMatchObject({ kind: 'forbidden', reason: 'people.code.other-browser' })
    expect(await confirm(theirs, { code })).toMatchObject({ kind: 'missing', reason: 'people.code.none' })
    const nobody = { token: '', actor: VISITOR }
    expect(await confirm(nobody, { token })).toMatchObject({ reason: 'people.code.other-browser' })
    expect(await confirm(nobody, { code })).toMatchObject({ reason: 'people.code.none' })
    expect(await people()).toEqual([])
  })

  it('after fifteen minutes', async () => {
    const browser = await openBrowser(test.world)
    const { code, token } = await mailedCode(test.world, browser.actor, ANNA)
    test.clock.advance(15 * MINUTE)
    expect(await confirm(browser, { code })).toMatchObject({ kind: 'conflict', reason: 'people.code.expired' })
    expect(await confirm(browser, { token })).toMatchObject({ kind: 'conflict', reason: 'people.code.expired' })
  })

  it('after five wrong tries, which say how many are left', async () => {
    const browser = await openBrowser(test.world)
    const { code, token } = await mailedCode(test.world, browser.actor, ANNA)
    const answers: unknown[] = []
    for (let n = 0; n < 5; n++) {
      const answer = await confirm(browser, { code: other(code) })
      answers.push(answer.ok || `${answer.reason} ${answer.values.left} ${answer.fields.code}`)
    }
    expect(answers).toEqual([
      ...[4, 3, 2, 1].map((left) => `people.code.wrong ${left} people.code.wrong`),
      'people.code.dead 0 people.code.dead',
    ])
    expect(await confirm(browser, { code })).toMatchObject({ kind: 'throttled', reason: 'people.code.dead' })
    expect(await confirm(browser, { token })).toMatchObject({ kind: 'throttled', reason: 'people.code.dead' })
    test.clock.advance(MINUTE)
    const again = await mailedCode(test.world, browser.actor, ANNA)
    expect(await confirm(browser, { code: again.code })).toMatchObject({ ok: true })
  })

  it('when it was used, in whatever browser it is played again', async () => {
    const browser = await openBrowser(test.world)
    const { code, token } = await mailedCode(test.world, browser.actor, ANNA)
    await confirm(browser, { code })
    const thief = await openBrowser(test.world)
    expect(await confirm(thief, { token })).toMatchObject({ kind: 'conflict', reason: 'people.code.used' })
    expect(await confirm(thief, { code })).toMatchObject({ kind: 'missing', reason: 'people.code.none' })
  })

  it('to who is signed in already', async () => {
    const { actor, token } = await signIn(test.world, ANNA)
    const raw = { code: '123456', language: 'sv', origin: 'home', cookie: token }
    expect(await performCounted(test.world, confirmCode, actor, raw)).toMatchObject({ reason: 'people.code.signed-in' })
  })

  it('to another mailbox that only looks like the person’s, asked for before there was a person', async () => {
    const { world } = test
    const thief = await openBrowser(world)
    const theirs = await mailedCode(world, thief.actor, 'anna+thief@provstad.example')
    expect(theirs.recipient).toBe('anna+thief@provstad.example')
    await signIn(world, ANNA)
    expect(await confirm(thief, { code: theirs.code })).toMatchObject({ ok: false, reason: 'people.code.expired' })
  })

  it.each([
    ['nothing', {}, 'form.required'],
    ['no digits', { code: '' }, 'form.required'],
    ['five digits', { code: '12345' }, 'people.code.format'],
    ['letters', { code: 'abcdef' }, 'people.code.format'],
    ['a megabyte', { code: '1'.repeat(1_000_000) }, 'people.code.format'],
    ['a quote', { code: "' or ''='" }, 'people.code.format'],
  ])('that is %s: says what was expected, and counts nothing', async (_what, guess, message) => {
    const browser = await openBrowser(test.world)
    await mailedCode(test.world, browser.actor, ANNA)
    expect(await confirm(browser, guess)).toMatchObject({ kind: 'invalid', fields: { code: message } })
    expect(await test.world.db.selectFrom('sign_in_code').select('attempts').execute()).toEqual([{ attempts: 0 }])
  })
})
