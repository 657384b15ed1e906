import type { Language } from '../../platform/i18n/index.ts'
import { undertakingAddress } from '../undertaking/addresses.ts'

/** A page about an undertaking's meetings, by the parts of its address below `moten`. */
export function meetingsAddress(language: Language, number: number, ...parts: readonly (string | number)[]): string {
  return [undertakingAddress(language, number, 'meetings'), ...parts].join('/')
}

/** A meeting's notes, all versions; or, with `skriv`, where they are written and corrected. */
export function notesAddress(language: Language, number: number, meeting: string, ...parts: readonly string[]): string {
  return meetingsAddress(language, number, meeting, 'anteckningar', ...parts)
}
