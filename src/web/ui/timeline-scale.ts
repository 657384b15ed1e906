const DAY = 86_400_000

/** A stretch of the calendar, as long as what is drawn along it. */
export interface Span {
  readonly from: string
  readonly to: string
  /** Where a day lies, from 0 at the beginning to 1 at the end. */
  at(isoDay: string): number
}

/**
 * The stretch that holds all periods and today, in whole months. What began more than half a year ago, or ends more than a
 * year ahead, is cut there: otherwise one programme of ten years would flatten everything else.
 */
export function span(periods: readonly { from: string; to?: string | undefined }[], today: string): Span {
  const days = periods.flatMap((it) => (it.to === undefined ? [it.from] : [it.from, it.to])).concat(today)
  const [earliest, latest] = [firstOfMonth(today, -6), firstOfMonth(today, 12)]
  const shown = days.map((it) => [earliest, it, latest].sort()[1] ?? it).sort()
  const from = firstOfMonth(shown[0] ?? today)
  const to = firstOfMonth(shown.at(-1) ?? today, 1)
  const [start, end] = [dayNumber(from), dayNumber(to)]
  return { from, to, at: (isoDay) => Math.min(1, Math.max(0, (dayNumber(isoDay) - start) / (end - start))) }
}

/** The first days of the months to be named: each month, or each third or sixth when there are many. At most eight. */
export function monthTicks(along: Span): readonly string[] {
  const months: string[] = []
  for (let day = along.from; day < along.to; day = firstOfMonth(day, 1)) months.push(day)
  const step = [1, 2, 3, 6].find((it) => months.length / it <= 7) ?? 6
  return months.filter((day) => (Number(day.slice(5, 7)) - 1) % step === 0 && day !== along.from)
}

function dayNumber(isoDay: string): number {
  return Date.parse(`${isoDay.slice(0, 10)}T00:00:00Z`) / DAY
}

function firstOfMonth(isoDay: string, later = 0): string {
  const [year = 0, month = 1] = isoDay.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10)
}
