import type { Language } from '../../../platform/i18n/index.ts'
import { catalogueAddress } from '../addresses.ts'

/** One's own drafts. */
export function draftsAddress(language: Language): string {
  return `${catalogueAddress(language)}/utkast`
}

/** A draft, or what is done with it: `granska`, `publicera`, `kasta`, `fil`. */
export function draftAddress(language: Language, id: string, what?: string): string {
  return [draftsAddress(language), id, ...(what === undefined ? [] : [what])].join('/')
}
