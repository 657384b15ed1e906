import type { Text } from '../../domain/text.ts'
import type { ActorKind, OrganisationLevel, Scale } from '../../domain/words.ts'
import { type Saying, saying } from './saying.ts'

/** The format's own words, said within a sentence. */
export const scaleWords = (scales: readonly Scale[]): Saying[] =>
  scales.map((scale) => saying(`models.review.scale.${scale}`))

export const actorWords = (kinds: readonly ActorKind[]): Saying[] =>
  kinds.map((kind) => saying(`models.review.actor.${kind}`))

export const lineWords = (levels: readonly OrganisationLevel[]): Saying[] =>
  levels.map((level) => saying(`models.review.line.${level}`))

export const quoted = (text: Text): Saying => saying('models.review.quoted', { text })

/** Names in order, each once: the same board may answer at several scales. */
export function eachOnce(names: readonly Text[]): Text[] {
  return [...new Map(names.map((name) => [name.sv, name])).values()]
}
