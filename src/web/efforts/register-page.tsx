import { effortPolicy, LAST_REGISTER_PAGE, listRegister, type RegisteredEffort } from '../../features/efforts/index.ts'
import { listPlaces } from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { groupOf } from '../actor-groups.ts'
import { addressWith, askedPage, askedWords } from '../asked.ts'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { namedPlace } from '../named-place.ts'
import { ActorName } from '../ui/actor-mark.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { SelectField } from '../ui/field.tsx'
import { FilterBar } from '../ui/filter-bar.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { PlaceField } from '../ui/place-field.tsx'
import { placeAddress, undertakingAddress } from '../undertaking/addresses.ts'
import { periodInWords } from '../undertaking/wording.ts'

const AT_ONCE = 20
const SUGGESTED = 200

/** All that goes on in the municipality, whoever owns it, place by place (R7). */
export async function registerPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language, actor } = visit
  const { db } = site.world
  const asked = { plats: askedWords(c, 'plats'), tid: c.req.query('tid') === 'alla' ? 'alla' : '' }
  const current = askedPage(c, LAST_REGISTER_PAGE)
  const [place, areas] = await Promise.all([
    namedPlace(db, asked.plats),
    listPlaces(db, { scale: 'area', size: SUGGESTED }),
  ])
  const unknown = asked.plats !== '' && place === undefined
  const from = asked.tid === 'alla' ? null : dateIn(site.world.now())
  const found = unknown ? [] : await listRegister(db, { place: place?.id ?? null, from }, current, AT_ONCE)
  const base = `/${language}/insatser`
  const newOne = place === undefined ? `${base}/ny` : `${placeAddress(language, place.slug)}/insats`
  return page(
    c,
    { title: t('efforts.title'), room: 'places', description: t('efforts.lead') },
    <>
      <PageHead title={t('efforts.title')} lead={t('efforts.lead')} />
      {effortPolicy.mayRegisterEffort(actor) ? (
        <p>
          <ButtonLink href={newOne} weight="secondary">
            {t('effort.register')}
          </ButtonLink>
        </p>
      ) : null}
      <FilterBar t={t} action={base} clear={asked.plats + asked.tid === '' ? undefined : base}>
        <PlaceField
          t={t}
          name="plats"
          label={t('efforts.filter.place')}
          value={place?.name ?? asked.plats}
          error={unknown ? t('efforts.filter.place.unknown') : undefined}
          suggestions={areas.places.map(({ name }) => name)}
        />
        <SelectField
          t={t}
          name="tid"
          label={t('efforts.filter.time')}
          value={asked.tid}
          empty={t('efforts.filter.time.now')}
          options={[{ value: 'alla', label: t('efforts.filter.time.all') }]}
        />
      </FilterBar>
      <div class="flow">
        {found.length === 0 && !unknown ? (
          <Empty title={t('efforts.none')}>
            <p>{t('efforts.none-do')}</p>
          </Empty>
        ) : null}
        <ul class="entries">
          {found.slice(0, AT_ONCE).map((effort) => (
            <EffortEntry visit={visit} effort={effort} />
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

function EffortEntry({ visit: { t, language }, effort }: { visit: Visit; effort: RegisteredEffort }) {
  const { title, number, placeName, placeSlug } = effort
  const name = <ForeignText text={title} language={effort.language ?? undefined} />
  return (
    <li>
      <h2>{number === null ? name : <a href={undertakingAddress(language, number)}>{name}</a>}</h2>
      <div class="facts">
        <Whose t={t} effort={effort} />
        <a href={placeAddress(language, placeSlug)}>{placeName}</a>
        <span>{periodInWords(t, language, effort)}</span>
        {number === null ? null : <span>{t('efforts.is-undertaking')}</span>}
      </div>
    </li>
  )
}

/** Whose it is: an undertaking belongs to those who started it, before the board that answers for it. */
function Whose({ t, effort: { number, kind, ownerName } }: { t: Visit['t']; effort: RegisteredEffort }) {
  if (kind === null) return <span>{ownerName}</span>
  if (number === null) return <ActorName t={t} group={groupOf(kind)} name={ownerName ?? undefined} />
  return (
    <>
      <ActorName t={t} group={groupOf(kind)} name={t(`actor.${kind}`)} />
      <span>{ownerName}</span>
    </>
  )
}
