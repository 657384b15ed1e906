import { createHash } from 'node:crypto'
import { type CalendarEntry, listCalendar } from '../../../features/meetings/index.ts'
import { findPlace } from '../../../features/places/index.ts'
import { addDays, dateIn, instantAt } from '../../../platform/calendar/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { originOfSite } from '../../frame/own-address.ts'
import type { Page } from '../../frame/visit.ts'
import { type CalendarEvent, calendarFile } from '../../meetings/calendar-file.ts'
import type { Reading } from '../reading.ts'
import { entryHref, entryTitle } from './entry-words.ts'

/** How far back and ahead a feed reaches, in days: what people may still want to look up, and what is planned. */
const REACH = { back: 60, ahead: 550 }
const REFRESH_HOURS = 6

/**
 * A place's calendar to subscribe to (RFC 5545). Days and hours, what and where, all of it public: nothing in it is about
 * a person. The same rows make the same file to the byte, so that a calendar that asks again is told that nothing is new.
 */
export async function calendarFeed(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site } = visit
  const place = await findPlace(site.world.db, c.req.param('slug') ?? '')
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const today = dateIn(site.world.now())
  const entries = await listCalendar(site.world.db, place.scale === 'city' ? null : place.id, {
    from: addDays(today, -REACH.back),
    until: addDays(today, REACH.ahead),
  })
  const origin = originOfSite(c)
  const file = calendarFile(
    entries.map((it) => eventOf(visit, origin, it)),
    { name: t('calendar.title', { place: place.name }), refreshHours: REFRESH_HOURS },
  )
  const tag = `"${createHash('sha1').update(file).digest('base64url')}"`
  const headers = { ETag: tag, 'Cache-Control': 'public, max-age=300' }
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304, headers)
  return c.body(file, 200, {
    ...headers,
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `inline; filename="${place.slug}.ics"`,
  })
}

function eventOf(visit: Reading, origin: string, entry: CalendarEntry): CalendarEvent {
  const { id, begins, ends, startsAt, endsAt, where, placeName, version, writtenAt } = entry
  const from = startsAt === null ? null : instantAt(`${begins}T${startsAt}`)
  const until = endsAt === null ? null : instantAt(`${begins}T${endsAt}`)
  return {
    uid: `${id}@${new URL(origin).hostname}`,
    startsAt: from ?? begins,
    // A whole day has a last day; hours have an end only when somebody has told it.
    endsAt: from === null ? ends : (until ?? undefined),
    title: entryTitle(visit, entry),
    where: where === null || where === '' ? placeName : `${where}, ${placeName}`,
    url: `${origin}${entryHref(visit.language, entry)}`,
    writtenAt: new Date(writtenAt),
    version,
  }
}
