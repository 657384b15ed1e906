import type { Role } from '../../../kernel/actor.ts'
import type { MessageKey, Sentence } from '../../../platform/i18n/index.ts'

/** Who can do what is missing: circles of people, the responsible board, or whoever holds a role. */
export type Circle = 'residents' | 'initiator' | 'parties' | 'board' | Role

/**
 * What a criterion is judged by: on what happened, never on a box that somebody ticked (H2). Plain JSON, since it is
 * frozen when the gate is passed; it holds no names of residents and no free text.
 */
export interface Evidence {
  readonly met: boolean
  /** Met, but somebody should look: a skewed mix, for instance (R25). */
  readonly warns?: boolean
  /** What there is: "9 av 15 har sagt att den stämmer." */
  readonly found: Sentence
  /** What is missing, each as an invitation; empty when nothing is. */
  readonly missing: readonly Sentence[]
  /** Where the evidence can be read, or what is missing be done: the noun of a page, and what the link says. */
  readonly links: readonly { readonly to: string; readonly label: MessageKey }[]
  readonly who: readonly Circle[]
  /** Ids of the events or rows that were counted: frozen with the passage, so that it can be counted again. */
  readonly counted: readonly (number | string)[]
}
