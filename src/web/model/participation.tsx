import {
  ACTOR_KINDS,
  type ActorKind,
  type CollaborationModel,
  criteriaOf,
  isValue,
  LEVELS,
  listOf,
  type Phase,
} from '../../features/models/index.ts'
import { groupOf } from '../actor-groups.ts'
import type { Visit } from '../frame/visit.ts'
import { type GateMark, type Lane, ParticipationChart } from '../ui/participation-chart.tsx'
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
      <p>{ideaFixedInWords(visit, model)}</p>
      <ParticipationChart
        t={t}
        gates={{
          name: t('model.participation.gates'),
          marks: model.phases.map((phase) => gateMark(visit, phase)),
          fixed: whenFixed(model),
        }}
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

function gateMark({ t }: Visit, phase: Phase): GateMark {
  const criteria = criteriaOf(phase)
  if (criteria.length > 0) return { kind: 'gate', words: t('model.participation.gate-of', { count: criteria.length }) }
  return phase.gate.criteria === 'none'
    ? { kind: 'none', words: t('model.participation.no-gate') }
    : { kind: 'untold', words: t('model.participation.gate-silent') }
}

const MOMENT_IN_PHASE = { start: 0, during: 0.5, gate: 1 } as const

/** Where the idea is fixed, in phases from the first one's start; null: never, or nobody says. */
function whenFixed({ ideaFixed, phases }: CollaborationModel): number | null {
  if (!isValue(ideaFixed)) return null
  return phases.findIndex(({ id }) => id === ideaFixed.phase) + MOMENT_IN_PHASE[ideaFixed.at]
}

function ideaFixedInWords({ t, language }: Visit, { ideaFixed, phases }: CollaborationModel): string {
  if (!isValue(ideaFixed)) return t(`model.participation.fixed.${ideaFixed}`)
  const number = phases.findIndex(({ id }) => id === ideaFixed.phase) + 1
  const phase = phases[number - 1]
  const name = phase === undefined ? ideaFixed.phase : modelText(phase.title, language).text
  return t('model.participation.fixed', { moment: ideaFixed.at, number, phase: name })
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
