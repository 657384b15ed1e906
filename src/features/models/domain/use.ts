import type { CollaborationModel, Initiator, Step } from './collaboration-model.ts'
import { type Phrase, phrase } from './fault.ts'
import { isValue, type Known, listOf } from './known.ts'
import { allSteps, stepsOf } from './walk.ts'
import { ACTOR_KINDS, type ActorKind, SCALES, type Scale } from './words.ts'

/** Why no undertaking can be started with the model; empty when one can. */
export function obstaclesToUse(model: CollaborationModel): readonly Phrase[] {
  const silent = model.phases.filter(({ gate }) => gate.criteria === 'unknown')
  return [
    ...(['on-trial', 'adopted'].includes(model.status)
      ? []
      : [phrase('models.obstacle.status', { status: model.status })]),
    ...silent.map(({ id }) => phrase('models.obstacle.silent-gate', { phase: id })),
    ...(model.furtherPhases === 'unknown' ? [phrase('models.obstacle.further-phases')] : []),
    ...(scalesServed(model).length === 0 ? [phrase('models.obstacle.no-scale')] : []),
  ]
}

/** The scales at which somebody may initiate, a body answers, and steps are made for it (R2). From small to large. */
export function scalesServed(model: CollaborationModel): readonly Scale[] {
  return SCALES.filter(
    (scale) =>
      isValue<unknown>(model.responsible[scale]) &&
      initiatorsAt(model, scale).length > 0 &&
      allSteps(model).some(({ part }) => listOf<Scale>(part.scales).includes(scale)),
  )
}

/** The kinds of actor that may initiate at a scale. */
export function initiatorsAt(model: CollaborationModel, scale: Scale): readonly ActorKind[] {
  return ACTOR_KINDS.filter((kind) => {
    const initiator: Known<Initiator> = model.initiators[kind]
    return isValue<Initiator>(initiator) && listOf<Scale>(initiator.scales).includes(scale)
  })
}

/** A phase's steps that are made for a scale. */
export function stepsAt(phase: CollaborationModel['phases'][number], scale: Scale): readonly Step[] {
  return stepsOf(phase).filter(({ scales }) => listOf<Scale>(scales).includes(scale))
}
