import ICAL from 'ical.js'
import { dateIn } from '../../../../platform/calendar/index.ts'
import type { Cell, RawRow } from '../domain/cell.ts'
import { UnreadableFile } from '../domain/fault.ts'
import { textOf } from './encoding.ts'
import { eventsIn } from './icalendar-events.ts'
import type { StoredFile } from './stored-file.ts'
import type { Table } from './table.ts'

/** An event's parts as columns: what each is is known, so that no mapping is asked for. */
export const ICALENDAR_COLUMNS = {
  key: 'UID',
  title: 'SUMMARY',
  description: 'DESCRIPTION',
  place: 'LOCATION',
  x: 'GEO (lon)',
  y: 'GEO (lat)',
  begins: 'DTSTART',
  ends: 'DTEND',
  status: 'STATUS',
  themes: 'CATEGORIES',
  link: 'URL',
} as const

/** A calendar (RFC 5545): one effort for each event, from its first day to the last of its last occurrence. */
export async function openIcalendar(file: StoredFile): Promise<Table> {
  let any = false
  for await (const _ of eventsIn(textOf(file))) {
    any = true
    break
  }
  if (!any) throw new UnreadableFile('import.file.no-events')
  return {
    ...{ format: 'icalendar', headings: Object.values(ICALENDAR_COLUMNS), date1904: false, crs: 'EPSG:4326' },
    async *rows(): AsyncGenerator<RawRow> {
      for await (const { line, text } of eventsIn(textOf(file))) {
        const cells = cellsOf(text)
        if (cells !== null) yield { line, cells }
      }
    },
  }
}

/** Null for one changed occurrence of an event that has a row already. */
function cellsOf(text: string): Cell[] | null {
  try {
    const vevent = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
    if (vevent === null) return broken()
    if (vevent.hasProperty('recurrence-id')) return null
    const said = (name: string) => String(vevent.getFirstPropertyValue(name) ?? '')
    const [lat = '', lon = ''] = said('geo').split(/[;,]/)
    const { begins, ends } = daysOf(new ICAL.Event(vevent))
    const themes = vevent.getAllProperties('categories').flatMap((it) => it.getValues().map(String))
    return [
      ...[said('uid'), said('summary'), said('description'), said('location'), lon, lat],
      ...[begins, ends, said('status'), themes.join('; '), said('url')],
    ]
  } catch {
    return broken()
  }
}

const broken = (): Cell[] => Object.keys(ICALENDAR_COLUMNS).map(() => ({ fault: 'import.row.event' }))

/** An occasion may come back for ever; so many are counted, and beyond that it goes on. */
const COUNTED = 2_000

function daysOf(event: ICAL.Event): { begins: Cell; ends: Cell } {
  if (!event.startDate) return { begins: '', ends: '' }
  const begins = dayOf(event.startDate)
  if (!event.isRecurring()) return { begins, ends: lastDayOf(event.startDate, event.endDate) }
  const length = event.endDate.subtractDate(event.startDate)
  const occasions = event.iterator()
  let last = event.startDate
  for (let count = 0; count < COUNTED; count++) {
    const next = occasions.next()
    if (!next) {
      const end = last.clone()
      end.addDuration(length)
      return { begins, ends: lastDayOf(last, end) }
    }
    last = next
  }
  return { begins, ends: '' }
}

/** The Swedish day: of an instant (UTC, or a zone that the file describes), else as it is written. */
function dayOf(time: ICAL.Time): string {
  const written = time.toString().slice(0, 10)
  if (time.isDate || time.zone === ICAL.Timezone.localTimezone || time.zone?.tzid === 'floating') return written
  return dateIn(time.toJSDate())
}

/** An end isn't part of the event (RFC 5545 3.6.1): midnight ends the day before. */
function lastDayOf(start: ICAL.Time, end: ICAL.Time): string {
  if (end.compare(start) <= 0) return end.compare(start) < 0 ? dayOf(end) : dayOf(start)
  const before = end.clone()
  if (end.isDate) before.adjust(-1, 0, 0, 0)
  else before.adjust(0, 0, 0, -1)
  return dayOf(before)
}
