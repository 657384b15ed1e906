import {
  ACTOR_KINDS,
  type ActorKind,
  type CollaborationModel,
  LEVELS,
  listOf,
  type Phase,
} from '../../features/models/index.ts'
import { groupOf } from '../actor-groups.ts'
import type { Visit } from '../frame/visit.ts'
import { type Lane, ParticipationChart } from '../ui/participation-chart.tsx'
import { modelText } from '../undertaking/wording.ts'

/** How much each kind of actor decides, phase by phase: as the model promises it. */
export function Participation({ visit, model }: { visit: Visit; model: CollaborationModel }) {
  const { t, language } = visit
  const [most, total] = [model.phases.filter(residentsDecideMost).length, model.phases.length]
  const lanes = ACTOR_KINDS.map(
    (kind): Lane => ({
      name: t(`actor.${kind}`),
      group: groupOf(kind),
      steps: model.phases.map(({ participation }) => ({
        height: heightOf(participation[kind].level),
        words: stepInWords(visit, participation[kind]),
      })),
    }),
  )
  return (
    <section class="flow" aria-labelledby="participation">
      <h2 id="participation">{t('model.participation')}</h2>
      <ParticipationChart
        t={t}
        phases={model.phases.map(({ title }) => modelText(title, language).text)}
        lanes={lanes}
        levels={LEVELS.map((level) => t(`level.${level}`))}
        sentence={
          most === total
            ? t('model.participation.always', { total })
            : t('model.participation.sentence', { count: most, total })
        }
        caption={t('model.participation.caption')}
      />
    </section>
  )
}

/** 1–5 up the staircase; 0: none; null: the sources are silent. */
function heightOf(level: Phase['participation'][ActorKind]['level']): number | null {
  if (level === 'unknown') return null
  return level === 'none' ? 0 : LEVELS.indexOf(level) + 1
}

/** True when nobody is known to stand above residents, and residents stand somewhere. */
function residentsDecideMost({ participation }: Phase): boolean {
  const residents = heightOf(participation.resident.level) ?? 0
  return residents > 0 && ACTOR_KINDS.every((kind) => (heightOf(participation[kind].level) ?? 0) <= residents)
}

function stepInWords({ t }: Visit, { level, holds }: Phase['participation'][ActorKind]): string {
  const held = listOf(holds).map((it) => t(`model.holds.${it}`))
  return [t(`level.${level}`), ...held].join(', ')
}
