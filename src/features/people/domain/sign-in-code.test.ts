import { describe, expect, it } from 'vitest'
import { hashOf, hashOfDigits } from './secret.ts'
import { type Guess, judge, type SentCode } from './sign-in-code.ts'

const now = new Date('2026-03-02T08:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

const sent: SentCode = {
  id: 'code-1',
  address: 'anna@exempel.se',
  addressKey: 'anna@exempel.se',
  codeHash: hashOfDigits('code-1', '123456'),
  linkHash: hashOf('link'),
  session: 'mine',
  attempts: 0,
  expiresAt: later(900),
  usedAt: null,
  formerHash: null,
}
const used = { ...sent, usedAt: now, formerHash: hashOf('old-cookie') }

const right: Guess = { kind: 'digits', digits: '123456' }
const wrong: Guess = { kind: 'digits', digits: '654321' }
const link: Guess = { kind: 'link', token: 'link' }
const mine = { session: 'mine', cookie: 'old-cookie', now }
const other = { session: 'other', cookie: 'other-cookie', now }
const gone = { session: null, cookie: 'old-cookie', now: later(59) }

describe('a guess at a mailed code', () => {
  it.each([
    ['the right digits', sent, right, mine, 'right'],
    ['the link', sent, link, mine, 'right'],
    ['wrong digits', sent, wrong, mine, 'wrong'],
    ['a link that is not its own', sent, { kind: 'link', token: 'x' } as Guess, mine, 'wrong'],
    ['the link in another browser', sent, link, other, 'other-browser'],
    ['the link in a browser without session', sent, link, { ...other, session: null }, 'other-browser'],
    ['the last moment', sent, right, { ...mine, now: later(899) }, 'right'],
    ['after 15 minutes', sent, right, { ...mine, now: later(900) }, 'expired'],
    ['the fifth try', { ...sent, attempts: 4 }, right, mine, 'right'],
    ['the sixth try, though right', { ...sent, attempts: 5 }, right, mine, 'dead'],
    ['the link after five wrong tries', { ...sent, attempts: 5 }, link, mine, 'dead'],
    ['a used code in its own session', { ...used, formerHash: hashOf('older') }, right, mine, 'used'],
    ['a used link elsewhere', used, link, other, 'used'],
    ['a second press with the cookie of before', used, right, gone, 'repeated'],
    ['a second press on the link’s button', used, link, gone, 'repeated'],
    ['a second press with other digits', used, wrong, gone, 'wrong'],
    ['a second press with other digits, the sixth time', { ...used, attempts: 5 }, right, gone, 'dead'],
    ['a second press after a minute', used, right, { ...gone, now: later(61) }, 'used'],
    ['a second press without a cookie', used, right, { ...gone, cookie: null }, 'used'],
    ['a second press with somebody else’s cookie', used, right, { ...gone, cookie: 'x' }, 'used'],
  ])('%s: %5$s', (_what, code, guess, by, verdict) => {
    expect(judge(code, guess, by)).toBe(verdict)
  })
})
