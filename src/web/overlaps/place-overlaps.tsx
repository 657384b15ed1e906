import {
  agreementOf,
  LAST_OVERLAPS_PAGE,
  listOverlapPairs,
  OVERLAP_FILTERS,
  type OverlapFilter,
  type OverlapPair,
} from '../../features/coordination/index.ts'
import type { LieOfPlaces } from '../../features/places/index.ts'
import { findPlace } from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { addressWith, askedPage } from '../asked.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Empty } from '../ui/empty.tsx'
import { SelectField } from '../ui/field.tsx'
import { FilterBar } from '../ui/filter-bar.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { placeAddress, undertakingAddress } from '../undertaking/addresses.ts'
import { effortAddress } from './addresses.ts'
import { Awaited } from './both-sides.tsx'
import { MeetingWords, placesOf } from './meeting-words.tsx'
import { AGREEMENT_TONES, Terms } from './overlap-entry.tsx'

const AT_ONCE = 20

/** All overlaps of a place and what lies in it, by how they stand, what meets most first (R9, R12). */
export async function placeOverlaps(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language } = visit
  const { db } = site.world
  const place = await findPlace(db, c.req.param('slug') ?? '')
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const asked = c.req.query('visa') ?? ''
  const filter = OVERLAP_FILTERS.find((it) => it === asked) ?? null
  const current = askedPage(c, LAST_OVERLAPS_PAGE)
  const inPlace = place.scale === 'city' ? null : place.id
  const today = dateIn(site.world.now())
  const found = await listOverlapPairs(db, inPlace, { filter, today }, current, AT_ONCE)
  const here = `${placeAddress(language, place.slug)}/overlapp`
  const title = t('overlaps.in-place', { place: place.name })
  const trail = [{ label: place.name, href: placeAddress(language, place.slug) }, { label: t('overlaps.title') }]
  const places = await placesOf(visit)
  return page(
    c,
    { title, room: 'places' },
    <>
      <PageHead above={<Breadcrumbs t={t} trail={trail} />} title={title} lead={t('overlaps.in-place.lead')} />
      <Filters visit={visit} filter={filter} here={here} />
      <div class="flow">
        {found.length === 0 ? (
          <Empty title={t('overlaps.in-place.none')}>
            <p>{t('overlaps.in-place.none-then')}</p>
          </Empty>
        ) : null}
        <ul class="entries">
          {found.slice(0, AT_ONCE).map((pair) => (
            <Pair visit={visit} pair={pair} places={places} />
          ))}
        </ul>
        <Pagination
          t={t}
          page={current}
          pages={found.length > AT_ONCE ? current + 1 : current}
          hrefOf={(to) => addressWith(here, { visa: filter ?? '', sida: String(to) })}
        />
      </div>
    </>,
  )
}

function Filters({ visit: { t }, filter, here }: { visit: Visit; filter: OverlapFilter | null; here: string }) {
  return (
    <FilterBar t={t} action={here} clear={filter === null ? undefined : here}>
      <SelectField
        t={t}
        name="visa"
        label={t('overlaps.filter')}
        value={filter ?? ''}
        empty={t('overlaps.filter.all')}
        options={OVERLAP_FILTERS.map((value) => ({ value, label: t(`overlaps.filter.${value}`) }))}
      />
    </FilterBar>
  )
}

function Pair({ visit, pair, places }: { visit: Visit; pair: OverlapPair; places: LieOfPlaces }) {
  const { t } = visit
  const [one, two] = pair.sides
  const agreement = agreementOf(one, two)
  return (
    <li>
      <h2>
        <Title visit={visit} side={one} /> <span aria-hidden="true">×</span>
        <span class="unseen">{t('place.meet.and')}</span> <Title visit={visit} side={two} />
      </h2>
      <div class="facts">
        <StatusTag tone={AGREEMENT_TONES[agreement]} label={t(`overlap.agreement.${agreement}`)} />
        {pair.isDuplicate ? <StatusTag tone="late" label={t('overlap.duplicate.short')} /> : null}
      </div>
      <MeetingWords visit={visit} parts={pair.parts} places={places} />
      {pair.sides.map((side) => (
        <p>
          <ForeignText text={side.title} language={side.language} />
          {side.owner === null ? null : ` (${side.owner})`}
          {': '}
          {side.answer === null ? (
            <Awaited visit={visit} side={side} />
          ) : (
            <>
              <strong>{t(`place.meet.answer.${side.answer}`)}</strong> <Terms visit={visit} side={side} />{' '}
              <ForeignText text={side.reason ?? ''} language={side.reasonLanguage} />
            </>
          )}
        </p>
      ))}
      <p>
        <a href={overlapAddress(visit, one, pair.id)}>
          {t('overlap.see')}
          <span class="unseen">{`: ${one.title} × ${two.title}`}</span>
        </a>
      </p>
    </li>
  )
}

type Side = OverlapPair['sides'][number]

function Title({ visit: { language }, side }: { visit: Visit; side: Side }) {
  const href = side.number === null ? effortAddress(language, side.effort) : undertakingAddress(language, side.number)
  return (
    <a href={href}>
      <ForeignText text={side.title} language={side.language} />
    </a>
  )
}

function overlapAddress({ language }: Visit, { effort, number }: Side, overlap: string): string {
  return number === null
    ? effortAddress(language, effort, 'overlapp', overlap)
    : `${undertakingAddress(language, number, 'overlaps')}/${overlap}`
}
