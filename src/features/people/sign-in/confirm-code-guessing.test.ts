import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  actorWith,
  forgetEveryone,
  mailedCode,
  openBrowser,
  type TestBrowser,
} from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { VISITOR } from '../../../kernel/actor.ts'
import { DAY } from '../../../kernel/clock.ts'
import { performCounted } from '../counted.ts'
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

describe('a button that is pressed twice', () => {
  it('gives a session that works both times, from the cookie of before', async () => {
    const { world } = test
    const browser = await openBrowser(world)
    const { code } = await mailedCode(world, browser.actor, ANNA)
    await confirm(browser, { code })
    // The browser dropped the first answer: it still sends the old cookie, which opens nothing any more.
    const second = await confirm({ token: browser.token, actor: VISITOR }, { code })
    expect(second).toMatchObject({ ok: true, value: { isNew: false } })
    const actor = await actorWith(world, second.ok ? second.value.token : '')
    expect(actor).toMatchObject({ kind: 'person', session: browser.actor.session })
    expect(await people()).toHaveLength(1)
  })

  it('at the same moment makes one person and two answers', async () => {
    const browser = await openBrowser(test.world)
    const { code } = await mailedCode(test.world, browser.actor, ANNA)
    const answers = await Promise.all([1, 2, 3].map(() => confirm(browser, { code })))
    expect(answers.map((it) => it.ok)).toEqual([true, true, true])
    expect(await people()).toHaveLength(1)
  })

  it('is no way in for who holds the old cookie without the code, and guesses at it are counted', async () => {
    const browser = await openBrowser(test.world)
    const { code } = await mailedCode(test.world, browser.actor, ANNA)
    await confirm(browser, { code })
    const planted = { token: browser.token, actor: VISITOR }
    const answers: string[] = []
    for (let n = 0; n < 6; n++) {
      const answer = await confirm(planted, { code: other(code) })
      answers.push(answer.ok ? 'in' : answer.reason)
    }
    expect(answers).toEqual([...Array(4).fill('people.code.wrong'), 'people.code.dead', 'people.code.dead'])
    test.clock.advance(2 * MINUTE)
    expect(await confirm(planted, { code })).toMatchObject({ reason: 'people.code.used' })
  })
})

describe('guessing', () => {
  /** Guesses wrongly in a fresh browser until refused; returns how many guesses were compared, and the last answer. */
  async function guessAt(address: string, origin: string): Promise<{ compared: number; reason: string }> {
    const browser = await openBrowser(test.world)
    const { code } = await mailedCode(test.world, browser.actor, address, { origin })
    for (let compared = 0; ; compared++) {
      const answer = await confirm(browser, { code: other(code), origin })
      if (answer.ok) throw new Error('Guessed right')
      if (answer.kind !== 'invalid') return { compared, reason: answer.reason }
    }
  }

  it('at one address gets ten guesses a day from ever new browsers and origins; the link still works', async () => {
    const days: number[] = []
    for (let day = 0; day < 3; day++) {
      let compared = 0
      for (let n = 0; n < 5; n++) compared += (await guessAt(ANNA, `origin-${day}-${n}`)).compared
      days.push(compared)
      const holder = await openBrowser(test.world)
      test.clock.advance(61 * MINUTE)
      const { code, token } = await mailedCode(test.world, holder.actor, ANNA)
      expect(await confirm(holder, { code })).toMatchObject({ kind: 'throttled', reason: 'people.code.use-link' })
      expect(await confirm(holder, { token })).toMatchObject({ ok: true })
      test.clock.advance(DAY)
    }
    // So 10⁵ guesses, which find the code with a chance of one in ten, take 10⁴ days.
    expect(days).toEqual([10, 10, 10])
  })

  it('at many addresses from one origin gets sixty a day', async () => {
    let compared = 0
    for (let n = 0; n < 15; n++) compared += (await guessAt(`offer-${n}@provstad.example`, 'one-place')).compared
    expect(compared).toBe(60)
  })

  it('with a hundred at the same moment is compared five times', async () => {
    const browser = await openBrowser(test.world)
    const { code } = await mailedCode(test.world, browser.actor, ANNA)
    const answers = await Promise.all(Array.from({ length: 100 }, () => confirm(browser, { code: other(code) })))
    expect(answers.filter((it) => !it.ok && it.kind === 'invalid')).toHaveLength(5)
    expect(await confirm(browser, { code })).toMatchObject({ reason: 'people.code.dead' })
  })
})
