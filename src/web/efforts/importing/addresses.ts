import type { Language } from '../../../platform/i18n/index.ts'

/** Where imports are: the list, one source, one import. */
export function importsAddress(language: Language): string {
  return `/${language}/insatser/fran-fil`
}

export function sourceAddress(language: Language, source: string, more = ''): string {
  return `${importsAddress(language)}/kallor/${source}${more}`
}

export function importAddress(language: Language, run: string, more = ''): string {
  return `${importsAddress(language)}/${run}${more}`
}
