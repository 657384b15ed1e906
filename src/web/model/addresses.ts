import type { Language } from '../../platform/i18n/index.ts'

export function catalogueAddress(language: Language): string {
  return `/${language}/samverkansmodeller`
}

/** A model; without a version the one that is in force, or else the newest. */
export function modelAddress(language: Language, model: string, version?: string): string {
  const base = `${catalogueAddress(language)}/${model}`
  return version === undefined ? base : `${base}?version=${encodeURIComponent(version)}`
}

/** Its file, as it was imported. */
export function modelFileAddress(language: Language, model: string, version: string): string {
  return `${catalogueAddress(language)}/${model}/fil?version=${encodeURIComponent(version)}`
}

/** The undertakings that follow a version of a model. */
export function followersAddress(language: Language, model: string, version: string): string {
  return `/${language}/utvecklingsarbeten?modell=${model}&version=${encodeURIComponent(version)}`
}
