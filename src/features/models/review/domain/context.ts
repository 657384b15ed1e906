import type { Text } from '../../domain/text.ts'
import type { ActorKind, Scale } from '../../domain/words.ts'

/** What no model can know, told by whoever asks for the review. */
export interface ReviewContext {
  /** Who answers for what is done at a scale (R3). Several may; the first is the one that a stance names. */
  readonly remit: readonly RemitAtScale[]
  /** Kinds of place where it is known who most of the actors are (R25). */
  readonly placeKinds: readonly PlaceKind[]
}

export interface RemitAtScale {
  readonly scale: Scale
  /** The body's id in the municipality's register, as `responsible` in models names it. */
  readonly body: string
  readonly name: Text
  /** The rule or decision that says so. */
  readonly source: Text
}

export interface PlaceKind {
  readonly id: string
  /** How it is spoken of within a sentence: "ett område där de flesta aktörerna är boende". */
  readonly name: Text
  readonly scale: Scale
  readonly majority: ActorKind
  readonly source: Text
}
