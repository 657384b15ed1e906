import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'

export interface SummaryRow {
  readonly label: string
  /** Nothing is said to be nothing, not left blank. */
  readonly value: Child
  /** Where it is changed. */
  readonly change?: string | undefined
}

/** What a person has said, to be checked before it is sent, each line with its way back. Also facts about a thing. */
export function SummaryList({ t, rows }: { t: Translate; rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary-list">
      {rows.map(({ label, value, change }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {/* Words keep their own direction, and stay at the page's side of the line. */}
            {typeof value === 'string' && value !== '' ? <bdi>{value}</bdi> : null}
            {typeof value === 'string' || !value ? null : value}
            {value ? null : <span class="soft">{t('ui.summary-list.empty')}</span>}
          </dd>
          {change === undefined ? null : (
            <dd>
              <a class="change" href={change}>
                {t('ui.summary-list.change')}
                <span class="unseen">{`: ${label}`}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
