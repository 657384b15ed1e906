import type { Language } from '../../platform/i18n/index.ts'

/** The nouns under an undertaking's address, by what evidence and duties call them. */
const ROOMS_OF_UNDERTAKING = {
  purpose: 'syfte',
  responsibility: 'ansvar',
  mix: 'parter',
  parties: 'parter',
  relations: 'andra-arbeten',
  problem: 'problem',
  meetings: 'moten',
  meeting: 'moten',
  notes: 'moten',
  overlaps: 'overlapp',
  'added-value': 'mervarde',
  form: 'samverkansform',
  gate: 'grind',
  contact: 'kontaktperson',
  scope: 'omfattning',
  support: 'stod',
  model: 'modell',
  history: 'historik',
} as const
export type UndertakingRoom = keyof typeof ROOMS_OF_UNDERTAKING

export function undertakingAddress(language: Language, number: number, room?: UndertakingRoom): string {
  const base = `/${language}/utvecklingsarbeten/${number}`
  return room === undefined ? base : `${base}/${ROOMS_OF_UNDERTAKING[room]}`
}

export function isUndertakingRoom(name: string): name is UndertakingRoom {
  return name in ROOMS_OF_UNDERTAKING
}

export function placeAddress(language: Language, slug: string): string {
  return `/${language}/platser/${slug}`
}

/** The rooms that have a page of their own here, with a name: `undertaking.room.<room>`. */
export type NamedRoom = Exclude<UndertakingRoom, 'mix' | 'meeting' | 'notes' | 'history' | 'problem' | 'meetings'>

/** A page below one of an undertaking's rooms, by the last parts of its address. */
export function roomAddress(
  language: Language,
  number: number,
  room: UndertakingRoom,
  ...parts: readonly (string | number)[]
): string {
  return [undertakingAddress(language, number, room), ...parts].join('/')
}
