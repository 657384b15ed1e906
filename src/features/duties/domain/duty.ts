/** Circles of people who are invited to do something. Nobody in them is obliged (R24), so nothing of theirs is escalated. */
const CIRCLES = ['residents', 'initiator', 'parties'] as const
export type Circle = (typeof CIRCLES)[number]

/**
 * Who is to do it: a body, within it perhaps somebody by name; or a circle. An account that goes away leaves its duties
 * with the body (R16).
 */
export type Assignee =
  | { readonly body: string; readonly person?: string | null; readonly circle?: null }
  | { readonly circle: Circle; readonly body?: null; readonly person?: null }

/** What is to be done, by when. */
export type NewDuty = Assignee & {
  /** What, as a code: `assign-contact`, `answer-support` … */
  readonly kind: string
  readonly undertaking: string | null
  /** Where, when it is somewhere: who holds an area together sees it. */
  readonly place?: string | null
  /** What is to be acted on: an undertaking, a meeting, a proposal, an overlap … */
  readonly subject: string
  /** The last day, `YYYY-MM-DD` in Sweden. */
  readonly due: string
}

/** A duty to see to it that another, overdue one gets done; its subject is that duty. */
export const OVERDUE = 'overdue'

/** True from the day after the last one. */
export function isOverdue(duty: { readonly due: string }, today: string): boolean {
  return duty.due < today
}
