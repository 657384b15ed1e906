import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetEveryone, mailedCode, openBrowser, signIn } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { VISITOR } from '../../../kernel/actor.ts'
import { DAY } from '../../../kernel/clock.ts'
import { chooseLanguage } from '../persons/choose-language.ts'
import { signOut } from '../sessions/sign-out.ts'
import { askForCode } from './ask-for-code.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
beforeEach(() => forgetEveryone(test.world))
afterAll(() => test.drop())

const asked = {
  address: 'anna@provstad.example',
  language: 'sv',
  linkTo: 'https://provstad.example/sv/logga-in/lank/',
  origin: 'home',
}
const HOUR = DAY / 24

describe('asking for a code', () => {
  it('mails six digits and a link, in the language of the page', async () => {
    const { actor } = await openBrowser(test.world)
    await test.world.perform(askForCode, actor, { ...asked, language: 'ar' })
    const [mail, ...others] = await test.world.db.selectFrom('mail').selectAll().execute()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ recipient: 'anna@provstad.example', language: 'ar', sent_at: null })
    expect(mail?.subject).toMatch(/^\d{6} هو رمزك/)
    expect(mail?.body).toMatch(/\n\d{6}\n/)
    expect(mail?.body).toMatch(/\nhttps:\/\/provstad\.example\/sv\/logga-in\/lank\/[\w-]{43}\n/)
    expect(mail?.body).toContain('15')
  })

  it('keeps neither digits nor token, only their hashes', async () => {
    const { actor } = await openBrowser(test.world)
    const { code, token } = await mailedCode(test.world, actor, 'anna@provstad.example')
    const rows = await test.world.db.selectFrom('sign_in_code').selectAll().execute()
    const text = rows.map((row) => `${JSON.stringify(row)}${row.code_hash.toString('latin1')}`).join()
    expect(text).not.toContain(code)
    expect(text).not.toContain(token)
  })

  it('writes the same rows and answers the same whether the address is known or not', async () => {
    const { world } = test
    await signIn(world, 'kand@provstad.example')
    const shape = async (address: string) => {
      const { actor } = await openBrowser(world)
      const result = await world.perform(askForCode, actor, { ...asked, address })
      const codes = await world.db.selectFrom('sign_in_code').selectAll().where('address', '=', address).execute()
      const mails = await world.db.selectFrom('mail').selectAll().where('recipient', '=', address).execute()
      return { ok: result.ok, code: codes.at(-1)?.address, mail: mails.at(-1)?.subject.replace(/\d/g, '0') }
    }
    const [known, unknown] = [await shape('kand@provstad.example'), await shape('okand@provstad.example')]
    expect({ ...known, code: '', mail: known.mail }).toEqual({ ...unknown, code: '', mail: unknown.mail })
  })

  it('writes to the person’s own address in their own language, however the address was typed', async () => {
    const { world } = test
    const { actor } = await signIn(world, 'Anna@provstad.example')
    await world.perform(chooseLanguage, actor, { language: 'en' })
    test.clock.advance(1000)
    const visitor = (await openBrowser(world)).actor
    await mailedCode(world, visitor, 'anna+annan@provstad.example')
    const mails = await world.db.selectFrom('mail').select(['recipient', 'language']).orderBy('created_at').execute()
    expect(mails.at(-1)).toEqual({ recipient: 'Anna@provstad.example', language: 'en' })
  })

  it.each([
    ['an empty address', '', 'form.required'],
    ['no address', undefined, 'form.required'],
    ['a name', 'anna', 'people.address.invalid'],
    ['a header', 'anna@provstad.example\r\nBcc: x@y.example', 'people.address.invalid'],
    ['a megabyte', `${'a'.repeat(1_000_000)}@provstad.example`, 'people.address.invalid'],
  ])('refuses %s and mails nothing', async (_what, address, message) => {
    const { actor } = await openBrowser(test.world)
    const result = await test.world.perform(askForCode, actor, { ...asked, address })
    expect(result).toMatchObject({ ok: false, kind: 'invalid', fields: { address: message } })
    expect(await test.world.db.selectFrom('mail').selectAll().execute()).toEqual([])
  })

  it('needs a session, and nobody signed in', async () => {
    expect(await test.world.perform(askForCode, VISITOR, asked)).toMatchObject({ reason: 'people.session.missing' })
    const { actor } = await signIn(test.world, 'bo@provstad.example')
    expect(await test.world.perform(askForCode, actor, asked)).toMatchObject({ reason: 'people.code.signed-in' })
  })
})

describe('too much asking', () => {
  const ask = async (change: Partial<typeof asked> = {}, browser?: Awaited<ReturnType<typeof openBrowser>>) => {
    const { actor } = browser ?? (await openBrowser(test.world))
    const result = await test.world.perform(askForCode, actor, { ...asked, ...change })
    return result.ok ? 'mailed' : `${result.kind} ${result.values.hours}`
  }

  it('at one address stops after five in an hour, from whatever browser and origin and however it is spelled', async () => {
    const spellings = ['anna@provstad.example', 'Anna@provstad.example', 'anna+1@provstad.example']
    const answers: string[] = []
    for (let n = 0; n < 6; n++) answers.push(await ask({ address: spellings[n % 3] ?? '', origin: `origin-${n}` }))
    expect(answers).toEqual([...Array(5).fill('mailed'), 'throttled 1'])
    expect(await ask({ address: 'bo@provstad.example' })).toBe('mailed')
    test.clock.advance(HOUR)
    expect(await ask()).toBe('mailed')
  })

  it('at one address stops after twenty in a day', async () => {
    const answers: string[] = []
    for (let n = 0; n < 30; n++) {
      answers.push(await ask({ origin: `origin-${n}` }))
      test.clock.advance(HOUR / 4)
    }
    expect(answers.slice(0, 20)).toEqual(Array(20).fill('mailed'))
    expect(answers.slice(20)).toEqual(Array(10).fill('throttled 24'))
  })

  it('from one session stops after ten in an hour, and signing out begins nothing anew at the address', async () => {
    const browser = await openBrowser(test.world)
    const answers: string[] = []
    for (let n = 0; n < 11; n++)
      answers.push(await ask({ address: `a${n}@provstad.example`, origin: `o${n}` }, browser))
    expect(answers.at(-1)).toBe('throttled 1')
    for (let n = 0; n < 5; n++) {
      const other = await openBrowser(test.world)
      await ask({}, other)
      await test.world.perform(signOut, other.actor, {})
    }
    expect(await ask()).toBe('throttled 1')
  })

  it('from one origin stops after sixty in an hour', async () => {
    const answers: string[] = []
    for (let n = 0; n < 61; n++) answers.push(await ask({ address: `b${n}@provstad.example` }))
    expect(answers.filter((it) => it === 'mailed')).toHaveLength(60)
    expect(answers.at(-1)).toBe('throttled 1')
  })

  it('at the same moment is counted one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, (_, n) => ask({ origin: `origin-${n}` })))
    expect(answers.filter((it) => it === 'mailed')).toHaveLength(5)
  })
})
