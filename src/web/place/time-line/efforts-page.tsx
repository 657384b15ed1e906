import { type LineBy, listEffortsInPlace, readTimeLine } from '../../../features/efforts/index.ts'
import { findPlace, type PlacePage } from '../../../features/places/index.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { directionOf, formatMonth } from '../../../platform/i18n/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { page } from '../../frame/respond.tsx'
import type { Page, Visit } from '../../frame/visit.ts'
import { Empty } from '../../ui/empty.tsx'
import { SelectField } from '../../ui/field.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { TimelineChart } from '../../ui/timeline-chart.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import { pageNumber, UnderPlaceHead } from '../under-place.tsx'
import { barOf, groupName, lineBy, PER } from './bars.tsx'

const AT_ONCE = 50

interface Wanted {
  readonly by: LineBy
  /** One group's key; null for all. */
  readonly key: string | null
  readonly withEnded: boolean
}

/** Every effort of a place and of what lies in it, fifty bars at a time, by owner or by theme; also those that have ended. */
export async function effortsPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site } = visit
  const place = await findPlace(site.world.db, c.req.param('slug') ?? '')
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const group = c.req.query('grupp') ?? ''
  // What can't be a group's key isn't asked for: PostgreSQL takes no NUL, and nobody needs to try the rest.
  const key = /^[\p{L}\p{N}-]{1,80}$/u.test(group) ? (group === '-' ? '' : group) : null
  const wanted = { by: lineBy(c.req.query('per')), key, withEnded: c.req.query('avslutade') === 'ja' }
  const title = t('place.efforts', { place: place.name })
  return page(c, { title, room: 'places' }, await matterOf(visit, place, wanted, pageNumber(c)))
}

async function matterOf(visit: Visit, place: PlacePage, wanted: Wanted, shown: number) {
  const { t, site } = visit
  const today = dateIn(site.world.now())
  const inPlace = place.scale === 'city' ? null : place.id
  const { db } = site.world
  const [{ groups }, found] = await Promise.all([
    readTimeLine(db, inPlace, today, { by: wanted.by, most: 1 }),
    listEffortsInPlace(db, inPlace, today, { ...wanted, page: shown, size: AT_ONCE }),
  ])
  const isNarrow = wanted.by !== 'owner' || wanted.key !== null || wanted.withEnded
  return (
    <div class="flow">
      <UnderPlaceHead visit={visit} place={place} title={t('place.efforts.short')} lead={t('place.efforts.lead')} />
      <FilterBar
        t={t}
        action={addressOf(visit, place, EVERYTHING, 1)}
        clear={isNarrow ? addressOf(visit, place, EVERYTHING, 1) : undefined}
      >
        <SelectField
          t={t}
          name="per"
          label={t('place.line.by')}
          empty={null}
          value={PER[wanted.by]}
          options={(['owner', 'theme'] as const).map((by) => ({ value: PER[by], label: t(`place.line.by.${by}`) }))}
        />
        <SelectField
          t={t}
          name="grupp"
          label={t('place.efforts.groups')}
          empty={t('place.efforts.everything')}
          value={wanted.key === null ? undefined : wanted.key || '-'}
          options={groups.map((group) => ({
            value: group.key || '-',
            label: `${groupName(visit, wanted.by, group)} (${group.total})`,
          }))}
        />
        <SelectField
          t={t}
          name="avslutade"
          label={t('place.efforts.ended')}
          empty={null}
          value={wanted.withEnded ? 'ja' : ''}
          options={[
            { value: '', label: t('place.efforts.without-ended') },
            { value: 'ja', label: t('place.efforts.with-ended') },
          ]}
        />
      </FilterBar>
      <Found visit={visit} place={place} by={wanted.by} today={today} found={found} />
      <Pagination
        t={t}
        page={shown}
        pages={Math.ceil(found.total / AT_ONCE)}
        hrefOf={(to) => addressOf(visit, place, wanted, to)}
      />
    </div>
  )
}

const EVERYTHING: Wanted = { by: 'owner', key: null, withEnded: false }

function addressOf({ language }: Visit, { slug }: PlacePage, { by, key, withEnded }: Wanted, page: number): string {
  const query = new URLSearchParams()
  if (by === 'theme') query.set('per', PER[by])
  if (key !== null) query.set('grupp', key === '' ? '-' : key)
  if (withEnded) query.set('avslutade', 'ja')
  if (page > 1) query.set('sida', String(page))
  const asked = String(query)
  return `${placeAddress(language, slug)}/insatser${asked === '' ? '' : `?${asked}`}`
}

interface FoundProps {
  visit: Visit
  place: PlacePage
  by: LineBy
  today: string
  found: Awaited<ReturnType<typeof listEffortsInPlace>>
}

function Found({ visit, place, by, today, found }: FoundProps) {
  const { t, language } = visit
  if (found.efforts.length === 0) return <Empty title={t('place.efforts.none')} />
  const groups = [...Map.groupBy(found.efforts, ({ key }) => key)]
  return (
    <section class="flow" aria-labelledby="along">
      <h2 id="along">{t('place.goes-on')}</h2>
      <TimelineChart
        t={t}
        groups={groups.map(([key, efforts]) => ({
          title: <bdi>{groupName(visit, by, { key, name: efforts[0]?.ownerName ?? null })}</bdi>,
          bars: efforts.map((it) => barOf(visit, it)),
        }))}
        today={today}
        monthName={(isoDay) => formatMonth(language, isoDay)}
        sentence={t('place.efforts.found', { count: found.total, shown: found.efforts.length })}
        caption={t('place.goes-on.caption', { place: place.name })}
        direction={directionOf(language)}
      />
    </section>
  )
}
