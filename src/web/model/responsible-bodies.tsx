import {
  type CollaborationModel,
  isValue,
  type Known,
  ORGANISATION_LEVELS,
  type Responsible,
  SCALES,
} from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { DataTable } from '../ui/data-table.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { modelText } from '../undertaking/wording.ts'
import { Said, silence } from './said.tsx'

/** Which body the model says answers at each scale, and how it is anchored down the line (R3, R13). */
export function ResponsibleBodies({ visit, model }: { visit: Visit; model: CollaborationModel }) {
  const { t } = visit
  return (
    <section class="flow" aria-labelledby="responsible">
      <h2 id="responsible">{t('model.responsible')}</h2>
      <DataTable
        caption={t('model.responsible.caption')}
        columns={[
          { label: t('model.scale') },
          { label: t('model.responsible.body') },
          ...ORGANISATION_LEVELS.map((level) => ({ label: t(`organisation.level.${level}`) })),
        ]}
        rows={SCALES.map((scale) => {
          const responsible: Known<Responsible> = model.responsible[scale]
          return [t(`scale.${scale}`), ...cellsOf(visit, responsible)]
        })}
        folds
      />
    </section>
  )
}

function cellsOf(visit: Visit, responsible: Known<Responsible>) {
  if (!isValue<Responsible>(responsible)) return [silence(visit, responsible), ...ORGANISATION_LEVELS.map(() => '–')]
  const name = modelText(responsible.name, visit.language)
  return [
    <ForeignText text={name.text} language={name.language} />,
    ...ORGANISATION_LEVELS.map((level) => <Said visit={visit} text={responsible.anchoring[level]} />),
  ]
}
