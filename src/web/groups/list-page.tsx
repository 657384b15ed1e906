import { type GroupInPlace, isPastTerm, mayKeepGroups, selectGroupsIn } from '../../features/groups/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import type { Reading } from '../place/reading.ts'
import { pageNumber, UnderPlaceHead } from '../place/under-place.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Entries, Entry } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { day, periodInWords } from '../undertaking/wording.ts'
import { groupAddress, groupsAddress } from './addresses.ts'
import { aroundOf, inPlace, placeOf } from './around.ts'

const AT_ONCE = 30

/** The groups, networks and bodies of a place and of what lies in it (R10); those that have ended by themselves. */
export async function groupsPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site, actor } = visit
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const ended = c.req.query('visa') === 'avslutade'
  const shown = pageNumber(c)
  const wanted = { limit: AT_ONCE, offset: (shown - 1) * AT_ONCE, ended }
  const groups = await selectGroupsIn(site.world.db, inPlace(place), wanted)
  const here = groupsAddress(language, place.slug)
  const hrefOf = (to: number) =>
    `${here}?${new URLSearchParams({ ...(ended ? { visa: 'avslutade' } : {}), sida: `${to}` })}`
  const today = dateIn(site.world.now())
  return page(
    c,
    { title: t('group.list.page', { place: place.name }), room: 'places' },
    <div class="flow">
      <UnderPlaceHead
        visit={visit}
        place={place}
        title={t('group.list')}
        lead={t('group.list.lead', { place: place.name })}
      />
      {mayKeepGroups(actor, [aroundOf(place)]) ? (
        <p class="actions">
          <ButtonLink href={groupsAddress(language, place.slug, 'ny')}>{t('group.form')}</ButtonLink>
          <ButtonLink href={groupsAddress(language, place.slug, 'registrera')} weight="secondary">
            {t('group.register')}
          </ButtonLink>
        </p>
      ) : null}
      {ended ? <h2>{t('group.list.ended')}</h2> : null}
      {groups.length === 0 ? <Empty title={t(ended ? 'group.list.none-ended' : 'group.list.none')} /> : null}
      <Entries>
        {groups.map((group) => (
          <GroupEntry visit={visit} group={group} today={today} />
        ))}
      </Entries>
      <Pagination t={t} page={shown} pages={Math.ceil((groups[0]?.total ?? 0) / AT_ONCE)} hrefOf={hrefOf} />
      <p>
        <a href={ended ? here : `${here}?visa=avslutade`}>
          {t(ended ? 'group.list.going-on' : 'group.list.see-ended')}
        </a>
      </p>
    </div>,
  )
}

/** A group in a list: what it is, where, for how long, how many sit there. */
function GroupEntry({ visit, group, today }: { visit: Reading; group: GroupInPlace; today: string }) {
  const { t, language } = visit
  return (
    <Entry
      title={group.name}
      href={groupAddress(language, group.slug)}
      facts={
        <>
          <span>{t(`group.kind.${group.kind}`)}</span>
          <span>{group.places.map(({ name }) => name).join(', ')}</span>
          {group.seats === 0 ? null : <span>{t('group.seats.count', { count: group.seats })}</span>}
          {group.endedOn === null ? null : (
            <StatusTag label={t('group.ended-on', { date: day(language, group.endedOn).text })} />
          )}
          {isPastTerm(group, today) ? <StatusTag tone="late" label={t('group.past-term')} /> : null}
          {group.endedOn === null ? (
            <span>{periodInWords(t, language, { begins: group.begins, ends: group.until })}</span>
          ) : null}
        </>
      }
    >
      <bdi lang={group.language}>{group.purpose}</bdi>
    </Entry>
  )
}
