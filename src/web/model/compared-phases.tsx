import {
  type AlignedPhases,
  type CollaborationModel,
  criterionCount,
  isValue,
  listOf,
  type ModelVersion,
  sayReview,
  stepCount,
} from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { DataTable } from '../ui/data-table.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { modelText } from '../undertaking/wording.ts'

interface ComparedPhasesProps {
  visit: Visit
  rows: readonly AlignedPhases[]
  before: ModelVersion
  after: ModelVersion
  names: { readonly before: string; readonly after: string }
}

/** The phases of both, each beside the one that it corresponds to: how much is in it, and how much residents decide. */
export function ComparedPhases({ visit, rows, before, after, names }: ComparedPhasesProps) {
  const { t } = visit
  return (
    <section class="flow" aria-labelledby="phases">
      <h2 id="phases">{t('compare.phases')}</h2>
      <p class="soft">{t('compare.phases.lead')}</p>
      <DataTable
        caption={t('compare.phases.caption')}
        columns={[{ label: names.before }, { label: names.after }]}
        rows={rows.map(({ before: one, after: other, how }) => [
          <>
            <span class="on-phone soft small" aria-hidden="true">
              {names.before}
            </span>
            <OnePhase visit={visit} model={before.content} at={one} />
          </>,
          <>
            <OnePhase visit={visit} model={after.content} at={other} />
            {how === 'likeness' || how === 'replaced' ? <p class="soft small">{t(`compare.phases.${how}`)}</p> : null}
          </>,
        ])}
        class="phases-compared"
        folds
      />
    </section>
  )
}

type Fixed = Exclude<CollaborationModel['ideaFixed'], string>

function OnePhase({ visit, model, at }: { visit: Visit; model: CollaborationModel; at: number | null }) {
  const { t, language } = visit
  const phase = model.phases[at ?? -1]
  if (phase === undefined) return <span class="soft">{t('compare.phases.alone')}</span>
  const title = modelText(phase.title, language)
  const { level, holds } = phase.participation.resident
  const held = listOf(holds).map((it) => t(`model.holds.${it}`))
  const fixed = isValue<Fixed>(model.ideaFixed) && model.ideaFixed.phase === phase.id ? model.ideaFixed.at : undefined
  return (
    <>
      <strong>
        {`${(at ?? 0) + 1}. `}
        <ForeignText text={title.text} language={title.language} />
      </strong>
      <ul class="plain facts-of-phase">
        <li>{t('compare.phases.residents', { level: [t(`level.${level}`), ...held].join(' · ') })}</li>
        <li>{`${sayReview(stepCount(phase), language)} · ${sayReview(criterionCount(phase), language)}`}</li>
        {fixed === undefined ? null : <li>{t('compare.phases.idea', { moment: fixed })}</li>}
      </ul>
    </>
  )
}
