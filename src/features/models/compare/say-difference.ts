import type { Language } from '../../../platform/i18n/index.ts'
import { sayReview } from '../review/say-review.ts'
import type { Difference } from './domain/difference.ts'

/** A difference as a sentence in `language`: it may begin with a word that stands within others elsewhere. */
export function sayDifference({ says }: Difference, language: Language): string {
  const sentence = sayReview(says, language)
  return sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1)
}
