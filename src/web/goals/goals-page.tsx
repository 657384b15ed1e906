import {
  countServingNone,
  findGoalsInForce,
  type GoalVersion,
  listGoalVersions,
  mayKeepGoals,
  type ServingNone,
} from '../../features/goals/index.ts'
import type { PlacePage } from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { aroundOf, placeOf } from '../groups/around.ts'
import { UnderPlaceHead } from '../place/under-place.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { day } from '../undertaking/wording.ts'
import { goalsAddress } from './addresses.ts'
import { GoalTree } from './goal-tree.tsx'

/** What a place's groups have agreed to strive for, what serves it and what serves none of it; and what is proposed (R11). */
export async function goalsPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site, actor } = visit
  const { db } = site.world
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const today = dateIn(site.world.now())
  const [inForce, none, versions] = await Promise.all([
    findGoalsInForce(db, place.id, today),
    countServingNone(db, place.id, today),
    listGoalVersions(db, place.id),
  ])
  const keeps = mayKeepGoals(actor, aroundOf(place))
  const open = versions.find(({ state }) => state === 'draft' || state === 'proposed')
  return page(
    c,
    { title: t('goal.list.page', { place: place.name }), room: 'places' },
    <>
      <UnderPlaceHead
        visit={visit}
        place={place}
        title={t('goal.list')}
        lead={t('goal.list.lead', { place: place.name })}
      />
      <div class="beside">
        <div class="flow">
          {inForce === undefined ? (
            <Empty title={t('goal.list.none')} />
          ) : (
            <section class="flow" aria-labelledby="in-force">
              <h2 id="in-force">{t('goal.in-force', { date: day(language, inForce.inForceAt).text })}</h2>
              <GoalTree
                visit={visit}
                goals={inForce.goals}
                language={inForce.language}
                hrefOf={({ key }) => goalsAddress(language, place.slug, key)}
                beside={({ served }) => t('goal.served', { count: served })}
              />
            </section>
          )}
          {none === null ? null : <ServesNone visit={visit} place={place} none={none} />}
          {keeps ? (
            <p class="actions">
              <ButtonLink href={goalsAddress(language, place.slug, 'skriv')} weight="secondary">
                {t(versions.length === 0 ? 'goal.write.first' : 'goal.write')}
              </ButtonLink>
            </p>
          ) : null}
        </div>
        <div class="aside">
          {open === undefined ? null : <OpenVersion visit={visit} place={place} version={open} />}
          <Versions visit={visit} place={place} versions={versions} />
        </div>
      </div>
    </>,
  )
}

function ServesNone({ visit: { t, language }, place, none }: { visit: Visit; place: PlacePage; none: ServingNone }) {
  return (
    <section class="flow" aria-labelledby="none">
      <h2 id="none">{t('goal.none')}</h2>
      <p>{t('goal.none.count', { efforts: none.efforts, commitments: none.commitments })}</p>
      {none.efforts + none.commitments === 0 ? null : (
        <p>
          <a href={goalsAddress(language, place.slug, 'utan')}>{t('goal.none.see')}</a>
        </p>
      )}
    </section>
  )
}

/** What waits: a draft to propose, or a proposal to answer. */
function OpenVersion({
  visit: { t, language },
  place,
  version,
}: {
  visit: Visit
  place: PlacePage
  version: GoalVersion
}) {
  const { state, number, answers } = version
  const agreed = answers.filter(({ answer }) => answer === 'agreed').length
  return (
    <Card title={t(state === 'draft' ? 'goal.open.draft' : 'goal.open.proposed')}>
      <p>
        {state === 'draft'
          ? t('goal.open.draft.waits')
          : t('goal.open.proposed.waits', { agreed, asked: answers.length })}
      </p>
      <p>
        <a href={goalsAddress(language, place.slug, 'version', number)}>{t('goal.open.see', { number })}</a>
      </p>
    </Card>
  )
}

function Versions({
  visit: { t, language },
  place,
  versions,
}: {
  visit: Visit
  place: PlacePage
  versions: readonly GoalVersion[]
}) {
  if (versions.length === 0) return null
  return (
    <Card title={t('goal.versions')}>
      <ul class="plain">
        {versions.map(({ number, state, inForceAt }) => (
          <li>
            <a href={goalsAddress(language, place.slug, 'version', number)}>{t('goal.version', { number })}</a>
            {`: ${t(`goal.state.${state}`)}`}
            {inForceAt === null ? '' : `, ${day(language, inForceAt).text}`}
          </li>
        ))}
      </ul>
    </Card>
  )
}
