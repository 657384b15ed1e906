import type { Happening } from '../../../kernel/use-case.ts'
import { addWorkingDays } from '../../../platform/calendar/index.ts'
import { OVERDUE } from './duty.ts'

/** A duty that is past its day, with the body that has it. */
export interface OverdueDuty {
  readonly id: string
  readonly kind: string
  readonly undertaking: string | null
  readonly place?: string | null
  readonly body: string
  readonly due: string
}

/** What an overdue duty leads to. */
export interface Escalation {
  readonly duty: OverdueDuty
  /** The level above, which is now to see to it; null when there is none, and all that is left is that everybody sees it. */
  readonly to: string | null
  /** By when the level above is to have seen to it. */
  readonly due: string
}

/** Working days that each level gets to see to what the one below didn't do. */
const ESCALATION_DAYS = 5

/** Hands each overdue duty to the level above its body (R26). `above`: per body, the one above it. */
export function escalated(
  overdue: readonly OverdueDuty[],
  above: ReadonlyMap<string, string>,
  today: string,
): readonly Escalation[] {
  const due = addWorkingDays(today, ESCALATION_DAYS)
  return overdue.map((duty) => ({ duty, to: above.get(duty.body) ?? null, due }))
}

/**
 * True when the duty itself moves up: it already is the duty to see to another one, and now its own day has passed.
 * Otherwise it stays where it is, and the level above gets a duty about it.
 */
export function movesUp({ duty, to }: Escalation): boolean {
  return duty.kind === OVERDUE && to !== null
}

/** The event: whose day passed, and which body was told. */
export function dutyEscalated({ duty, to }: Escalation): Happening {
  return { type: 'duty.escalated', subject: duty.id, undertaking: duty.undertaking, data: { kind: duty.kind, to } }
}
