import { type ActorKind, KINDS_OF_ACTOR } from '../../features/undertakings/index.ts'
import { groupOf } from '../actor-groups.ts'
import type { Visit } from '../frame/visit.ts'
import { ACTOR_GROUPS, ActorName } from '../ui/actor-mark.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'

interface WhoStartsProps {
  visit: Visit
  counts: Readonly<Record<ActorKind, number>>
}

/** The share of each kind of initiator (R23): residents and their groups first, since that is what the share is asked for. */
export function WhoStarts({ visit: { t }, counts }: WhoStartsProps) {
  const total = KINDS_OF_ACTOR.reduce((sum, kind) => sum + counts[kind], 0)
  if (total === 0) return null
  const perGroup = ACTOR_GROUPS.map((group) => ({
    group,
    count: KINDS_OF_ACTOR.filter((kind) => groupOf(kind) === group).reduce((sum, kind) => sum + counts[kind], 0),
  }))
  return (
    <Card title={t('front.who')}>
      <p>{t('front.who.sentence', { count: perGroup[0]?.count ?? 0, total })}</p>
      <ul class="shares" aria-hidden="true">
        {perGroup.map(({ group, count }) => (
          <li>
            <ActorName t={t} group={group} />
            <svg class={group} aria-hidden="true">
              <rect width={`${Math.max(0.5, Math.round((count / total) * 1000) / 10)}%`} height="12" rx="3" />
            </svg>
          </li>
        ))}
      </ul>
      <Disclosure summary={t('ui.mix.table')}>
        <DataTable
          caption={t('front.who')}
          columns={[{ label: t('ui.mix.kind') }, { label: t('front.who.count'), number: true }]}
          rows={KINDS_OF_ACTOR.map((kind) => [
            <ActorName t={t} group={groupOf(kind)} name={t(`actor.${kind}`)} />,
            counts[kind],
          ])}
        />
      </Disclosure>
    </Card>
  )
}
