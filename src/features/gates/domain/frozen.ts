import type { Evidence } from './evidence.ts'
import type { Standing, State } from './standing.ts'

/** A criterion as it stood when the gate was passed. Its text is in the model's version, names and reasons in their own tables. */
export interface FrozenCriterion {
  readonly id: string
  readonly kind: string
  readonly state: State
  readonly found: Evidence['found']
  readonly missing: Evidence['missing']
  readonly counted: Evidence['counted']
  /** Id of the exception, if it was passed by one. */
  readonly exception: string | null
}

/** What is kept of a standing when the gate is passed: sentences without names, and ids. */
export function frozen(standing: Standing): readonly FrozenCriterion[] {
  return standing.criteria.map(({ criterion: { id, kind }, state, evidence, exception }) => ({
    ...{ id, kind, state },
    ...{ found: evidence.found, missing: evidence.missing, counted: evidence.counted },
    exception: exception?.id ?? null,
  }))
}
