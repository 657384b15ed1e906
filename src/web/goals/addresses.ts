import type { Language } from '../../platform/i18n/index.ts'
import { placeAddress } from '../undertaking/addresses.ts'

/** The goals of a place, and what lies below them: `skriv`, `foresla`, `svara`, `utan`, `version/<number>`, a goal's key … */
export function goalsAddress(language: Language, place: string, ...parts: readonly (string | number)[]): string {
  return [`${placeAddress(language, place)}/mal`, ...parts].join('/')
}
