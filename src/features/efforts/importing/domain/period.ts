import type { Fault } from './fault.ts'

/** First and last day, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly first: string
  readonly last: string
}
export type PeriodRead = Period | { readonly fault: Fault['key'] }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'ma[ji]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec']
const MONTH = `(${MONTHS.join('|')})[a-zåäö]*\\.?`
const SEASON = /^(tidig |sen )?(vår|sommar|höst|vinter|(vt|ht)\b|spring|summer|autumn|winter)/

/** What departments write for a day, a month, a quarter, a half or a year; a day is a period of one day. First that fits. */
const WAYS: readonly (readonly [RegExp, (...parts: string[]) => Period | null])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}[:.]\d{2}.*)?$/, (y, m, d) => day(y, m, d)],
  [/^(\d{4})(\d{2})(\d{2})$/, (y, m, d) => day(y, m, d)],
  // As personal numbers begin: this century.
  [/^(\d{2})(\d{2})(\d{2})$/, (y, m, d) => day(`20${y}`, m, d)],
  [/^(\d{1,2})[/.](\d{1,2})[-/. ]+(\d{4})$/, (d, m, y) => day(y, m, d)],
  [new RegExp(`^(\\d{1,2})(?::?[ae])?\\.?[ -]+${MONTH}[ ,-]+(\\d{4})$`), (d, m, y) => day(y, monthOf(m), d)],
  [new RegExp(`^${MONTH} (\\d{4})$`), (m, y) => months(y, monthOf(m), 1)],
  [/^(\d{4})-(\d{2})$/, (y, m) => months(y, m, 1)],
  [/^(?:q|kv\.?|kvartal)\s*([1-4])[ ,-]+(\d{4})$/, (q, y) => months(y, 3 * Number(q) - 2, 3)],
  [/^(\d{4})[ -]*(?:q|kv\.?|kvartal)\s*([1-4])$/, (y, q) => months(y, 3 * Number(q) - 2, 3)],
  [/^(?:h|halvår)\s*([12])[ ,-]+(\d{4})$/, (h, y) => months(y, 6 * Number(h) - 5, 6)],
  [/^(?:v|v\.|vecka|week)\s*(\d{1,2})[ ,-]+(\d{4})$/, (w, y) => week(y, w)],
  [/^(\d{4})[ -]*(?:w|v|v\.|vecka)\s*(\d{1,2})$/, (y, w) => week(y, w)],
  [/^(\d{4})$/, (y) => months(y, 1, 12)],
]

/** Reads a day or a longer period as Swedes write them, or as Excel keeps it (`date1904`: files from old Macs). */
export function readPeriod(cell: string | number, date1904 = false): PeriodRead {
  // Below this an Excel day lies before 1968: then it is a year.
  if (typeof cell === 'number' && cell >= 25_000 && cell < 100_000) return single(excelDay(cell, date1904))
  const text = String(cell)
    .toLowerCase()
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/[‐-―−]/g, '-')
    .replace(/^(den|från|fr?\.?o\.?m\.?|t\.?o\.?m\.?|till) /, '')
    .trim()
  if (SEASON.test(text)) return { fault: 'import.row.season' }
  // A serial that came as text, from a file that was saved as CSV.
  if (/^[3-6]\d{4}(\.\d+)?$/.test(text)) return single(excelDay(Number(text), date1904))
  for (const [pattern, read] of WAYS) {
    const found = pattern.exec(text)
    if (found) return read(...found.slice(1)) ?? { fault: 'import.row.no-such-day' }
  }
  return { fault: 'import.row.date' }
}

/** Reads "Q2 2026", "2026-05-01 – 2026-06-30" or "maj 2026 till juni 2026": a cell that tells both ends. */
export function readSpan(cell: string | number, date1904 = false): PeriodRead {
  const parts = String(cell).split(/\s+(?:[-–—]|till|t\.?o\.?m\.?|to)\s+|(?<=\d{4}|\d{4}-\d\d-\d\d)\s*[–—]\s*/i)
  const [from = '', to] = parts
  if (to === undefined || parts.length > 2) return readPeriod(cell, date1904)
  const last = readPeriod(to, date1904)
  if ('fault' in last) return last
  const year = last.last.slice(0, 4)
  // "1 maj – 30 juni 2026": the year is said once.
  const first = readPeriod(/\d{4}/.test(from) ? from : `${from} ${year}`, date1904)
  return 'fault' in first ? first : { first: first.first, last: last.last }
}

/** Excel counts days from 1899-12-30 (it takes 1900 for a leap year, before any day that matters here). */
export function excelDay(serial: number, date1904: boolean): string {
  return addDays(date1904 ? '1904-01-01' : '1899-12-30', Math.floor(serial))
}

function addDays(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
}

const single = (one: string): Period => ({ first: one, last: one })

function day(y = '', m: string | number = '', d = ''): Period | null {
  const text = `${y}-${String(m).padStart(2, '0')}-${d.padStart(2, '0')}`
  const time = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return null
  return y >= '1900' && y <= '2199' ? single(text) : null
}

function months(y: string | undefined, month: string | number | undefined, count: number): Period | null {
  const first = day(y, month, '1')
  if (first === null) return null
  const after = new Date(`${first.first}T00:00:00Z`)
  after.setUTCMonth(after.getUTCMonth() + count)
  return { first: first.first, last: addDays(after.toISOString().slice(0, 10), -1) }
}

/** ISO 8601: week 1 has the year's first Thursday. */
function week(y = '', w = ''): Period | null {
  const fourth = day(y, 1, '4')
  if (fourth === null || Number(w) < 1 || Number(w) > 53) return null
  const weekday = (new Date(`${fourth.first}T00:00:00Z`).getUTCDay() + 6) % 7
  const first = addDays(fourth.first, 7 * (Number(w) - 1) - weekday)
  // A year of 52 weeks has no 53rd.
  return addDays(first, 3).slice(0, 4) === y ? { first, last: addDays(first, 6) } : null
}

function monthOf(name = ''): number {
  return MONTHS.findIndex((it) => new RegExp(`^${it}`).test(name)) + 1
}
