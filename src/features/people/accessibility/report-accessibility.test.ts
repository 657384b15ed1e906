import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetEveryone, signInAdministrator } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { VISITOR } from '../../../kernel/actor.ts'
import { DAY } from '../../../kernel/clock.ts'
import { grantRole } from '../roles/grant-role.ts'
import { reportAccessibility } from './report-accessibility.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
beforeEach(() => forgetEveryone(test.world))
afterAll(() => test.drop())

const REPORT = {
  text: 'Kartan går inte att läsa.',
  where: 'Lindängens sida',
  reply: 'eva@provstad.example',
  origin: 'home',
}

const report = (change: Partial<typeof REPORT> = {}) =>
  test.world.perform(reportAccessibility, VISITOR, { ...REPORT, ...change })
const mails = () =>
  test.world.db.selectFrom('mail').selectAll().where('subject', 'not like', '%kod till%').orderBy('recipient').execute()

describe('Reporting what is not accessible', () => {
  it('mails every administrator in their language, without an account', async () => {
    const { actor } = await signInAdministrator(test.world, 'a@provstad.example')
    const other = { address: 'b@provstad.example', displayName: 'Administratör Två', language: 'en' }
    await test.world.perform(grantRole, actor, { ...other, role: 'administrator' })
    expect((await report()).ok).toBe(true)
    const [first, second, ...rest] = await mails()
    expect(rest).toEqual([])
    expect(first).toMatchObject({ recipient: 'a@provstad.example', language: 'sv' })
    expect(second).toMatchObject({ recipient: 'b@provstad.example', language: 'en' })
    for (const part of [REPORT.text, REPORT.where, REPORT.reply]) expect(second?.body).toContain(part)
  })

  it('needs the words alone, and cleans them', async () => {
    await signInAdministrator(test.world)
    const hostile = 'Knappen\u202E syns\u0000 inte. {reply} <b>Hej</b>'
    expect((await report({ text: hostile, where: '', reply: '' })).ok).toBe(true)
    const [mail] = await mails()
    expect(mail?.body).toContain('Knappen syns inte. {reply} <b>Hej</b>')
    expect(mail?.body).toContain('personen har inte lämnat någon adress')
  })

  it.each([
    ['no words', { text: ' \n ' }, { text: 'form.required' }],
    ['too many', { text: 'a'.repeat(4001) }, { text: 'form.too-long' }],
    ['an address that is none', { reply: 'eva' }, { reply: 'people.address.invalid' }],
    [
      'a second receiver',
      { reply: 'eva@provstad.example\nBcc: ada@provstad.example' },
      { reply: 'people.address.invalid' },
    ],
  ])('refuses %s', async (_, change, fields) => {
    await signInAdministrator(test.world)
    expect(await report(change)).toMatchObject({ ok: false, kind: 'invalid', fields })
    expect(await mails()).toEqual([])
  })

  it('mails the same words once, also when both are sent at one moment', async () => {
    await signInAdministrator(test.world)
    const results = await Promise.all([report(), report(), report()])
    expect(results.map((it) => it.ok)).toEqual([true, true, true])
    expect(await mails()).toHaveLength(1)
    test.clock.advance(DAY)
    await report()
    expect(await mails()).toHaveLength(2)
  })

  it('is stopped where one network sends many, and not for others', async () => {
    await signInAdministrator(test.world)
    for (let at = 0; at < 10; at++) expect((await report({ text: `Fel ${at}` })).ok).toBe(true)
    expect(await report({ text: 'Fel 11' })).toMatchObject({ kind: 'throttled', values: { hours: 1 } })
    expect((await report({ text: 'Fel 11', origin: 'library' })).ok).toBe(true)
  })

  it('never says that it was received when there is nobody to read it', async () => {
    expect(await report()).toMatchObject({ kind: 'conflict', reason: 'people.report.nobody' })
  })
})
