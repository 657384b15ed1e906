import { isValue } from '../../features/models/index.ts'
import { phaseOf } from '../../features/undertakings/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Card } from '../ui/card.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import type { WholeUndertaking } from './load-undertaking.ts'
import { modelText } from './wording.ts'

/** How much residents decide in this phase, and what can be influenced: as the model promises it. */
export function InfluenceCard({ visit: { t, language }, whole }: { visit: Visit; whole: WholeUndertaking }) {
  const phase = phaseOf(whole.model, whole.undertaking.phase)
  if (phase === undefined) return null
  const { resident } = phase.participation
  const level = isValue(resident) ? resident.level : resident
  const influence = phase.canBeInfluenced === undefined ? undefined : modelText(phase.canBeInfluenced, language)
  return (
    <Card title={t('undertaking.influence')}>
      <p>
        {t('undertaking.influence.level')} <strong>{t(`level.${level}`)}</strong>.
      </p>
      {influence === undefined ? null : (
        <p>
          <ForeignText text={influence.text} language={influence.language} />
        </p>
      )}
    </Card>
  )
}
