import { findPlace, type PlacePage } from '../../../features/places/index.ts'
import { DECISIONS, type DecisionKind, findFirstYear, listHappenedIn } from '../../../features/undertakings/index.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { page } from '../../frame/respond.tsx'
import type { Page, Visit } from '../../frame/visit.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SelectField } from '../../ui/field.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { HistoryList } from '../../ui/history-list.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import { UnderPlaceHead } from '../under-place.tsx'
import { happenedEvent } from './happened-words.tsx'

/** So many that hardly any place has more decisions in a year: all of them stand on one page. */
const AT_ONCE = { decisions: 200, history: 100 }

interface Asked {
  readonly which: 'decisions' | 'history'
  readonly year: number | null
  readonly kind: DecisionKind | null
  readonly after: number | null
}

/** Everything that was decided in a place, latest first, by kind and year: each line leads to the decision's own page. */
export function decisionsPage(c: Page): Promise<Response> {
  return happenedPage(c, 'decisions')
}

/** A place's memory, from the start: what happened there, also to what has ended since and to what nobody works with any more (R16). */
export function historyOfPlacePage(c: Page): Promise<Response> {
  return happenedPage(c, 'history')
}

async function happenedPage(c: Page, which: Asked['which']): Promise<Response> {
  const visit = c.get('visit')
  const { t, site } = visit
  const place = await findPlace(site.world.db, c.req.param('slug') ?? '')
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const asked = askedFor(c, which)
  const [found, first] = await Promise.all([
    listHappenedIn(site.world.db, place.id, {
      decisions: which === 'history' ? null : asked.kind === null ? DECISIONS : [asked.kind],
      year: asked.year,
      order: which === 'history' ? 'earliest' : 'latest',
      after: asked.after,
      limit: AT_ONCE[which] + 1,
    }),
    findFirstYear(site.world.db, place.id),
  ])
  const shown = found.slice(0, AT_ONCE[which])
  const more = found.length > shown.length ? (shown.at(-1)?.id ?? null) : null
  return page(
    c,
    { title: t(`place.${which}.title`, { place: place.name }), room: 'places' },
    <div class="flow">
      <UnderPlaceHead visit={visit} place={place} title={t(`place.${which}`)} lead={t(`place.${which}.lead`)} />
      <Ways visit={visit} place={place} asked={asked} first={first} />
      {shown.length === 0 ? (
        <Empty title={t(`place.${which}.none`)} />
      ) : (
        <HistoryList events={shown.map((it) => happenedEvent(visit, place.slug, it))} />
      )}
      {more === null ? null : (
        <ButtonLink weight="secondary" href={addressOf(visit, place, { ...asked, after: more })}>
          {t(`place.${which}.more`)}
        </ButtonLink>
      )}
    </div>,
  )
}

function askedFor(c: Page, which: Asked['which']): Asked {
  const [year, after] = [c.req.query('ar') ?? '', c.req.query('efter') ?? '']
  return {
    which,
    year: /^(19|20)\d{2}$/.test(year) ? Number(year) : null,
    kind: DECISIONS.find((kind) => kind === c.req.query('slag')) ?? null,
    after: /^\d{1,15}$/.test(after) ? Number(after) : null,
  }
}

const ADDRESS = { decisions: 'beslut', history: 'historia' } as const

function addressOf({ language }: Visit, { slug }: PlacePage, { which, year, kind, after }: Asked): string {
  const query = new URLSearchParams()
  if (year !== null) query.set('ar', String(year))
  if (kind !== null) query.set('slag', kind)
  if (after !== null) query.set('efter', String(after))
  const asked = String(query)
  return `${placeAddress(language, slug)}/${ADDRESS[which]}${asked === '' ? '' : `?${asked}`}`
}

interface WaysProps {
  visit: Visit
  place: PlacePage
  asked: Asked
  /** The year of the first thing that happened; null when nothing has. */
  first: number | null
}

/** Narrowed to a year, and decisions also to one kind. */
function Ways({ visit, place, asked, first }: WaysProps) {
  const { t, site } = visit
  if (first === null) return null
  const last = Number(dateIn(site.world.now()).slice(0, 4))
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => String(first + at))
  const nothing = { ...asked, year: null, kind: null, after: null }
  const isNarrow = asked.year !== null || asked.kind !== null
  return (
    <FilterBar
      t={t}
      action={addressOf(visit, place, nothing)}
      clear={isNarrow ? addressOf(visit, place, nothing) : undefined}
    >
      <SelectField
        t={t}
        name="ar"
        label={t('place.years')}
        empty={t('place.years.all')}
        value={asked.year === null ? undefined : String(asked.year)}
        options={years.map((year) => ({ value: year, label: year }))}
      />
      {asked.which === 'history' ? null : (
        <SelectField
          t={t}
          name="slag"
          label={t('place.decisions.kinds')}
          empty={t('place.decisions.kinds.all')}
          value={asked.kind ?? undefined}
          options={DECISIONS.map((kind) => ({ value: kind, label: t(`place.decision.${kind}`) }))}
        />
      )}
    </FilterBar>
  )
}
