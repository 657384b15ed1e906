import type { Language } from '../../platform/i18n/index.ts'
import { placeAddress } from '../undertaking/addresses.ts'

/** The groups of a place; `ny`: a new one is formed; `registrera`: one that exists is registered. */
export function groupsAddress(language: Language, place: string, room?: 'ny' | 'registrera'): string {
  const base = `${placeAddress(language, place)}/grupper`
  return room === undefined ? base : `${base}/${room}`
}

export function groupAddress(language: Language, slug: string, room?: 'andra' | 'avsluta'): string {
  const base = `/${language}/grupper/${slug}`
  return room === undefined ? base : `${base}/${room}`
}
