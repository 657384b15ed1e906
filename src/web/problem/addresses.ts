import type { Language } from '../../platform/i18n/index.ts'
import { undertakingAddress } from '../undertaking/addresses.ts'

/** What one can say about a description, and the last part of the address where it is said. */
export const SAYINGS = { confirms: 'stammer', proposes: 'andra', objects: 'stammer-inte' } as const
export type Saying = keyof typeof SAYINGS

/** A page about an undertaking's problem description, by the parts of its address below `problem`. */
export function problemAddress(language: Language, number: number, ...parts: readonly (string | number)[]): string {
  return [undertakingAddress(language, number, 'problem'), ...parts].join('/')
}

export function sayingAddress(language: Language, number: number, saying: Saying): string {
  return problemAddress(language, number, SAYINGS[saying])
}

/** Something that somebody said, with its answer, or where it is answered. */
export function saidAddress(language: Language, number: number, id: string): string {
  return problemAddress(language, number, 'sagt', id)
}
