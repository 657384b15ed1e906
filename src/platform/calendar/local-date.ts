const TIME_ZONE = 'Europe/Stockholm'

// Swedish writes dates as ISO 8601 does.
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short' })

/** The date that a calendar on the wall in Sweden shows at `now`, as `YYYY-MM-DD`. */
export function dateIn(now: Date): string {
  return format.format(now)
}
