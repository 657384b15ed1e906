import { type Refusal, refuse } from '../../../kernel/result.ts'
import { addDays } from '../../../platform/calendar/index.ts'

/** A rule's days, among the rules that say the same (scale, theme, place). */
export interface RuleDays {
  readonly id: string
  readonly validFrom: string
  readonly validUntil: string | null
}

/** Where a new rule fits in: its last day, and the older rule that it ends with the day before its first. */
export interface FittedIn {
  readonly validUntil: string | null
  readonly ends: { readonly id: string; readonly validUntil: string } | null
}

/**
 * Fits a rule that begins on `from` in among those for the same scale, theme and place, so that on each day at most one
 * holds and no day is lost. Refuses (`bodies.remit.same-day`) when one already begins that day: history stays as it was.
 */
export function fitIn(rules: readonly RuleDays[], from: string): FittedIn | Refusal {
  if (rules.some((it) => it.validFrom === from)) {
    return refuse('conflict', 'bodies.remit.same-day', { fields: { validFrom: 'bodies.remit.same-day' } })
  }
  const inOrder = [...rules].sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
  const before = inOrder.findLast((it) => it.validFrom < from)
  const after = inOrder.find((it) => it.validFrom > from)
  const overlaps = before !== undefined && (before.validUntil === null || before.validUntil >= from)
  return {
    validUntil: after === undefined ? null : addDays(after.validFrom, -1),
    ends: overlaps ? { id: before.id, validUntil: addDays(from, -1) } : null,
  }
}
