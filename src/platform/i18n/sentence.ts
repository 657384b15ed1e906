import type { Language } from './language.ts'
import { formatDate, type MessageKey, translate } from './messages.ts'

/**
 * A sentence that is put into words later, in the reader's language: what pure rules return and what frozen evidence
 * keeps. Plain JSON.
 */
export interface Sentence {
  readonly key: MessageKey
  readonly values?: Readonly<Record<string, SentenceValue>>
}

/** Text as it is, a number, a calendar date or instant (ISO 8601), or a sentence within the sentence. */
export type SentenceValue = string | number | { readonly date: string } | Sentence

/** The sentence in `language`, its dates written out in the municipality's time zone. Throws on an unknown key. */
export function say(language: Language, { key, values = {} }: Sentence): string {
  const words = Object.entries(values).map(([name, value]) => [name, inWords(language, value)] as const)
  return translate(language, key, Object.fromEntries(words))
}

function inWords(language: Language, value: SentenceValue): string | number {
  if (typeof value !== 'object') return value
  return 'date' in value ? formatDate(language, value.date) : say(language, value)
}
