import type { Language } from '../../platform/i18n/index.ts'

export function organisationAddress(language: Language): string {
  return `/${language}/organisation`
}

/** Rules that say which board answers for what; `ny`: the form for a new one. */
export function remitAddress(language: Language, room?: 'ny'): string {
  return room === undefined ? `/${language}/ansvar` : `/${language}/ansvar/${room}`
}

/** Not under `organisation/`, where a body may have any name. */
export function newBodyAddress(language: Language): string {
  return `/${language}/nytt-organ`
}

export function bodyAddress(language: Language, slug: string, room?: 'avsluta' | 'kontaktperson'): string {
  const base = `/${language}/organisation/${slug}`
  return room === undefined ? base : `${base}/${room}`
}
