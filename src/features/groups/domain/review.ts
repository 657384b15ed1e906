import { type Refusal, refuse } from '../../../kernel/result.ts'

/** What is answered about a group that exists, before another is formed (R10). */
export const REVIEW_ANSWERS = ['takes-on', 'does-something-else', 'joins'] as const
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number]

export interface ReviewedGroup {
  /** Id of the group that exists. */
  readonly existing: string
  readonly answer: ReviewAnswer
  /** Why, in public. */
  readonly reason: string
}

interface Existing {
  readonly id: string
  readonly name: string
}

/**
 * Whether a new group may be formed beside those that exist: each is answered, none of them takes it on. The refusal names
 * the first that hinders: the one to change instead, or the one that was passed over.
 */
export function hindranceIn(existing: readonly Existing[], answers: readonly ReviewedGroup[]): Refusal | null {
  const answerTo = new Map(answers.map((it) => [it.existing, it]))
  const unanswered = existing.filter(({ id }) => !answerTo.has(id))
  const [first] = unanswered
  if (first !== undefined) {
    const values = { count: unanswered.length, name: first.name }
    return refuse('conflict', 'group.form.unanswered', {
      values,
      fields: fieldsOf(unanswered, 'group.review.answer-this'),
    })
  }
  const taker = existing.find(({ id }) => answerTo.get(id)?.answer === 'takes-on')
  if (taker === undefined) return null
  return refuse('conflict', 'group.form.taken-on', { values: { name: taker.name } })
}

/** Answers about groups that do exist here, once each: what is kept as public record. */
export function answersKept(existing: readonly Existing[], answers: readonly ReviewedGroup[]): ReviewedGroup[] {
  const known = new Set(existing.map(({ id }) => id))
  return [...new Map(answers.map((it) => [it.existing, it])).values()].filter((it) => known.has(it.existing))
}

function fieldsOf(groups: readonly Existing[], reason: string): Record<string, string> {
  return Object.fromEntries(groups.map(({ id }) => [`answer-${id}`, reason]))
}
