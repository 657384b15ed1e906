import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../platform/i18n/index.ts'

/** Languages that many in a Swedish town speak, beside those of the interface (BCP 47). Others are kept as they come. */
const MORE = [
  'bs',
  'ckb',
  'da',
  'de',
  'es',
  'fa',
  'fi',
  'fr',
  'kmr',
  'fa-AF',
  'pl',
  'ps',
  'ro',
  'so',
  'ti',
  'tr',
  'uk',
  'ur',
]

const names = new Map<Language, Intl.DisplayNames>()

/** A language's name, in the language of the page; its tag when it has none. */
export function languageName(language: Language, tag: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'language' })
  names.set(language, known)
  try {
    return known.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Choices of a language to write or speak in: those of the interface first, by their own names, then others. */
export function languageChoices(language: Language, chosen = ''): { value: string; label: string }[] {
  const others = [...new Set([...MORE, ...(chosen === '' ? [] : [chosen])])].filter((tag) => !(tag in LANGUAGE_NAMES))
  const named = others.map((value) => ({ value, label: languageName(language, value) }))
  const collator = new Intl.Collator(language)
  return [
    ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
    ...named.sort((one, other) => collator.compare(one.label, other.label)),
  ]
}
