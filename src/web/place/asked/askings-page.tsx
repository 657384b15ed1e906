import {
  type AskingInPlace,
  countAskedIn,
  listAskedIn,
  meterOf,
  type Quarter,
  quartersAround,
} from '../../../features/efforts/index.ts'
import { findPlace, type PlacePage } from '../../../features/places/index.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { askingDays, howManyAnswered } from '../../efforts/asking/asking-words.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { page } from '../../frame/respond.tsx'
import type { Page, Visit } from '../../frame/visit.ts'
import { Empty } from '../../ui/empty.tsx'
import { SelectField } from '../../ui/field.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import type { Reading } from '../reading.ts'
import { pageNumber, UnderPlaceHead } from '../under-place.tsx'
import { Meter } from './meter-chart.tsx'
import { quarterCode, quarterName, SHOWN } from './meter-words.ts'

const AT_ONCE = 30

/** Every asking that the meter counts, quarter by quarter, with what was answered where that is told; and what counts. */
export async function askingsPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site } = visit
  const { db } = site.world
  const place = await findPlace(db, c.req.param('slug') ?? '')
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const quarters = quartersAround(dateIn(site.world.now()), SHOWN)
  const wanted = quarters.find((it) => quarterCode(it) === c.req.query('kvartal'))
  const inPlace = place.scale === 'city' ? null : place.id
  const shown = pageNumber(c)
  const [asked, found] = await Promise.all([
    countAskedIn(db, inPlace, periodOf(quarters), { groups: true }),
    listAskedIn(db, inPlace, periodOf(wanted === undefined ? quarters : [wanted]), { page: shown, size: AT_ONCE }),
  ])
  const title = t('meter.page', { place: place.name })
  return page(
    c,
    { title, room: 'places' },
    <div class="flow">
      <UnderPlaceHead visit={visit} place={place} title={t('meter.heading')} lead={t('meter.lead')} />
      <Meter
        visit={visit}
        readings={meterOf(asked, quarters)}
        caption={t('meter.caption', { place: place.name })}
        byGroup
      />
      <section class="flow" aria-labelledby="counts">
        <h2 id="counts">{t('meter.definition')}</h2>
        <p>{t('meter.definition.counts')}</p>
        <p>{t('meter.definition.groups')}</p>
        <p>{t('meter.definition.source')}</p>
      </section>
      <Askings visit={visit} place={place} quarters={quarters} wanted={wanted} found={found} shown={shown} />
    </div>,
  )
}

function periodOf(quarters: readonly Quarter[]) {
  return { from: quarters[0]?.begins ?? '', until: quarters.at(-1)?.ends ?? '' }
}

interface AskingsProps {
  visit: Visit
  place: PlacePage
  quarters: readonly Quarter[]
  wanted: Quarter | undefined
  found: Awaited<ReturnType<typeof listAskedIn>>
  shown: number
}

function Askings({ visit, place, quarters, wanted, found, shown }: AskingsProps) {
  const { t, language } = visit
  const here = `${placeAddress(language, place.slug)}/fragor`
  const hrefOf = (quarter: Quarter | undefined, to = 1) => {
    const query = new URLSearchParams()
    if (quarter !== undefined) query.set('kvartal', quarterCode(quarter))
    if (to > 1) query.set('sida', String(to))
    return String(query) === '' ? here : `${here}?${query}`
  }
  return (
    <section class="flow" aria-labelledby="askings">
      <h2 id="askings">{t('meter.askings', { count: found.total })}</h2>
      <FilterBar t={t} action={here} clear={wanted === undefined ? undefined : `${here}#askings`}>
        <SelectField
          t={t}
          name="kvartal"
          label={t('meter.quarter')}
          empty={t('meter.quarters.all')}
          value={wanted === undefined ? undefined : quarterCode(wanted)}
          options={quarters.map((it) => ({ value: quarterCode(it), label: quarterName(visit, it) }))}
        />
      </FilterBar>
      {found.askings.length === 0 ? (
        <Empty title={t('meter.nothing')} />
      ) : (
        <ul class="entries">
          {found.askings.map((asking) => (
            <AskingEntry visit={visit} asking={asking} />
          ))}
        </ul>
      )}
      <Pagination t={t} page={shown} pages={Math.ceil(found.total / AT_ONCE)} hrefOf={(to) => hrefOf(wanted, to)} />
    </section>
  )
}

function AskingEntry({ visit, asking }: { visit: Reading; asking: AskingInPlace }) {
  const { t, language } = visit
  const { what, way, targetGroups, results, resultsLink, placeName, effort, owner } = asking
  const howMany = howManyAnswered({ t }, asking)
  const groups =
    targetGroups.length === 0 ? t('meter.untold') : targetGroups.map((it) => t(`meter.group.${it}`)).join(', ')
  return (
    <li>
      <h3>
        <a href={`/${language}/insatser/${effort}`}>
          <ForeignText text={what} language={asking.language} />
        </a>
      </h3>
      <p>
        {t('meter.asking', {
          way: t(`meter.way.${way}`),
          period: askingDays({ t, language }, asking),
          place: placeName,
          groups,
        })}
      </p>
      {howMany === null ? null : <p>{howMany}</p>}
      {results === null ? null : (
        <p>
          <ForeignText text={results} language={asking.language} />
        </p>
      )}
      {resultsLink === null ? null : (
        <p>
          <a href={resultsLink} rel="noopener">
            {t('meter.results')}
          </a>
        </p>
      )}
      <p class="facts">
        <ForeignText text={asking.effortTitle} language={asking.effortLanguage} />
        {owner === null ? null : <bdi>{owner}</bdi>}
      </p>
    </li>
  )
}
