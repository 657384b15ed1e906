import type { StatementFormat } from '../../features/models/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { catalogueAddress } from '../model/addresses.ts'

/** The statement that Medverka drafts on a version of a model; with a format, that as a file. */
export function suggestionAddress(
  language: Language,
  model: string,
  version: string,
  format?: StatementFormat,
): string {
  const file = format === undefined ? '' : `/${format}`
  return `${catalogueAddress(language)}/${model}/yttrande${file}?version=${encodeURIComponent(version)}`
}

/** One's own drafts of statements. */
export function statementsAddress(language: Language): string {
  return `/${language}/yttranden`
}

export function statementAddress(language: Language, id: string, room?: 'radera'): string {
  return `${statementsAddress(language)}/${id}${room === undefined ? '' : `/${room}`}`
}

export function statementFileAddress(language: Language, id: string, format: StatementFormat): string {
  return `${statementAddress(language, id)}/fil/${format}`
}
