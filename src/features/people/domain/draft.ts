import { DAY } from '../../../kernel/clock.ts'

/** Values of a form's fields by name; a field that may be chosen several times holds a list. */
export type DraftFields = Readonly<Record<string, string | readonly string[]>>

/** Words on their way, in the space of the session that wrote them; or the receipt of what they became. */
export interface Draft {
  readonly id: string
  /** Which form: `undertaking-start`. */
  readonly kind: string
  readonly fields: DraftFields
  /** Id of what it became when it was sent; its words are gone from here then. */
  readonly submittedAs: string | null
  readonly updatedAt: Date
}

/** A draft is kept this long after it was last touched. */
export const DRAFT_DAYS = 30
/** Room for every answer of the longest form and a boundary of some thousand points. */
const DRAFT_LONGEST = 200_000
/** Nobody writes this many at once; a program might. */
export const MOST_DRAFTS = 50

export function draftExpiry(now: Date): Date {
  return new Date(now.getTime() + DRAFT_DAYS * DAY)
}

/** New values replace old ones field by field: pages of one form are sent one at a time. */
export function mergedFields(before: DraftFields, after: DraftFields): DraftFields {
  return { ...before, ...after }
}

export function isTooLong(fields: DraftFields): boolean {
  return JSON.stringify(fields).length > DRAFT_LONGEST
}
