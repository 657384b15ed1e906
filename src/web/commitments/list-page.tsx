import {
  COMMITMENT_FILTERS,
  type CommitmentFilter,
  type CommittedMoney,
  mayKeepCommitments,
  selectCommitmentsIn,
  sumCommitted,
} from '../../features/commitments/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { formatNumber } from '../../platform/i18n/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { aroundOf, inPlace, placeOf } from '../groups/around.ts'
import type { Reading } from '../place/reading.ts'
import { pageNumber, UnderPlaceHead } from '../place/under-place.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Entries } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { SelectField } from '../ui/field.tsx'
import { FilterBar } from '../ui/filter-bar.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { commitmentsAddress } from './addresses.ts'
import { CommitmentEntry } from './commitment-entry.tsx'

const AT_ONCE = 30

/** What a filter is called in the address. */
const IN_ADDRESS: Readonly<Record<CommitmentFilter, string>> = {
  open: '',
  'not-anchored': 'ej-forankrade',
  overdue: 'forsenade',
  done: 'klara',
  all: 'alla',
}

/** The commitments of a place and of what lies in it, with what is not anchored and what is late (R13). */
export async function commitmentsPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site, actor } = visit
  const { db } = site.world
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const today = dateIn(site.world.now())
  const filter = COMMITMENT_FILTERS.find((it) => IN_ADDRESS[it] === (c.req.query('visa') ?? '')) ?? 'open'
  const shown = pageNumber(c)
  const [commitments, money] = await Promise.all([
    selectCommitmentsIn(db, inPlace(place), { limit: AT_ONCE, offset: (shown - 1) * AT_ONCE, filter, today }),
    sumCommitted(db, inPlace(place), today),
  ])
  const here = commitmentsAddress(language, place.slug)
  const total = commitments[0]?.total ?? 0
  const hrefOf = (to: number) => `${here}?${new URLSearchParams({ visa: IN_ADDRESS[filter], sida: `${to}` })}`
  return page(
    c,
    { title: t('commitment.list.page', { place: place.name }), room: 'places' },
    <div class="flow">
      <UnderPlaceHead
        visit={visit}
        place={place}
        title={t('commitment.list')}
        lead={t('commitment.list.lead', { place: place.name })}
      />
      <MoneyInWords visit={visit} money={money} />
      {mayKeepCommitments(actor, aroundOf(place)) ? (
        <p class="actions">
          <ButtonLink href={commitmentsAddress(language, place.slug, 'nytt')}>{t('commitment.make')}</ButtonLink>
        </p>
      ) : null}
      <FilterBar
        t={t}
        action={here}
        clear={filter === 'open' ? undefined : here}
        result={t('commitment.list.result', { count: total })}
      >
        <SelectField
          t={t}
          name="visa"
          label={t('commitment.filter')}
          value={IN_ADDRESS[filter]}
          empty={null}
          options={COMMITMENT_FILTERS.map((it) => ({ value: IN_ADDRESS[it], label: t(`commitment.filter.${it}`) }))}
        />
      </FilterBar>
      {commitments.length === 0 ? <Empty title={t('commitment.list.none')} /> : null}
      <Entries>
        {commitments.map((it) => (
          <CommitmentEntry visit={visit} commitment={it} today={today} />
        ))}
      </Entries>
      <Pagination t={t} page={shown} pages={Math.ceil(total / AT_ONCE)} hrefOf={hrefOf} />
    </div>,
  )
}

/** How much is promised, and how much of it nobody in the line organisation stands behind. */
function MoneyInWords({ visit: { t, language }, money }: { visit: Reading; money: CommittedMoney }) {
  return (
    <p>
      {t('commitment.sums', {
        ...{ open: money.open, notAnchored: money.openNotAnchored, late: money.late },
        ...{ sum: formatNumber(language, money.anchored + money.notAnchored) },
        sumNotAnchored: formatNumber(language, money.notAnchored),
      })}
    </p>
  )
}
