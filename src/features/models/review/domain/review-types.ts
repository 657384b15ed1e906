import type { Path } from '../../domain/fault.ts'
import type { Text } from '../../domain/text.ts'
import type { Scale } from '../../domain/words.ts'
import type { PlaceKind } from './context.ts'
import type { Saying } from './saying.ts'

/** The review's principles, each a rule of its own in `rules/`. */
export const RULES = [
  'purpose-is-clear',
  'remit-fits-the-ambition',
  'route-fits-the-actors',
  'every-need-is-met',
  'reuse-before-new',
  'residents-from-the-start',
  'with-not-for',
  'anchored',
  'followed-up',
] as const
export type Rule = (typeof RULES)[number]

/** The headings that readers know from statements, most serious first. */
export const HEADINGS = [
  'purpose',
  'coordination',
  'residents-late',
  'for-not-with',
  'anchoring',
  'follow-up',
  'needs',
] as const
export type Heading = (typeof HEADINGS)[number]

/** What Medverka finds in a model (R1–R6, R10, R13, R17, R18, R21–R25, R30). Plain JSON; the same input gives the same order. */
export interface Review {
  /** Per scale that the model is said to be for, small to large; after each the kinds of place that differ from it. */
  readonly stances: readonly Stance[]
  /** The objections (invändningar) as a statement has them: a heading with its grounds. Most serious first; empty: none. */
  readonly objections: readonly HeadedObjections[]
  /** What the model's sources don't tell, and what the review could therefore not judge. In order of the model. */
  readonly unjudged: readonly Unjudged[]
  /** Every need that the model was made for, with what answers it. In order of the model. */
  readonly needs: readonly TracedNeed[]
}

export interface HeadedObjections {
  readonly heading: Heading
  readonly title: Saying
  readonly objections: readonly Objection[]
}

export interface Objection {
  /** `rule.finding`: once per review, whatever the model's own ids are. */
  readonly id: string
  readonly rule: Rule
  /** The scales it concerns, small to large; empty when it concerns the model whatever the scale. */
  readonly scales: readonly Scale[]
  /** The kinds of place (context's ids) it concerns; empty when it concerns all. */
  readonly placeKinds: readonly string[]
  /** What is objected to, in this model. */
  readonly says: Saying
  readonly principle: Saying
  readonly consequence: Saying
  readonly ground: Ground
  /** What would resolve it. */
  readonly resolution: Saying
  /** The nodes that cause it, and those of which something would have to change. At least one of each. */
  readonly causes: readonly Path[]
  readonly mend: readonly Path[]
}

/** What the rule is built on. */
export interface Ground {
  /** Case number of the statement. */
  readonly caseNumber: string
  readonly date: string
  /** The statement's own words. */
  readonly words: Saying
  readonly requirements: readonly string[]
}

/** `unjudged`: nothing is objected to, but the sources don't tell enough to say that it fits. */
export const VERDICTS = ['suited', 'on-conditions', 'not-suited', 'unjudged'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface Stance {
  readonly scale: Scale
  /** Null: places of this scale in general. */
  readonly placeKind: PlaceKind | null
  readonly verdict: Verdict
  /** Who should answer for it; null when the context doesn't tell. */
  readonly board: { readonly body: string; readonly name: Text } | null
  readonly says: Saying
  /** Ids of objections: the conditions, or why it isn't suited. Empty when it is suited. */
  readonly reasons: readonly string[]
  /** Ids of objections to the model as such, that hold here too but don't decide whether it fits the scale. */
  readonly besides: readonly string[]
}

export interface Unjudged {
  /** What is missing, as a word of the review: `initiators`, `baseline` … */
  readonly what: string
  /** Nodes that are `unknown`. At least one. */
  readonly paths: readonly Path[]
  readonly rules: readonly Rule[]
  /** What the source would have to say. */
  readonly wanted: Saying
}

export interface TracedNeed {
  readonly path: Path
  readonly id: string
  readonly text: Text
  readonly kind: 'coordination' | 'other'
  readonly outcome: 'answered' | 'unanswered' | 'unjudged'
  /** Steps and criteria that answer it, in order of the model. */
  readonly steps: readonly Path[]
  readonly criteria: readonly Path[]
  /** Steps and criteria that name it without counting, and why they don't. */
  readonly notCounted: readonly { readonly path: Path; readonly why: Saying }[]
}
