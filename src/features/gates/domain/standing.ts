import type { Role } from '../../../kernel/actor.ts'
import type { Evidence } from './evidence.ts'

/** A criterion as the model states it, as far as its standing goes. */
export interface StatedCriterion {
  readonly id: string
  readonly kind: string
}

/** That a criterion need not be met: by name, with a reason, in public (R22). */
export interface ExceptionInForce {
  readonly id: string
  readonly criterion: string
  readonly reason: string
  readonly language: string
  /** The person's name, and the role in which they decided. */
  readonly name: string
  readonly as: Role
  readonly at: string
}

/** `warned`: met, but somebody should look. */
export type State = 'met' | 'warned' | 'excepted' | 'not-met'

export interface CriterionStanding<Criterion extends StatedCriterion = StatedCriterion> {
  readonly criterion: Criterion
  readonly state: State
  readonly evidence: Evidence
  /** Also shown when the criterion is met by itself after all. */
  readonly exception: ExceptionInForce | null
}

/** How a gate stands. */
export interface Standing<Criterion extends StatedCriterion = StatedCriterion> {
  /** In the model's order. */
  readonly criteria: readonly CriterionStanding<Criterion>[]
  readonly open: boolean
  /** How many are neither met nor excepted. */
  readonly missing: number
  /** How many are open by exception alone. */
  readonly excepted: number
}

/**
 * Judges a gate: it is open when each criterion is met by its evidence (`evidence`, by the criterion's id) or excepted.
 * What there is no evidence for is never met. More evidence never closes a gate; an exception opens its own criterion only.
 */
export function judgeStanding<Criterion extends StatedCriterion>(
  criteria: readonly Criterion[],
  evidence: ReadonlyMap<string, Evidence>,
  exceptions: readonly ExceptionInForce[],
): Standing<Criterion> {
  const standing = criteria.map((criterion) => {
    const found = evidence.get(criterion.id) ?? NO_EVIDENCE
    const exception = exceptions.find((it) => it.criterion === criterion.id) ?? null
    return { criterion, state: stateOf(found, exception), evidence: found, exception }
  })
  const count = (state: State) => standing.filter((it) => it.state === state).length
  const missing = count('not-met')
  return { criteria: standing, open: missing === 0, missing, excepted: count('excepted') }
}

function stateOf(evidence: Evidence, exception: ExceptionInForce | null): State {
  if (evidence.met) return evidence.warns ? 'warned' : 'met'
  return exception === null ? 'not-met' : 'excepted'
}

/** For a kind that nobody offers evidence for: an error at start, and should it come to pass all the same, never met. */
export const NO_EVIDENCE: Evidence = {
  met: false,
  found: { key: 'gates.no-evidence' },
  missing: [],
  links: [],
  who: ['administrator'],
  counted: [],
}
