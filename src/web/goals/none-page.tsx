import { countServingNone, listServingNone, mayKeepGoals } from '../../features/goals/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { commitmentAddress } from '../commitments/addresses.ts'
import { effortHref } from '../commitments/commitment-page.tsx'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { aroundOf, placeOf } from '../groups/around.ts'
import { pageNumber } from '../place/under-place.tsx'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Entries, Entry } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { goalsAddress } from './addresses.ts'
import { goalTrail } from './version-page.tsx'

const AT_ONCE = 30

/** Efforts and commitments in the place that serve no goal that is in force there (R11). */
export async function nonePage(c: Page): Promise<Response> {
  const { t, language, site, actor } = c.get('visit')
  const { db } = site.world
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const today = dateIn(site.world.now())
  const shown = pageNumber(c)
  const count = await countServingNone(db, place.id, today)
  const listed =
    count === null ? [] : await listServingNone(db, place.id, { today, limit: AT_ONCE, offset: (shown - 1) * AT_ONCE })
  const here = goalsAddress(language, place.slug, 'utan')
  const total = count === null ? 0 : count.efforts + count.commitments
  return page(
    c,
    { title: t('goal.none'), room: 'places' },
    <div class="flow">
      <PageHead
        above={<Breadcrumbs t={t} trail={[...goalTrail(c, place), { label: t('goal.none') }]} />}
        title={t('goal.none')}
        lead={count === null ? t('goal.list.none') : t('goal.none.lead')}
      />
      {mayKeepGoals(actor, aroundOf(place)) && total > 0 ? <p>{t('goal.none.how')}</p> : null}
      {listed.length === 0 && count !== null ? <Empty title={t('goal.none.nothing')} /> : null}
      <Entries>
        {listed.map(({ kind, id, title, language: written, number, who }) => (
          <Entry
            title={title}
            language={written}
            href={kind === 'effort' ? effortHref(language, { id, number }) : commitmentAddress(language, id)}
            facts={
              <>
                <span>{t(`goal.serves.${kind}`)}</span>
                {who === null ? null : <bdi>{who}</bdi>}
              </>
            }
          />
        ))}
      </Entries>
      <Pagination t={t} page={shown} pages={Math.ceil(total / AT_ONCE)} hrefOf={(to) => `${here}?sida=${to}`} />
    </div>,
  )
}
