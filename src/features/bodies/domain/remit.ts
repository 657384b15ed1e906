import { type Refusal, refuse } from '../../../kernel/result.ts'

export type Scale = 'place' | 'area' | 'city'

/** Says from when to when a board answers for what; null matches everything. Days are `YYYY-MM-DD`, both included. */
export interface RemitRule {
  readonly id: string
  readonly board: string
  readonly scale: Scale | null
  readonly theme: string | null
  readonly place: string | null
  readonly validFrom: string
  readonly validUntil: string | null
}

/** What a board is sought for. */
export interface Scope {
  readonly scale: Scale
  readonly theme: string | null
  /** The place and all that it lies in, nearest first. */
  readonly places: readonly string[]
}

/** What made a rule the one: nothing of it means that it holds for all that no other rule takes. */
export type Ground = 'place' | 'theme' | 'scale'

/** The responsible board, by exactly one rule. */
export interface Remit {
  readonly board: string
  /** Id of the rule. */
  readonly rule: string
  readonly because: readonly Ground[]
}

/**
 * Which board answers for `scope` on `date` (R3): of the rules that hold, the most specific. A place weighs more than a
 * theme, a theme more than a scale, the nearest place most; then the newest rule, then the id, so that it is always one.
 * Refuses (`bodies.remit.none`) when no rule holds.
 */
export function responsibleBoard(rules: readonly RemitRule[], scope: Scope, date: string): Remit | Refusal {
  const [rule] = rules
    .filter((it) => holdsOn(it, date) && covers(it, scope))
    .sort((one, other) => bySpecificity(one, other, scope))
  if (rule === undefined) return refuse('conflict', 'bodies.remit.none')
  return { board: rule.board, rule: rule.id, because: groundsOf(rule) }
}

/** True when the scope lies outside what the rule gives its board: it has grown past the remit (R4). */
export function outgrows(rule: RemitRule, scope: Scope): boolean {
  return !covers(rule, scope)
}

/** True on every day from the rule's first to its last. */
export function holdsOn(rule: Pick<RemitRule, 'validFrom' | 'validUntil'>, date: string): boolean {
  return rule.validFrom <= date && (rule.validUntil === null || date <= rule.validUntil)
}

function covers(rule: RemitRule, scope: Scope): boolean {
  return (
    (rule.scale === null || rule.scale === scope.scale) &&
    (rule.theme === null || rule.theme === scope.theme) &&
    (rule.place === null || scope.places.includes(rule.place))
  )
}

function groundsOf(rule: RemitRule): Ground[] {
  return (['place', 'theme', 'scale'] as const).filter((ground) => rule[ground] !== null)
}

function bySpecificity(one: RemitRule, other: RemitRule, scope: Scope): number {
  return (
    distance(one, scope) - distance(other, scope) ||
    Number(one.theme === null) - Number(other.theme === null) ||
    Number(one.scale === null) - Number(other.scale === null) ||
    compare(other.validFrom, one.validFrom) ||
    compare(one.id, other.id)
  )
}

/** Steps from the scope's place up to the rule's; one more than there are when the rule names no place. */
function distance(rule: RemitRule, scope: Scope): number {
  return rule.place === null ? scope.places.length : scope.places.indexOf(rule.place)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
