import type { CollaborationModel, Phase } from '../../domain/collaboration-model.ts'
import { criteriaOf, stepsOf } from '../../domain/walk.ts'
import type { Moment } from '../../domain/words.ts'
import { type Saying, saying } from '../../review/domain/saying.ts'
import { added, changed, type Difference, removed, type Subject, subject } from './difference.ts'
import { namedPhase, phaseName, type Two } from './names.ts'
import { orderChanged } from './order.ts'
import { pairById } from './pairing.ts'
import { differ, knownTextChanged, quote, textChanged, told } from './values.ts'

type Fixed = Exclude<CollaborationModel['ideaFixed'], string>

/** When the idea is fixed: what comes after can no longer change it (R22). */
export function ofIdea({ before, after }: Two): Difference[] {
  if (!differ(before.ideaFixed, after.ideaFixed)) return []
  const inWords = (model: CollaborationModel) =>
    told<Fixed>(model.ideaFixed, ({ phase, at }) => momentIn(model, phase, at))
  return [changed('idea', subject('idea'), inWords(before), inWords(after))]
}

function momentIn(model: CollaborationModel, phase: string, at: Moment) {
  return saying(`models.review.moment.${at}`, { phase: phaseName(model, phase) })
}

/** Phases that only one has, with how much they hold; the order of those that both have; names and texts. */
export function ofPhases({ before, after }: Two): Difference[] {
  const { both, fresh, gone } = pairById(before.phases, after.phases)
  const about = { topic: 'phases', what: subject('phases') } as const
  return [
    ...fresh.map((phase) => added('phases', about.what, wholePhase(after, phase))),
    ...gone.map((phase) => removed('phases', about.what, wholePhase(before, phase))),
    ...orderChanged({ topic: 'phases', what: subject('phase-order') }, before.phases, after.phases),
    ...both.flatMap(([old, now]) => ofPhase(old, now, after.phases.indexOf(now))),
    ...(before.furtherPhases === after.furtherPhases
      ? []
      : [
          changed(
            'phases',
            subject('further-phases'),
            told(before.furtherPhases, quote),
            told(after.furtherPhases, quote),
          ),
        ]),
  ]
}

function wholePhase(model: CollaborationModel, phase: Phase) {
  return saying('models.compare.whole-phase', {
    phase: namedPhase(phase, model.phases.indexOf(phase)),
    steps: stepCount(phase),
    criteria: criterionCount(phase),
  })
}

/** How many steps a phase has; that nobody tells is not that there are none. */
export function stepCount(phase: Phase): Saying {
  if (phase.steps === 'unknown') return saying('models.compare.count.steps-unknown')
  return saying('models.compare.count.steps', { count: stepsOf(phase).length })
}

export function criterionCount(phase: Phase): Saying {
  if (phase.gate.criteria === 'unknown') return saying('models.compare.count.criteria-unknown')
  return saying('models.compare.count.criteria', { count: criteriaOf(phase).length })
}

function ofPhase(before: Phase, after: Phase, at: number): Difference[] {
  const about = (name: Subject) => ({ topic: 'phases', what: subject(name, { phase: namedPhase(after, at) }) }) as const
  return [
    ...textChanged(about('phase-title'), before.title, after.title),
    ...textChanged(about('phase-text'), before.text, after.text),
    ...knownTextChanged(about('phase-influence'), before.canBeInfluenced, after.canBeInfluenced),
  ]
}
