import type { CollaborationModel, Criterion, Phase, Step } from './collaboration-model.ts'
import type { Path } from './fault.ts'
import { listOf } from './known.ts'

/** A part of a model, the path to it, and the position of its phase. */
export interface Found<T> {
  readonly part: T
  readonly path: Path
  readonly phase: number
}

/** A phase's steps; none when the model says `none` or its sources don't tell. */
export function stepsOf(phase: Phase): readonly Step[] {
  return listOf<Step>(phase.steps)
}

/** The criteria of a phase's gate; none when the model says `none` or its sources don't tell. */
export function criteriaOf(phase: Phase): readonly Criterion[] {
  return listOf<Criterion>(phase.gate.criteria)
}

/** All steps in order. */
export function allSteps(model: CollaborationModel): readonly Found<Step>[] {
  return model.phases.flatMap((it, phase) =>
    stepsOf(it).map((part, at) => ({ part, phase, path: ['phases', phase, 'steps', at] })),
  )
}

/** All gates' criteria in order. */
export function allCriteria(model: CollaborationModel): readonly Found<Criterion>[] {
  return model.phases.flatMap((it, phase) =>
    criteriaOf(it).map((part, at) => ({ part, phase, path: ['phases', phase, 'gate', 'criteria', at] })),
  )
}
