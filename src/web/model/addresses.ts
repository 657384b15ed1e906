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

/** Two versions side by side, or the page that asks for them. */
export function compareAddress(language: Language, before?: NamedVersion, after?: NamedVersion): string {
  const chosen = new URLSearchParams()
  if (before !== undefined) chosen.set('a', nameOfVersion(before))
  if (after !== undefined) chosen.set('b', nameOfVersion(after))
  const query = chosen.toString()
  return `${catalogueAddress(language)}/jamfor${query === '' ? '' : `?${query}`}`
}

interface NamedVersion {
  readonly model: string
  readonly version: string
}

/** `medverka_1.0`: neither ids nor versions hold an underscore, and no address has to disguise it. */
export function nameOfVersion({ model, version }: NamedVersion): string {
  return `${model}_${version}`
}
