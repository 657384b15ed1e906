/**
 * The days on which no statutory time runs out besides Saturdays and Sundays, for one year, as `YYYY-MM-DD`.
 *
 * Public holidays: lag (1989:253) om allmänna helgdagar, as it reads since 2005 (the national day instead of Whit
 * Monday). Midsummer Eve, Christmas Eve and New Year's Eve are equal to them: lag (1930:173) om beräkning av lagstadgad
 * tid, 2 §. Computed here, since the kept library costs 30–40 MB and 0.1 s to load even for one country; the test
 * compares with that library, year by year.
 */
export function holidaysOf(year: number): ReadonlySet<string> {
  const easter = easterSunday(year)
  const midsummerDay = firstSaturdayFrom(year, 6, 20)
  return new Set(
    [
      [1, 1],
      [1, 6],
      [5, 1],
      [6, 6],
      [12, 24],
      [12, 25],
      [12, 26],
      [12, 31],
    ]
      .map(([month = 0, day = 0]) => dayNumber(year, month, day))
      // Good Friday, Easter Day, Easter Monday, Ascension Day, Whit Sunday.
      .concat([-2, 0, 1, 39, 49].map((days) => easter + days))
      .concat([midsummerDay - 1, midsummerDay, firstSaturdayFrom(year, 10, 31)])
      .map(dateOf),
  )
}

const MS_PER_DAY = 86_400_000
const SATURDAY = 6

/** Days since 1970-01-01: calendar dates have no time zone and no hours, so nothing is lost at a change of clocks. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}

/** The date `days` days after 1970-01-01, as `YYYY-MM-DD`. */
export function dateOf(days: number): string {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10)
}

/** 0 = Sunday … 6 = Saturday. Day 0 was a Thursday. */
export function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7
}

function firstSaturdayFrom(year: number, month: number, day: number): number {
  const from = dayNumber(year, month, day)
  return from + ((SATURDAY - weekdayOf(from) + 7) % 7)
}

/** Easter Sunday of the Gregorian calendar: J. Meeus, Astronomical Algorithms (1991), chapter 8. Names as there. */
function easterSunday(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}
