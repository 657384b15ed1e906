import type { Need, Phase, Step } from '../../domain/collaboration-model.ts'
import { listOf } from '../../domain/known.ts'
import { stepsOf } from '../../domain/walk.ts'
import { ACTOR_KINDS, BROUGHT_TOGETHER, SCALES } from '../../domain/words.ts'
import { saying } from '../../review/domain/saying.ts'
import { changed, type Difference, type Subject, subject } from './difference.ts'
import { actorName, namedPhase, nameOf, phaseName, scaleName, type Two } from './names.ts'
import { orderChanged } from './order.ts'
import { pairById } from './pairing.ts'
import { partsChanged } from './parts-of-phase.ts'
import { knownTextChanged, quote, textChanged, wordsChanged } from './values.ts'

interface Placed {
  readonly id: string
  readonly step: Step
  readonly phase: string
}

/** Steps that come, go, move to another phase, or say something else. Those of a phase that stands alone come with it. */
export function ofSteps(two: Two): Difference[] {
  const { before, after } = two
  const placed = (phases: readonly Phase[]): readonly Placed[] =>
    phases.flatMap((phase) => stepsOf(phase).map((step) => ({ id: step.id, step, phase: phase.id })))
  const { both, fresh, gone } = pairById(placed(before.phases), placed(after.phases))
  const phases = pairById(before.phases, after.phases).both
  return [
    ...phases.flatMap(([old, now]) => {
      const what = subject('steps', { phase: namedPhase(now, after.phases.indexOf(now)) })
      const partsOf = (phase: Phase, alone: readonly Placed[]) => ({
        field: phase.steps,
        all: stepsOf(phase).map(({ title }) => quote(title)),
        own: alone.filter((it) => it.phase === phase.id).map(({ step }) => quote(step.title)),
      })
      return partsChanged({ topic: 'steps', what }, partsOf(old, gone), partsOf(now, fresh))
    }),
    ...both.flatMap(([old, now]) => ofStep(two, old, now)),
    ...phases.flatMap(([old, now]) => {
      const what = subject('step-order', { phase: namedPhase(now, after.phases.indexOf(now)) })
      return orderChanged({ topic: 'steps', what }, stepsOf(old), stepsOf(now))
    }),
  ]
}

function ofStep(two: Two, { step: old, phase: from }: Placed, { step: now, phase: to }: Placed): Difference[] {
  const about = (name: Subject) => ({ topic: 'steps', what: subject(name, { step: quote(now.title) }) }) as const
  return [
    ...(from === to
      ? []
      : [changed('steps', about('step-phase').what, phaseName(two.before, from), phaseName(two.after, to))]),
    ...textChanged(about('step-title'), old.title, now.title),
    ...knownTextChanged(about('step-text'), old.text, now.text),
    ...wordsChanged(about('step-who'), old.who, now.who, ACTOR_KINDS, actorName),
    ...wordsChanged(about('step-scales'), old.scales, now.scales, SCALES, scaleName),
    ...wordsChanged(about('step-together'), old.bringsTogether, now.bringsTogether, BROUGHT_TOGETHER, (it) =>
      saying(`models.compare.together.${it}`),
    ),
    ...knownTextChanged(about('step-outcome'), old.outcome, now.outcome),
    ...answersChanged(about('step-answers'), old.answers, now.answers, two),
  ]
}

/** Which needs something answers. */
export function answersChanged(
  about: Parameters<typeof wordsChanged>[0],
  before: Step['answers'],
  after: Step['answers'],
  two: Two,
): Difference[] {
  const needs = { before: listOf<Need>(two.before.needs), after: listOf<Need>(two.after.needs) }
  const order = [...new Set([...needs.after, ...needs.before].map(({ id }) => id))]
  return wordsChanged(about, before, after, order, (id, side) => nameOf(needs[side], id, ({ text }) => text))
}
