import type { Language } from '../../platform/i18n/index.ts'

/** An effort's page, and those below it. */
export function effortAddress(language: Language, effort: string, ...parts: readonly string[]): string {
  return [`/${language}/insatser/${effort}`, ...parts].join('/')
}
