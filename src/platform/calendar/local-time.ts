const TIME_ZONE = 'Europe/Stockholm'
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'short' })

/**
 * The instant at which a clock on the wall in Sweden shows `local` (`YYYY-MM-DDTHH:MM`, as a browser's field for date
 * and time gives it), or null when it is no such time, or one that is skipped when summer time begins. The hour that
 * comes twice in the autumn is its first.
 */
export function instantAt(local: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null
  const asIfUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asIfUtc)) return null
  // Summer time is two hours ahead, winter time one.
  const candidates = [2, 1].map((hours) => new Date(asIfUtc - hours * 3_600_000))
  return candidates.find((instant) => localTime(instant) === local) ?? null
}

/** What a clock on the wall in Sweden shows at `instant`, as `YYYY-MM-DDTHH:MM`. */
export function localTime(instant: Date): string {
  return format.format(instant).replace(' ', 'T')
}
