import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'
import { ACTOR_GROUPS, type ActorGroup, ActorMark, ActorName } from './actor-mark.tsx'
import { DataTable } from './data-table.tsx'
import { Disclosure } from './disclosure.tsx'

export interface MixShare {
  readonly group: ActorGroup
  /** How many take part; `null` when so few that the number is withheld (C3). */
  readonly count: number | null
  /** Share of those who take part, 0–1; `null` when withheld. */
  readonly share: number | null
  /** Share of those who live and work here, 0–1; `null` when nobody knows. */
  readonly shareHere: number | null
}

interface MixChartProps {
  t: Translate
  shares: readonly MixShare[]
  /** The sentence that the numbers come down to; the chart is its illustration. */
  sentence: Child
  /** Writes a share as a percentage in the page's language. */
  percent: (share: number) => string
  /** What is said instead of a withheld number, such as "färre än 5". */
  withheld: string
  caption: string
}

/** Who takes part beside who lives and works here (R25): bars, with a stroke where the bar would end if they were alike. */
export function MixChart({ t, shares, sentence, percent, withheld, caption }: MixChartProps) {
  const ordered = ACTOR_GROUPS.flatMap((group) => shares.filter((it) => it.group === group))
  return (
    <figure class="flow">
      <p>{sentence}</p>
      <Legend t={t} />
      <ul class="mix" aria-hidden="true">
        {ordered.map((it) => (
          <li>
            <ActorName t={t} group={it.group} />
            <Bar share={it} />
            <span class="count">{it.count ?? withheld}</span>
          </li>
        ))}
      </ul>
      <Disclosure summary={t('ui.mix.table')}>
        <DataTable
          caption={caption}
          columns={[
            { label: t('ui.mix.kind') },
            { label: t('ui.mix.count'), number: true },
            { label: t('ui.mix.share'), number: true },
            { label: t('ui.mix.share-here'), number: true },
          ]}
          rows={ordered.map((it) => [
            <ActorName t={t} group={it.group} />,
            it.count ?? withheld,
            it.share === null ? withheld : percent(it.share),
            it.shareHere === null ? t('ui.mix.unknown') : percent(it.shareHere),
          ])}
          folds
        />
      </Disclosure>
    </figure>
  )
}

/** 94 % of the width is a share of 1, so that a stroke at the far end is still seen. */
function width(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 940) / 10}%`
}

function Bar({ share }: { share: MixShare }) {
  return (
    <svg class="bar" aria-hidden="true">
      <rect class="ground" x="0" y="9" width="94%" height="6" rx="3" />
      {share.share === null ? null : (
        <rect class={share.group} fill="currentColor" x="0" y="5" width={width(share.share)} height="14" rx="3" />
      )}
      {share.shareHere === null ? null : (
        <svg x={width(share.shareHere)} overflow="visible" aria-hidden="true">
          <rect class="lives-here" x="-1.5" y="0" width="3" height="24" />
        </svg>
      )}
    </svg>
  )
}

function Legend({ t }: { t: Translate }) {
  return (
    <ul class="legend" aria-hidden="true">
      <li>
        <svg class="key" viewBox="0 0 20 16" aria-hidden="true">
          <rect x="0" y="3" width="20" height="10" rx="3" />
        </svg>
        {t('ui.mix.those-taking-part')}
      </li>
      <li>
        <svg class="key" viewBox="0 0 20 16" aria-hidden="true">
          <rect x="8.5" y="0" width="3" height="16" />
        </svg>
        {t('ui.mix.those-living-here')}
      </li>
    </ul>
  )
}

/** The marks and names of the kinds of actor, for charts and maps. */
export function ActorLegend({ t, groups = ACTOR_GROUPS }: { t: Translate; groups?: readonly ActorGroup[] }) {
  return (
    <ul class="legend">
      {groups.map((group) => (
        <li>
          <ActorMark group={group} />
          {t(`ui.actors.${group}`)}
        </li>
      ))}
    </ul>
  )
}
