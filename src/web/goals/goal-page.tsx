import {
  findGoalsInForce,
  type GoalInForce,
  listServices,
  mayKeepGoals,
  type ServiceRow,
} from '../../features/goals/index.ts'
import type { PlacePage } from '../../features/places/index.ts'
import { isId } from '../../kernel/ids.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { commitmentAddress } from '../commitments/addresses.ts'
import { effortHref } from '../commitments/commitment-page.tsx'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { aroundOf, placeOf } from '../groups/around.ts'
import { pageNumber } from '../place/under-place.tsx'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Entries, Entry } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { goalsAddress } from './addresses.ts'
import { goalTrail } from './version-page.tsx'

const AT_ONCE = 30

export interface LoadedGoal {
  readonly place: PlacePage
  readonly goal: GoalInForce
  /** The language that it is written in. */
  readonly language: string
}

/** The goal in force that an address names; undefined when there is none. */
export async function goalOf(c: Page): Promise<LoadedGoal | undefined> {
  const { site } = c.get('visit')
  const key = c.req.param('key') ?? ''
  const place = isId(key) ? await placeOf(c) : undefined
  if (place === undefined) return undefined
  const inForce = await findGoalsInForce(site.world.db, place.id, dateIn(site.world.now()))
  const goal = inForce?.goals.find((it) => it.key === key)
  return inForce === undefined || goal === undefined ? undefined : { place, goal, language: inForce.language }
}

/** A goal that is in force, with all that serves it and how (R11). */
export async function goalPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site, actor } = visit
  const loaded = await goalOf(c)
  if (loaded === undefined) return errorPage(c, 404, 'goal.missing')
  const { place, goal } = loaded
  const shown = pageNumber(c)
  const services = await listServices(site.world.db, goal.key, AT_ONCE, (shown - 1) * AT_ONCE)
  const keeps = mayKeepGoals(actor, aroundOf(place))
  const here = goalsAddress(language, place.slug, goal.key)
  return page(
    c,
    { title: goal.text, room: 'places' },
    <div class="flow">
      <PageHead
        above={<Breadcrumbs t={t} trail={[...goalTrail(c, place), { label: t(`goal.kind.${goal.kind}`) }]} />}
        title={goal.text}
        language={loaded.language}
        lead={goal.indicator === '' ? undefined : <ForeignText text={goal.indicator} language={loaded.language} />}
        facts={<span>{t(`goal.kind.${goal.kind}`)}</span>}
      />
      {keeps ? (
        <p class="actions">
          <ButtonLink href={`${here}/bidra`}>{t('goal.serve')}</ButtonLink>
        </p>
      ) : null}
      <section class="flow" aria-labelledby="serves">
        <h2 id="serves">{t('goal.serves')}</h2>
        {services.length === 0 ? <Empty title={t('goal.serves.nothing')} /> : null}
        <Entries>
          {services.map((it) => (
            <Service visit={visit} service={it} endAt={keeps ? `${here}/tjanst/${it.id}` : null} />
          ))}
        </Entries>
        <Pagination
          t={t}
          page={shown}
          pages={Math.ceil((services[0]?.total ?? 0) / AT_ONCE)}
          hrefOf={(to) => `${here}?sida=${to}`}
        />
      </section>
    </div>,
  )
}

function Service({
  visit: { t, language },
  service,
  endAt,
}: {
  visit: Visit
  service: ServiceRow
  endAt: string | null
}) {
  const { kind, of, number, title, titleLanguage } = service
  return (
    <Entry
      level={3}
      title={title}
      language={titleLanguage}
      href={kind === 'effort' ? effortHref(language, { id: of, number }) : commitmentAddress(language, of)}
      facts={
        <>
          <span>{t(`goal.serves.${kind}`)}</span>
          {endAt === null ? null : <a href={endAt}>{t('goal.end-service')}</a>}
        </>
      }
    >
      <ForeignText text={service.how} language={service.language} />
    </Entry>
  )
}
