import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorWith, forgetEveryone, openBrowser, type TestBrowser } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { newId, newShortCode } from '../../../kernel/ids.ts'
import { performCounted } from '../counted.ts'
import { signOut } from '../sessions/sign-out.ts'
import { endLinks, issueLink } from './issue-link.ts'
import { openCode } from './open-code.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
beforeEach(() => forgetEveryone(test.world))
afterAll(() => test.drop())

const HOUR = 3_600_000
const link = { purpose: 'initiator', subject: newId() } as const
const issued = () => test.world.transaction((tx) => issueLink(tx, link, test.world.now()))

const open = async ({ actor }: TestBrowser, code: string, origin = 'home') => {
  const result = await performCounted(test.world, openCode, actor, { code, origin })
  return result.ok ? 'opened' : `${result.kind} ${result.reason}`
}
const WRONG = 'missing people.short-code.wrong'
const TOO_MANY = 'throttled people.short-code.too-many'

describe('a short code', () => {
  it.each([
    ['as it was issued', (code: string) => code],
    ['in small letters, with blanks', (code: string) => ` ${code.toLowerCase().replaceAll('-', ' ')}`],
    ['without dashes', (code: string) => code.replaceAll('-', '')],
  ])('opens what the link opens, written %s', async (_how, write) => {
    const { code } = await issued()
    const browser = await openBrowser(test.world)
    expect(await open(browser, write(code))).toBe('opened')
    expect((await actorWith(test.world, browser.token)).links).toEqual([link])
  })

  it('that was replaced says so', async () => {
    const { code } = await issued()
    await test.world.transaction((tx) => endLinks(tx, link, test.world.now()))
    expect(await open(await openBrowser(test.world), code)).toBe('missing people.link.replaced')
  })

  it.each(['', 'XXXX', 'å'.repeat(10), 'X'.repeat(1000)])('%j is none, and no try is counted', async (code) => {
    const browser = await openBrowser(test.world)
    for (let n = 0; n < 12; n++) expect(await open(browser, code)).toBe('invalid form.invalid')
    expect(await open(browser, newShortCode())).toBe(WRONG)
  })
})

describe('guessing short codes', () => {
  it('stops after ten in an hour in one session; then not even the right one opens', async () => {
    const { code } = await issued()
    const browser = await openBrowser(test.world)
    const answers: string[] = []
    for (let n = 0; n < 11; n++) answers.push(await open(browser, newShortCode(), `origin-${n}`))
    expect(answers).toEqual([...Array(10).fill(WRONG), TOO_MANY])
    expect(await open(browser, code, 'new-origin')).toBe(TOO_MANY)
    test.clock.advance(HOUR)
    expect(await open(browser, code, 'new-origin')).toBe('opened')
  })

  it('stops after thirty in an hour from one origin, whatever sessions it makes and leaves', async () => {
    const answers: string[] = []
    for (let n = 0; n < 31; n++) {
      const browser = await openBrowser(test.world)
      answers.push(await open(browser, newShortCode()))
      await test.world.perform(signOut, browser.actor, {})
    }
    expect(answers).toEqual([...Array(30).fill(WRONG), TOO_MANY])
    expect(await open(await openBrowser(test.world), newShortCode(), 'elsewhere')).toBe(WRONG)
  })

  it('at the same moment is counted one after the other', async () => {
    const browser = await openBrowser(test.world)
    const answers = await Promise.all(Array.from({ length: 40 }, () => open(browser, newShortCode())))
    expect(answers.filter((it) => it === WRONG)).toHaveLength(10)
  })

  it('right ones count for nothing', async () => {
    const { code } = await issued()
    const browser = await openBrowser(test.world)
    for (let n = 0; n < 40; n++) expect(await open(browser, code)).toBe('opened')
  })

  it('keeps no origin and no session in readable form', async () => {
    const browser = await openBrowser(test.world)
    await open(browser, newShortCode(), '192.0.2.7')
    const rows = await test.world.db.selectFrom('attempt').selectAll().execute()
    const text = JSON.stringify(rows.map((row) => ({ ...row, key: row.key.toString('latin1') })))
    expect(rows).toHaveLength(2)
    expect(text).not.toContain('192.0.2.7')
    expect(text).not.toContain(browser.actor.session)
  })
})
