/** One event of a calendar. */
export interface CalendarEvent {
  /** Stays the same when the event is moved, so that calendars replace it. */
  readonly uid: string
  readonly startsAt: Date
  readonly title: string
  readonly where: string
  /** Address of the page about it. */
  readonly url: string
  /** When this was written. */
  readonly now: Date
}

/**
 * An event as an iCalendar file (RFC 5545), for any calendar. It has a beginning and no end, as the meeting has: nobody has
 * said how long it will be.
 */
export function calendarFile({ uid, startsAt, title, where, url, now }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Medverka//Medverka//SV',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${instant(now)}`,
    `DTSTART:${instant(startsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(where)}`,
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20260310T170000Z` */
function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** §3.3.11: text has its own escapes, or somebody's comma would begin another value. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')
}

/** §3.1: at most 75 octets a line, never splitting a character. */
function folded(line: string): string {
  const rows: string[] = []
  let row = ''
  for (const sign of line) {
    if (Buffer.byteLength(row + sign) > 74) {
      rows.push(row)
      row = ''
    }
    row += sign
  }
  return [...rows, row].join('\r\n ')
}
