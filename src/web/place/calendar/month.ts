/** A month of a calendar: its first and last day, and the months beside it (`YYYY-MM`). */
export interface Month {
  readonly code: string
  readonly from: string
  readonly until: string
  readonly before: string
  readonly after: string
}

/** The month that an address asks for (`?manad=2026-05`), else the one that holds today; none before 2000 or after 2100. */
export function monthAsked(asked: string | undefined, today: string): Month {
  const code = asked !== undefined && /^20\d{2}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7)
  const [year = 0, month = 1] = code.split('-').map(Number)
  const iso = (months: number, day: number) => new Date(Date.UTC(year, month - 1 + months, day)).toISOString()
  return {
    code,
    from: `${code}-01`,
    until: iso(1, 0).slice(0, 10),
    before: iso(-1, 1).slice(0, 7),
    after: iso(1, 1).slice(0, 7),
  }
}
