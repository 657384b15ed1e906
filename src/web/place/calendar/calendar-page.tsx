import {
  type CalendarEntry,
  type CalendarReach,
  type Collision,
  collisionsOf,
  findCalendarReach,
  listCalendar,
} from '../../../features/meetings/index.ts'
import { findPlace, type PlacePage } from '../../../features/places/index.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { formatDate, formatMonth } from '../../../platform/i18n/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { page } from '../../frame/respond.tsx'
import type { Page } from '../../frame/visit.ts'
import { Empty } from '../../ui/empty.tsx'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { Time } from '../../ui/moment.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import { day, periodInWords } from '../../undertaking/wording.ts'
import type { Reading } from '../reading.ts'
import { UnderPlaceHead } from '../under-place.tsx'
import { entryHref, entryTitle, hoursInWords } from './entry-words.ts'
import { type Month, monthAsked } from './month.ts'

/** Dialogues and meetings of a place, a month at a time, with those that collide said in words; and the feed to subscribe to. */
export async function calendarPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site } = visit
  const place = await findPlace(site.world.db, c.req.param('slug') ?? '')
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const month = monthAsked(c.req.query('manad'), dateIn(site.world.now()))
  const inPlace = place.scale === 'city' ? null : place.id
  const [entries, reach] = await Promise.all([
    listCalendar(site.world.db, inPlace, month),
    findCalendarReach(site.world.db, inPlace),
  ])
  const here = `${placeAddress(language, place.slug)}/kalender`
  return page(
    c,
    { title: t('calendar.title', { place: place.name }), room: 'places' },
    <div class="flow">
      <UnderPlaceHead visit={visit} place={place} title={t('calendar.heading')} lead={t('calendar.lead')} />
      <p class="actions">
        <a href={`${here}.ics`} type="text/calendar">
          {t('calendar.subscribe')}
        </a>
      </p>
      <Collisions visit={visit} collisions={collisionsOf(entries)} />
      <section class="flow" aria-labelledby="month">
        <h2 id="month">{monthName(visit, month.code)}</h2>
        <Months visit={visit} here={here} month={month} reach={reach} />
        <Days visit={visit} place={place} month={month} entries={entries} />
      </section>
    </div>,
  )
}

function monthName({ language }: Reading, code: string): string {
  return `${formatMonth(language, `${code}-01`)} ${code.slice(0, 4)}`
}

interface MonthsProps {
  visit: Reading
  here: string
  month: Month
  reach: CalendarReach | null
}

/** The months beside, as long as there is something farther that way. */
function Months({ visit, here, month, reach }: MonthsProps) {
  const [isEarlier, isLater] = [reach !== null && reach.first < month.from, reach !== null && reach.last > month.until]
  if (!isEarlier && !isLater) return null
  return (
    <nav class="actions not-on-paper" aria-label={visit.t('calendar.months')}>
      {isEarlier ? (
        <a href={`${here}?manad=${month.before}`} rel="prev">
          {monthName(visit, month.before)}
        </a>
      ) : null}
      {isLater ? (
        <a href={`${here}?manad=${month.after}`} rel="next">
          {monthName(visit, month.after)}
        </a>
      ) : null}
    </nav>
  )
}

interface DaysProps {
  visit: Reading
  place: PlacePage
  month: Month
  entries: readonly CalendarEntry[]
}

/** What lasts for more than a day comes first, then day by day. */
function Days({ visit, place, month, entries }: DaysProps) {
  const { t, language } = visit
  if (entries.length === 0) return <Empty title={t('calendar.nothing')} />
  const [days, longer] = [
    entries.filter(({ begins, ends }) => begins === ends),
    entries.filter((it) => it.begins !== it.ends),
  ]
  const byDay = [...Map.groupBy(days, ({ begins }) => begins)].filter(([at]) => at >= month.from && at <= month.until)
  return (
    <>
      {longer.length === 0 ? null : (
        <>
          <h3>{t('calendar.longer')}</h3>
          <ul class="calendar">
            {longer.map((entry) => (
              <li>
                <span class="when">{periodInWords(t, language, entry)}</span>
                <What visit={visit} entry={entry} here={place} />
              </li>
            ))}
          </ul>
        </>
      )}
      {byDay.map(([at, those]) => (
        <>
          <h3>
            <Time at={day(language, at)} />
          </h3>
          <ul class="calendar">
            {those.map((entry) => (
              <li>
                <span class="when">{hoursInWords(entry) || t('calendar.hours-untold')}</span>
                <What visit={visit} entry={entry} here={place} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

function What({ visit, entry, here }: { visit: Reading; entry: CalendarEntry; here?: PlacePage }) {
  const { where, placeName, owner } = entry
  const facts = [where === '' ? null : where, placeName === here?.name ? null : placeName, owner].filter(
    (it) => it !== null,
  )
  return (
    <div>
      <a href={entryHref(visit.language, entry)}>
        <ForeignText text={entryTitle(visit, entry)} language={entry.language} />
      </a>
      {facts.length === 0 ? null : (
        <p class="soft small">
          <bdi>{facts.join(' · ')}</bdi>
        </p>
      )}
    </div>
  )
}

/** Occasions that ask the same people to be in two places, with what to do about it; left out where there are none. */
function Collisions({ visit, collisions }: { visit: Reading; collisions: readonly Collision<CalendarEntry>[] }) {
  const { t, language } = visit
  if (collisions.length === 0) return null
  return (
    <section class="flow" aria-labelledby="collide">
      <h2 id="collide">{t('calendar.collisions', { count: collisions.length })}</h2>
      <ul class="overlaps">
        {collisions.map(({ one, other, day: at, hours, groups }) => (
          <li data-waits="">
            <h3>{formatDate(language, at)}</h3>
            <p>
              {t('calendar.collision', {
                hours,
                groups: groups.length === 0 ? '' : groups.map((it) => t(`meter.group.${it}`)).join(', '),
                told: groups.length === 0 ? 'no' : 'yes',
              })}
            </p>
            {[one, other].map((entry) => (
              <div>
                <span class="soft">{hoursInWords(entry) || t('calendar.hours-untold')}</span>
                <What visit={visit} entry={entry} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
