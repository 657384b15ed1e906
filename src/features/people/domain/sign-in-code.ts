import { hashOf, hashOfDigits, sameHash } from './secret.ts'

export const CODE_MINUTES = 15
export const MOST_ATTEMPTS = 5
/** A second press of the button, or a browser that sends the form again, comes within this. */
const REPEAT_MS = 60_000

/** A code that was mailed. */
export interface SentCode {
  readonly id: string
  readonly address: string
  readonly addressKey: string
  readonly codeHash: Buffer
  readonly linkHash: Buffer
  /** The session that asked. */
  readonly session: string
  readonly attempts: number
  readonly expiresAt: Date
  readonly usedAt: Date | null
  /** Hash of the token that the session had until the code was used. */
  readonly formerHash: Buffer | null
}

/** What somebody brings: six digits, or the token of the mailed link. */
export type Guess =
  | { readonly kind: 'digits'; readonly digits: string }
  | { readonly kind: 'link'; readonly token: string }

export type Verdict = 'right' | 'repeated' | 'other-browser' | 'used' | 'expired' | 'dead' | 'wrong'

/**
 * Judges a guess. A code is worthless outside the session that asked, after 15 minutes, after five wrong tries, and after
 * use; except that who used it a moment ago, and still brings the token of before, gets the same answer again: when a
 * button is pressed twice the browser drops the first answer, and with it the new token.
 */
export function judge(
  code: SentCode,
  guess: Guess,
  by: { readonly session: string | null; readonly cookie: string | null; readonly now: Date },
): Verdict {
  const isSecondPress = isRepeat(code, by)
  if (!isSecondPress) {
    if (code.usedAt !== null) return 'used'
    if (code.session !== by.session) return 'other-browser'
    if (code.expiresAt <= by.now) return 'expired'
  }
  if (code.attempts >= MOST_ATTEMPTS) return 'dead'
  if (!matches(code, guess)) return 'wrong'
  return isSecondPress ? 'repeated' : 'right'
}

function matches(code: SentCode, guess: Guess): boolean {
  if (guess.kind === 'link') return sameHash(code.linkHash, hashOf(guess.token))
  return sameHash(code.codeHash, hashOfDigits(code.id, guess.digits))
}

function isRepeat(code: SentCode, by: { readonly cookie: string | null; readonly now: Date }): boolean {
  if (code.usedAt === null || code.formerHash === null || by.cookie === null) return false
  return by.now.getTime() - code.usedAt.getTime() <= REPEAT_MS && sameHash(code.formerHash, hashOf(by.cookie))
}
