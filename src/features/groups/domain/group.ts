import { type Refusal, refuse } from '../../../kernel/result.ts'
import { addDays } from '../../../platform/calendar/index.ts'
import type { ActorKind } from '../../models/index.ts'

export const GROUP_KINDS = [
  'residents-group',
  'association-network',
  'property-owner-network',
  'company-network',
  'steering-group',
  'area-team',
  'work-group',
  'council',
  'other',
] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** How many of a kind of actor sit in a group, and how many votes they have: never who by name. */
export interface Seats {
  readonly actorKind: ActorKind
  readonly seats: number
  readonly votes: number
}

/** What is told about a group, network or body of a place (R10, R12). Days are `YYYY-MM-DD` in Sweden, both included. */
export interface GroupFacts {
  readonly name: string
  readonly kind: GroupKind
  /** What it is for. */
  readonly purpose: string
  /** What it may decide; '' when it decides nothing. */
  readonly mandate: string
  readonly language: string
  /** The first is the one that it is told by. */
  readonly places: readonly string[]
  readonly begins: string
  /** The last day of its term; null when it has none. */
  readonly until: string | null
  /** Who calls it together: a body (id), or somebody outside by name; one of them, or neither when nobody does. */
  readonly calledBy: string | null
  readonly calledByName: string | null
  /** How those are reached: a role and an address, never a person. */
  readonly contact: string
  /** How often it meets, in words. */
  readonly meets: string
  readonly link: string | null
  readonly seats: readonly Seats[]
}

/** A group that is registered as existing has been there this long: otherwise it is new, and is reviewed as such (R10). */
const EXISTING_DAYS = 30

/** What speaks against a group's facts, whatever is done with them. */
export function faultOf(facts: GroupFacts): Refusal | null {
  if (facts.until !== null && facts.until < facts.begins) return at('until', 'group.until-before')
  if (facts.calledBy !== null && facts.calledByName !== null) return at('calledByName', 'group.called-twice')
  return null
}

/** Refuses as "existing" what came to be in the last days: that way around the review is shut. */
export function tooNew(begins: string, today: string): Refusal | null {
  return begins > addDays(today, -EXISTING_DAYS) ? at('begins', 'group.register.too-new') : null
}

/**
 * Refuses to take a group to places where others go on that it didn't meet where it was: `met` are the groups of its places
 * to be, `known` those of its places so far. There it is a new group, and goes through the review.
 */
export function newGroundIn(group: string, met: readonly Named[], known: readonly Named[]): Refusal | null {
  const before = new Set([group, ...known.map(({ id }) => id)])
  const [first] = met.filter(({ id }) => !before.has(id))
  if (first === undefined) return null
  const reason = 'group.change.others-there'
  return refuse('conflict', reason, {
    values: { name: first.name },
    fields: { places: 'group.change.others-there.short' },
  })
}

interface Named {
  readonly id: string
  readonly name: string
}

export function at(field: string, reason: string): Refusal {
  return refuse('invalid', reason, { fields: { [field]: reason } })
}

/** Its term is over, but nobody has said that it ended. */
export function isPastTerm(group: { readonly until: string | null; readonly endedOn: string | null }, today: string) {
  return group.endedOn === null && group.until !== null && group.until < today
}
