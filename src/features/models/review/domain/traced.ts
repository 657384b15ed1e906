import type { Criterion, Step } from '../../domain/collaboration-model.ts'
import type { Found } from '../../domain/walk.ts'
import type { TracedNeed } from './review-types.ts'

/** A model's parts by what they point at, so that large models are walked once. */
export interface Pointers {
  readonly stepsFor: ReadonlyMap<string, readonly Found<Step>[]>
  readonly criteriaFor: ReadonlyMap<string, readonly Found<Criterion>[]>
  /** Criteria by the id of a step whose outcome they demand. */
  readonly demanding: ReadonlyMap<string, readonly Found<Criterion>[]>
  readonly steps: ReadonlyMap<string, Found<Step>>
  /** True when the sources leave out where an answer could stand. */
  readonly silent: boolean
  /** True when a gate that they don't describe could demand an outcome. */
  readonly gatesSilent: boolean
}

export interface Traced extends Pick<TracedNeed, 'steps' | 'criteria' | 'notCounted'> {
  /** True when something names the need, and the sources don't tell whether it counts. */
  readonly open: boolean
}
