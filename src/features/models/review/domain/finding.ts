import type { Path } from '../../domain/fault.ts'
import type { Scale } from '../../domain/words.ts'
import type { Reading } from './reading.ts'
import { type Saying, saying } from './saying.ts'

/** What rules can object to. Each has words of its own: `models.review.says.…` and `models.review.resolution.…`. */
export type FindingCode =
  | 'no-purpose'
  | 'no-ambition'
  | 'no-use'
  | 'no-claims'
  | 'claims-differ'
  | 'no-steps'
  | 'no-initiators'
  | 'no-bodies'
  | 'ambition-outside'
  | 'scale-outside'
  | 'nobody-answers'
  | 'majority-left-out'
  | 'coordination-unmet'
  | 'unmet'
  | 'asks-nobody'
  | 'may-not-initiate'
  | 'not-at-start'
  | 'after-idea'
  | 'shut-out'
  | 'lower-level'
  | 'without-votes'
  | 'body-without'
  | 'never-influence'
  | 'not-anchored'
  | 'no-indicators'
  | 'no-baseline'
  | 'no-times'
  | 'no-decision-rule'

/** What a rule objects to, before it is put under its heading. */
export interface Finding {
  readonly code: FindingCode
  /** Empty: whatever the scale. */
  readonly scales: readonly Scale[]
  /** Ids of kinds of place; empty: all. */
  readonly placeKinds: readonly string[]
  readonly says: Saying
  readonly resolution: Saying
  readonly causes: readonly Path[]
  readonly mend: readonly Path[]
}

/** A principle of the review: what it objects to in a model. Pure, and blind to which model it reads. */
export type Judge = (reading: Reading) => readonly Finding[]

interface Found {
  readonly causes: readonly Path[]
  /** The causes, when left out. */
  readonly mend?: readonly Path[]
  readonly scales?: readonly Scale[]
  readonly placeKinds?: readonly string[]
  /** Fill both what is said and what would resolve it. */
  readonly values?: Saying['values']
}

export function finding(
  code: FindingCode,
  { causes, mend = causes, scales = [], placeKinds = [], values }: Found,
): Finding {
  return {
    ...{ code, scales, placeKinds, causes, mend },
    says: saying(`models.review.says.${code}`, values),
    resolution: saying(`models.review.resolution.${code}`, values),
  }
}
