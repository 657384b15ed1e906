import {
  ACTOR_KINDS,
  type ActorKind,
  type CollaborationModel,
  type Initiator,
  isValue,
  type Known,
  listOf,
  type Scale,
} from '../../features/models/index.ts'
import { groupOf } from '../actor-groups.ts'
import type { Visit } from '../frame/visit.ts'
import { ActorName } from '../ui/actor-mark.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { modelText } from '../undertaking/wording.ts'
import { silence } from './said.tsx'

/** Who may take the initiative, in what sizes of place, and what is demanded of them (R2, R21, R24). */
export function Initiators({ visit, model }: { visit: Visit; model: CollaborationModel }) {
  const { t } = visit
  return (
    <section class="flow" aria-labelledby="initiators">
      <h2 id="initiators">{t('model.initiators')}</h2>
      <DataTable
        caption={t('model.initiators.caption')}
        columns={[{ label: t('model.actor') }, { label: t('model.scales') }, { label: t('model.demands') }]}
        rows={alike(visit, model).map(({ kinds, cells }) => [<Kinds visit={visit} kinds={kinds} />, ...cells])}
        folds
      />
    </section>
  )
}

/** Kinds of actor that the same holds for stand on one row. */
function alike(visit: Visit, model: CollaborationModel) {
  const rows = ACTOR_KINDS.map((kind) => ({ kind, cells: cellsOf(visit, model.initiators[kind]) }))
  return [...Map.groupBy(rows, ({ cells }) => cells.join('\n')).values()].flatMap((those) =>
    those[0] === undefined ? [] : [{ kinds: those.map(({ kind }) => kind), cells: those[0].cells }],
  )
}

function Kinds({ visit: { t }, kinds }: { visit: Visit; kinds: readonly ActorKind[] }) {
  return (
    <ul class="in-row">
      {kinds.map((kind) => (
        <li>
          <ActorName t={t} group={groupOf(kind)} name={t(`actor.${kind}`)} />
        </li>
      ))}
    </ul>
  )
}

function cellsOf(visit: Visit, initiator: Known<Initiator>): [string, string] {
  const { t } = visit
  if (!isValue<Initiator>(initiator)) {
    return [t(initiator === 'none' ? 'model.initiators.may-not' : 'model.says-nothing'), '–']
  }
  return [scalesInWords(visit, initiator.scales), demandsInWords(visit, initiator.demands)]
}

export function scalesInWords(visit: Visit, scales: Known<readonly Scale[]>): string {
  const { t } = visit
  return isValue(scales)
    ? listOf<Scale>(scales)
        .map((scale) => t(`model.scale.${scale}`))
        .join(' · ')
    : silence(visit, scales)
}

function demandsInWords(visit: Visit, demands: Initiator['demands']): string {
  const { t, language } = visit
  if (demands === 'none') return t('model.demands.none')
  if (demands === 'unknown') return t('model.says-nothing')
  return demands
    .map(({ kind, text }) => (text === undefined ? t(`model.demand.${kind}`) : modelText(text, language).text))
    .join('. ')
}
