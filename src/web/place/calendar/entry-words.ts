import type { CalendarEntry } from '../../../features/meetings/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { meetingsAddress } from '../../meetings/addresses.ts'
import type { Reading } from '../reading.ts'

/** What an entry is, in one line: "Enkät: Var är det mörkt?". */
export function entryTitle({ t }: Reading, { kind, way, title }: CalendarEntry): string {
  const what =
    kind === 'first-meeting' ? t('meeting.first') : way === null ? t('calendar.occasion') : t(`meter.way.${way}`)
  return `${what}: ${title}`
}

/** The page about it. */
export function entryHref(language: Language, { number, effort }: CalendarEntry): string {
  return number === null ? `/${language}/insatser/${effort}` : meetingsAddress(language, number)
}

/** Its hours, "18:00–20:00"; '' when they aren't told. */
export function hoursInWords({ startsAt, endsAt }: Pick<CalendarEntry, 'startsAt' | 'endsAt'>): string {
  if (startsAt === null) return ''
  return endsAt === null ? startsAt : `${startsAt}–${endsAt}`
}
