import type { OwnersMoney } from '../../../features/efforts/index.ts'
import { formatNumber } from '../../../platform/i18n/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { WholePlace } from '../load-place.ts'
import type { Reading } from '../reading.ts'
import { groupName } from '../time-line/bars.tsx'

const MOST = 6

/**
 * What efforts say that they cost, owner by owner, with how many say nothing; and what is promised beside it (R12). Never one
 * sum of all: what some say and others don't adds up to nothing true, and a commitment may be part of an effort's budget.
 */
export function MoneyHere({ visit, whole: { line, committed } }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  const told = line.money.filter(({ total, untold }) => total > untold)
  const untold = line.money.reduce((sum, it) => sum + it.untold, 0)
  const promised = committed.anchored + committed.notAnchored
  if (told.length === 0 && promised === 0) return null
  const sek = (amount: number) => t('place.money.sek', { amount: formatNumber(language, amount) })
  return (
    <section class="flow" aria-labelledby="money">
      <h2 id="money">{t('place.money')}</h2>
      <p>{t('place.money.untold', { untold, total: line.total })}</p>
      {told.length === 0 ? null : <Owners visit={visit} told={told.slice(0, MOST)} />}
      {promised === 0 ? null : (
        <p>
          {t('place.money.committed', {
            anchored: sek(committed.anchored),
            notAnchored: sek(committed.notAnchored),
            loose: committed.notAnchored > 0 ? 'yes' : 'no',
          })}
        </p>
      )}
      <p class="soft small">{t('place.money.definition')}</p>
    </section>
  )
}

function Owners({ visit, told }: { visit: Reading; told: readonly OwnersMoney[] }) {
  const { t, language } = visit
  return (
    <DataTable
      caption={t('place.money.caption')}
      columns={[
        { label: t('place.money.owner') },
        { label: t('place.money.sum'), number: true },
        { label: t('place.money.say'), number: true },
      ]}
      rows={told.map((it) => [
        <bdi>{groupName(visit, 'owner', it)}</bdi>,
        t('place.money.sek', { amount: formatNumber(language, it.sek) }),
        t('place.money.of', { told: it.total - it.untold, total: it.total }),
      ])}
      folds
    />
  )
}
