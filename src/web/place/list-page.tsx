import {
  type PlaceMap as Drawn,
  drawCityMap,
  findPlace,
  type ListedPlace,
  listPlaces,
} from '../../features/places/index.ts'
import { addressWith, askedPage, askedWords } from '../asked.ts'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { areasOf } from '../places-on-map.ts'
import { Empty } from '../ui/empty.tsx'
import { TextField } from '../ui/field.tsx'
import { FilterBar } from '../ui/filter-bar.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { PlaceMap } from '../ui/place-map.tsx'
import { placeAddress } from '../undertaking/addresses.ts'

const PAGE_SIZE = 60
const LAST_PAGE = 1000

/** Find your place: by name, on the map, or in the list; the same three ways with and without a script (C1). */
export async function placesPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language } = visit
  const { db } = site.world
  const words = askedWords(c, 'sok')
  const asked = askedPage(c, LAST_PAGE)
  const within = c.req.query('inom') === undefined ? undefined : await findPlace(db, c.req.query('inom') ?? '')
  const [found, map] = await Promise.all([
    listPlaces(db, { words, page: asked, size: PAGE_SIZE, ...(within ? { within: within.id } : {}) }),
    drawCityMap(db),
  ])
  const here = `/${language}/platser`
  const inPlace = within?.slug ?? ''
  const count = t('places.count', { count: found.total })
  return page(
    c,
    { title: t('places.title'), room: 'places', description: t('places.lead') },
    <>
      <PageHead title={t('places.title')} lead={t('places.lead')} />
      <FilterBar
        t={t}
        action={here}
        clear={words === '' && within === undefined ? undefined : here}
        result={within === undefined ? count : t('places.within', { place: within.name, count: found.total })}
      >
        <TextField t={t} type="search" name="sok" label={t('front.find.label')} value={words} />
        {within === undefined ? null : <input type="hidden" name="inom" value={within.slug} />}
      </FilterBar>
      <div class="flow">
        {found.places.length > 0 ? null : (
          <Empty title={t('places.none')}>
            <p>{t('places.none-do')}</p>
          </Empty>
        )}
        <Places visit={visit} places={found.places} />
        <Pagination
          t={t}
          page={asked}
          pages={Math.min(LAST_PAGE, Math.ceil(found.total / PAGE_SIZE))}
          hrefOf={(to) => addressWith(here, { sok: words, inom: inPlace, sida: to > 1 ? String(to) : '' })}
        />
        {map === null ? null : <City visit={visit} map={map} highlighted={within?.id} />}
      </div>
    </>,
  )
}

function Places({ visit: { t, language }, places }: { visit: Visit; places: readonly ListedPlace[] }) {
  if (places.length === 0) return null
  return (
    <ul class="place-names">
      {places.map(({ slug, name, scale, parentName }) => (
        <li>
          <a href={placeAddress(language, slug)}>
            <bdi>{name}</bdi>
          </a>
          {scale === 'place' && parentName !== null ? <bdi class="soft small">{parentName}</bdi> : null}
          {scale === 'city' ? <span class="soft small">{t('scale.city')}</span> : null}
        </li>
      ))}
    </ul>
  )
}

function City({
  visit: { t, language },
  map,
  highlighted,
}: {
  visit: Visit
  map: Drawn
  highlighted: string | undefined
}) {
  return (
    <section class="flow" aria-labelledby="map">
      <h2 id="map">{t('places.map')}</h2>
      <PlaceMap
        t={t}
        title={t('front.map')}
        sheet={map.sheet}
        areas={areasOf(map, { href: (place) => placeAddress(language, place.slug), highlighted })}
        list={false}
        wide
      />
    </section>
  )
}
