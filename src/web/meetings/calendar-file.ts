import { addDays } from '../../platform/calendar/index.ts'

/** One event of a calendar. */
export interface CalendarEvent {
  /** Stays the same when the event is moved, so that calendars replace it. */
  readonly uid: string
  /** An instant, or a whole day (`YYYY-MM-DD`). */
  readonly startsAt: Date | string
  /** Of the same kind; a day is the last one that it lasts. Absent: nobody has said how long it will be. */
  readonly endsAt?: Date | string | undefined
  readonly title: string
  readonly where: string
  /** Address of the page about it. */
  readonly url: string
  /** When it was written or moved last. */
  readonly writtenAt: Date
  /** Grows each time it is moved. */
  readonly version?: number | undefined
}

/** A calendar that is subscribed to: its name, and how often it is worth asking for. */
export interface CalendarFeed {
  readonly name: string
  readonly refreshHours: number
}

/** Events as an iCalendar file (RFC 5545), for any calendar; with a name and a pace (RFC 7986) when it is subscribed to. */
export function calendarFile(events: readonly CalendarEvent[], feed?: CalendarFeed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Medverka//Medverka//SV',
    ...(feed === undefined
      ? []
      : [
          `NAME:${escaped(feed.name)}`,
          // The same for calendars older than RFC 7986.
          `X-WR-CALNAME:${escaped(feed.name)}`,
          `REFRESH-INTERVAL;VALUE=DURATION:PT${feed.refreshHours}H`,
          `X-PUBLISHED-TTL:PT${feed.refreshHours}H`,
        ]),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, startsAt, endsAt, title, where, url, writtenAt, version }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${instant(writtenAt)}`,
    ...(version === undefined ? [] : [`SEQUENCE:${version}`]),
    `DTSTART${typeof startsAt === 'string' ? `;VALUE=DATE:${date(startsAt)}` : `:${instant(startsAt)}`}`,
    ...(endsAt === undefined
      ? []
      : [`DTEND${typeof endsAt === 'string' ? `;VALUE=DATE:${date(addDays(endsAt, 1))}` : `:${instant(endsAt)}`}`]),
    `SUMMARY:${escaped(title)}`,
    ...(where === '' ? [] : [`LOCATION:${escaped(where)}`]),
    `URL:${url}`,
    'END:VEVENT',
  ]
}

/** §3.6.1: the end is not part of the event, so that a day's is the day after. */
function date(day: string): string {
  return day.replaceAll('-', '')
}

/** `20260310T170000Z` */
function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** §3.3.11: text has its own escapes, or somebody's comma would begin another value. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')
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
