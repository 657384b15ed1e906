import { type CollaborationModel, type Text, textIn } from '../../features/models/index.ts'
import { formatDate, formatNumber, formatTime, type Language, type Translate } from '../../platform/i18n/index.ts'
import type { Moment } from '../ui/moment.tsx'

/** A day, as people read it and as machines do. */
export function day(language: Language, at: Date | string): Moment {
  return { iso: typeof at === 'string' ? at : at.toISOString(), text: formatDate(language, at) }
}

/** A day with its clock time. */
export function clockTime(language: Language, at: Date): Moment {
  return { iso: at.toISOString(), text: formatTime(language, at) }
}

/** A model's text in the page's language; the language is given when it is another than the page's (C2). */
export function modelText(text: Text, language: Language): { text: string; language: string | undefined } {
  const found = textIn(text, language)
  return { text: found.text, language: found.lang === language ? undefined : found.lang }
}

/** A phase's name as plain text. */
export function phaseName(model: CollaborationModel, phase: string, language: Language): string {
  const found = model.phases.find((it) => it.id === phase)
  return found === undefined ? phase : textIn(found.title, language).text
}

/** From one day to another, or from a day on. Days are `YYYY-MM-DD`. */
export function periodInWords(
  t: Translate,
  language: Language,
  { begins, ends }: { readonly begins: string; readonly ends: string | null },
): string {
  const from = formatDate(language, begins)
  if (begins === ends) return from
  return ends === null ? t('period.from', { from }) : t('period.between', { from, to: formatDate(language, ends) })
}

/** How large, in a unit that tells something: square metres, hectares from one, square kilometres from one. */
export function areaInWords(t: Translate, language: Language, areaM2: number): string {
  if (areaM2 < 10_000) return t('scope.square-metres', { area: formatNumber(language, areaM2) })
  if (areaM2 < 1_000_000) return t('scope.hectares', { area: formatNumber(language, areaM2 / 10_000, 1) })
  return t('scope.square-km', { area: formatNumber(language, areaM2 / 1_000_000, 1) })
}
