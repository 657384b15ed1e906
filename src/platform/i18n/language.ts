export const LANGUAGES = ['sv', 'en', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

const DEFAULT_LANGUAGE: Language = 'sv'

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English', ar: 'العربية' }

export function isLanguage(text: string | undefined): text is Language {
  return (LANGUAGES as readonly (string | undefined)[]).includes(text)
}

/** Direction of writing, for any language tag that somebody's words are in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ps|ckb|sd|ug|yi|dv)\b/.test(tag) ? 'rtl' : 'ltr'
}

/**
 * The first of our languages that the browser asks for (RFC 9110 §12.5.4, by weight), or the default.
 */
export function languageAskedFor(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((it) => it.trim()).find((it) => it.startsWith('q='))
      return { language: tag.split('-')[0]?.toLowerCase(), weight: weight ? Number(weight.slice(2)) || 0 : 1 }
    })
    .filter((wish) => wish.weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return wishes.map((wish) => wish.language).find(isLanguage) ?? DEFAULT_LANGUAGE
}
