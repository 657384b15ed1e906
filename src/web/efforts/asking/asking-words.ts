import type { Asking } from '../../../features/efforts/index.ts'
import { directionOf, type Language } from '../../../platform/i18n/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { periodInWords } from '../../undertaking/wording.ts'

/** The days that residents are asked on, with the hours of an occasion. */
export function askingDays(
  { t, language }: Pick<Visit, 't' | 'language'>,
  { begins, ends, startsAt, endsAt }: Pick<Asking, 'begins' | 'ends'> & Partial<Pick<Asking, 'startsAt' | 'endsAt'>>,
): string {
  const days = periodInWords(t, language, { begins, ends })
  if (startsAt === null || startsAt === undefined) return days
  const hours = endsAt ? t('asking.hours', { from: startsAt, to: endsAt }) : t('asking.hours.from', { from: startsAt })
  return `${days} ${hours}`
}

/** People's own words within a sentence that is read the other way: their last mark stays at their end (Unicode UAX 9, isolates). */
export function within(language: Language, words: string): string {
  return directionOf(language) === 'rtl' ? `\u2068${words}\u2069` : words
}

/** Whom it asks. */
export function askedGroups({ t }: Pick<Visit, 't'>, { targetGroups }: Pick<Asking, 'targetGroups'>): string {
  if (targetGroups.length === 0) return t('asking.whom-untold')
  return t('asking.whom', { groups: targetGroups.map((group) => t(`meter.group.${group}`)).join(', ') })
}

/** How many answered, of how many; null when that isn't told. */
export function howManyAnswered(
  { t }: Pick<Visit, 't'>,
  { answered, invited }: Pick<Asking, 'answered' | 'invited'>,
): string | null {
  if (answered === null) return null
  return t('asking.answers', { answered, told: invited === null ? 'no' : 'yes', invited: invited ?? 0 })
}
