import type { Language } from '../../platform/i18n/index.ts'
import { placeAddress } from '../undertaking/addresses.ts'

/** The commitments of a place; `nytt`: one more is written down. */
export function commitmentsAddress(language: Language, place: string, room?: 'nytt'): string {
  const base = `${placeAddress(language, place)}/ataganden`
  return room === undefined ? base : `${base}/${room}`
}

export function commitmentAddress(
  language: Language,
  id: string,
  room?: 'svara' | 'beratta' | 'andra' | 'avsluta',
): string {
  const base = `/${language}/ataganden/${id}`
  return room === undefined ? base : `${base}/${room}`
}
