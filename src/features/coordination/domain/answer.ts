/** What one side does about an overlap (R8): be part of the other, go on side by side with agreements, or each for itself. */
export const OVERLAP_ANSWERS = ['join', 'coordinate', 'keep-apart'] as const
export type OverlapAnswer = (typeof OVERLAP_ANSWERS)[number]

/** What somebody says for one side, in public. */
export interface Answer {
  readonly answer: OverlapAnswer
  /** Why; when they coordinate, what they do. */
  readonly reason: string
  /** Who sees to it, in words: an office or a group. */
  readonly who: string | null
  /** When it is to be done, or looked at again: `YYYY-MM-DD`. */
  readonly until: string | null
  readonly language: string
}

/** One side of an overlap as an agreement is told from it. */
export interface AnsweredSide {
  readonly answer: OverlapAnswer | null
  /** Somebody in the municipality answers for it. An owner outside is not obliged. */
  readonly isAsked: boolean
}

/**
 * How it stands between the two (R9): both said the same (a *samordningsöverenskommelse*), they said different things,
 * one or both are yet to say, or the one that needn't has said nothing and the other has.
 */
export type Agreement = 'agreed' | 'differ' | 'one-side' | 'waits'

export function agreementOf(one: AnsweredSide, other: AnsweredSide): Agreement {
  if (one.answer !== null && other.answer !== null) return one.answer === other.answer ? 'agreed' : 'differ'
  const waits = [one, other].some(({ answer, isAsked }) => answer === null && isAsked)
  const said = one.answer !== null || other.answer !== null
  return waits || !said ? 'waits' : 'one-side'
}
