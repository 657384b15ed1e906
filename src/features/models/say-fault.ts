import { isMessageKey, type Language, translate } from '../../platform/i18n/index.ts'
import type { Fault, Phrase } from './domain/fault.ts'

/** What was found and what was expected, in one sentence; where it stands is for the caller to show. */
export function sayFault(fault: Pick<Fault, 'found' | 'expected'>, language: Language): string {
  const alternatives = new Intl.ListFormat(language, { type: 'disjunction' })
  return translate(language, 'models.fault.sentence', {
    found: sayPhrase(fault.found, language),
    expected: alternatives.format(fault.expected.map((it) => sayPhrase(it, language))),
  })
}

/** A phrase of this room (a fault's, or an obstacle to using a model) in words. */
function sayPhrase({ key, values }: Phrase, language: Language): string {
  if (!isMessageKey(key)) throw new Error(`No message ${key}`)
  return translate(language, key, values)
}
