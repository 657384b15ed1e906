import { dateOf, dayNumber, holidaysOf, weekdayOf } from './holidays.ts'

/** Holidays per year, computed when first asked for. */
const known = new Map<number, ReadonlySet<string>>()

/** True for a calendar date (`YYYY-MM-DD`) on which a Swedish authority works: no weekend, no holiday (see holidays.ts). */
export function isWorkingDay(date: string): boolean {
  return isWorking(dayFrom(date))
}

/**
 * The date that lies `n` working days after `date` (both `YYYY-MM-DD`); the day itself isn't counted, as in lag
 * (1930:173). `n` = 0 gives the day itself, or the next working day. Throws on a negative or broken `n`, or on no date.
 */
export function addWorkingDays(date: string, n: number): string {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is no number of working days`)
  let day = dayFrom(date)
  for (let left = n; left > 0; left -= 1) day = nextWorking(day + 1)
  return dateOf(nextWorking(day))
}

/** The date that lies `n` calendar days after `date` (before, when negative). */
export function addDays(date: string, n: number): string {
  return dateOf(dayFrom(date) + n)
}

function nextWorking(day: number): number {
  let at = day
  while (!isWorking(at)) at += 1
  return at
}

function isWorking(day: number): boolean {
  const weekday = weekdayOf(day)
  if (weekday === 0 || weekday === 6) return false
  const date = dateOf(day)
  return !holidaysIn(Number(date.slice(0, 4))).has(date)
}

function holidaysIn(year: number): ReadonlySet<string> {
  let holidays = known.get(year)
  if (holidays === undefined) {
    holidays = holidaysOf(year)
    known.set(year, holidays)
  }
  return holidays
}

function dayFrom(date: string): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const days = dayNumber(Number(year), Number(month), Number(day))
  if (Number.isNaN(days) || dateOf(days) !== date) throw new RangeError(`${date} is no date`)
  return days
}
