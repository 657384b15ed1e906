/**
 * What is counted: asking for codes, guessing six digits, guessing short codes, reporting what is not accessible; per
 * address, session or origin, for one same report, or for all.
 */
export type TryKind =
  | 'ask-address'
  | 'ask-session'
  | 'ask-origin'
  | 'digits-address'
  | 'digits-origin'
  | 'short-code-session'
  | 'short-code-origin'
  | 'report-same'
  | 'report-origin'
  | 'report-all'

/** One counter: what, and for whom (an address key, a session's id, an opaque origin). */
export interface Counter {
  readonly kind: TryKind
  readonly of: string
}

/** At most `most` in any `hours` hours. */
export interface Limit {
  readonly kind: TryKind
  readonly most: number
  readonly hours: number
}

/**
 * Six digits are 10⁶ possibilities. With 10 wrong ones a day and address, 10⁵ guesses take 27 years; the 60 a day of one
 * origin, spread over many addresses, take 4½ years for 10⁵. After that the mailed link still works, so nobody is locked
 * out by somebody else's guesses. A short code is one of 27^10 ≈ 2·10¹⁴: 30 wrong an hour from one origin against 10⁵ live
 * codes find one in some 7 800 years.
 * An origin may be a library or a whole mobile network, so its limits are wide.
 */
export const LIMITS: readonly Limit[] = [
  { kind: 'ask-address', most: 5, hours: 1 },
  // Or somebody's mailbox could be filled by another: 120 a day.
  { kind: 'ask-address', most: 20, hours: 24 },
  { kind: 'ask-session', most: 10, hours: 1 },
  { kind: 'ask-origin', most: 60, hours: 1 },
  { kind: 'digits-address', most: 10, hours: 24 },
  { kind: 'digits-origin', most: 60, hours: 24 },
  { kind: 'short-code-session', most: 10, hours: 1 },
  { kind: 'short-code-origin', most: 30, hours: 1 },
  // The same words once more are the same button pressed twice.
  { kind: 'report-same', most: 1, hours: 1 },
  { kind: 'report-origin', most: 10, hours: 1 },
  // Or the administrators' mailboxes could be filled from many networks.
  { kind: 'report-all', most: 200, hours: 24 },
]

/** How often each limit's kind was tried within its hours. */
export type Tries = readonly { readonly limit: Limit; readonly tries: number }[]

/** The limit that leaves no further try, if any; the one that lasts longest. */
export function spentLimit(tries: Tries): Limit | null {
  const spent = tries.filter((it) => it.tries >= it.limit.most).map((it) => it.limit)
  return spent.reduce<Limit | null>((longest, it) => (longest && longest.hours >= it.hours ? longest : it), null)
}
