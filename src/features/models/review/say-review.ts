import { type Language, translate } from '../../../platform/i18n/index.ts'
import { type Text, textIn } from '../domain/text.ts'
import type { Saying, SayingValue } from './domain/saying.ts'

/** What a review says, in `language`; names that the model doesn't have in it come in Swedish. */
export function sayReview({ key, values = {} }: Saying, language: Language): string {
  const said = Object.entries(values).map(([name, value]) => [name, inWords(value, language)] as const)
  return translate(language, key, Object.fromEntries(said))
}

function inWords(value: SayingValue, language: Language): string | number {
  if (typeof value === 'number') return value
  if (Array.isArray(value)) {
    const items = (value as readonly (Text | Saying)[]).map((item) => String(inWords(item, language)))
    return new Intl.ListFormat(language).format(items)
  }
  const one = value as Text | Saying
  return 'key' in one ? sayReview(one, language) : within(textIn(one, language).text)
}

/** A sentence of the model's that becomes part of one of ours: on one line, without its full stop. */
function within(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '')
}
