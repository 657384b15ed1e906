import type { MessageKey } from '../../../../platform/i18n/index.ts'
import type { Text } from '../../domain/text.ts'
import { type Saying, type SayingValue, saying } from '../../review/domain/saying.ts'

/** What differences are about, in the order in which a reader asks. */
export const TOPICS = [
  'about',
  'purpose',
  'needs',
  'initiators',
  'participation',
  'idea',
  'phases',
  'steps',
  'gates',
  'responsible',
  'bodies',
  'follow-up',
  'sources',
  'ids',
] as const
export type Topic = (typeof TOPICS)[number]

/**
 * How it differs. `reworded` (other words in Swedish) and `translated` (other words in another language only) tell that
 * the wording is another; whether the meaning is, nobody can tell but a reader.
 */
export type Change = 'added' | 'removed' | 'changed' | 'reworded' | 'translated' | 'renamed'

/** One way in which the second model differs from the first, as a sentence. Plain JSON. */
export interface Difference {
  readonly topic: Topic
  readonly change: Change
  readonly says: Saying
  /** The words of each, when only the words differ. */
  readonly words?: { readonly before: Text; readonly after: Text }
}

type SubjectOf<Key> = Key extends `models.compare.what.${infer Name}` ? Name : never
export type Subject = SubjectOf<MessageKey>

/** "Boende, högsta nivå", "Steget ”Samlas”, vilka som gör det": what a sentence is about. */
export function subject(name: Subject, values?: Saying['values']): Saying {
  return saying(`models.compare.what.${name}`, values)
}

export function changed(topic: Topic, what: Saying, before: SayingValue, after: SayingValue): Difference {
  return { topic, change: 'changed', says: saying('models.compare.changed', { what, before, after }) }
}

export function added(topic: Topic, what: Saying, thing: SayingValue): Difference {
  return { topic, change: 'added', says: saying('models.compare.added', { what, thing }) }
}

export function removed(topic: Topic, what: Saying, thing: SayingValue): Difference {
  return { topic, change: 'removed', says: saying('models.compare.removed', { what, thing }) }
}

export function renamed(what: Saying, before: string, after: string): Difference {
  const values = { what, before: verbatim(before), after: verbatim(after) }
  return { topic: 'ids', change: 'renamed', says: saying('models.compare.renamed', values) }
}

/** Texts that differ: in Swedish, or only in a translation. */
export function reworded(topic: Topic, what: Saying, before: Text, after: Text): Difference {
  const change = before.sv === after.sv ? 'translated' : 'reworded'
  return { topic, change, says: saying(`models.compare.${change}`, { what }), words: { before, after } }
}

/** A date, an address, an id: the same in every language. */
export function verbatim(text: string): Text {
  return { sv: text }
}
