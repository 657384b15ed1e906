import { effortPolicy, LAST_REGISTER_PAGE, listRegister, mayImport } from '../../features/efforts/index.ts'
import { listPlaces } from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { addressWith, askedPage } from '../asked.ts'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { namedPlace } from '../named-place.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { askedOfRegister, filterOf } from './list/asked.ts'
import { EffortEntry } from './list/effort-entry.tsx'
import { registerFilters } from './list/filters.tsx'

const AT_ONCE = 20
const SUGGESTED = 200

/** All that goes on in the municipality, whoever owns it, place by place (R7). */
export async function registerPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language, actor } = visit
  const { db } = site.world
  const asked = askedOfRegister(c)
  const current = askedPage(c, LAST_REGISTER_PAGE)
  const today = dateIn(site.world.now())
  const [place, areas] = await Promise.all([
    namedPlace(db, asked.plats),
    listPlaces(db, { scale: 'area', size: SUGGESTED }),
  ])
  const unknown = asked.plats !== '' && place === undefined
  const filter = filterOf(asked, place?.id ?? null, today)
  const found = unknown ? [] : await listRegister(db, filter, current, AT_ONCE)
  const base = `/${language}/insatser`
  const newOne = place === undefined ? `${base}/ny` : `${placeAddress(language, place.slug)}/insats`
  return page(
    c,
    { title: t('efforts.title'), room: 'places', description: t('efforts.lead') },
    <>
      <PageHead title={t('efforts.title')} lead={t('efforts.lead')} />
      {effortPolicy.mayRegisterEffort(actor) ? (
        <p class="actions">
          <ButtonLink href={newOne} weight="secondary">
            {t('effort.register')}
          </ButtonLink>
          {mayImport(actor) ? <a href={`${base}/fran-fil`}>{t('import.title')}</a> : null}
        </p>
      ) : null}
      {
        await registerFilters(visit, {
          ...{ asked, action: base, placeName: place?.name, unknown, areas: areas.places.map(({ name }) => name) },
        })
      }
      <div class="flow">
        {found.length === 0 && !unknown ? (
          <Empty title={t('efforts.none')}>
            <p>{t('efforts.none-do')}</p>
          </Empty>
        ) : null}
        <ul class="entries">
          {found.slice(0, AT_ONCE).map((effort) => (
            <EffortEntry visit={visit} effort={effort} today={today} />
          ))}
        </ul>
        <Pagination
          t={t}
          page={current}
          pages={found.length > AT_ONCE ? current + 1 : current}
          hrefOf={(to) => addressWith(base, { ...asked, sida: to > 1 ? String(to) : '' })}
        />
      </div>
    </>,
  )
}
