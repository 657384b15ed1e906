import type { CollaborationModel, Criterion, Initiator, Step } from '../../domain/collaboration-model.ts'
import { isValue, type Known, listOf } from '../../domain/known.ts'
import { allCriteria, allSteps, type Found } from '../../domain/walk.ts'
import { type ActorKind, type Ambition, SCALES, type Scale } from '../../domain/words.ts'
import type { ReviewContext } from './context.ts'
import type { TracedNeed } from './review-types.ts'
import { traceNeeds } from './trace-needs.ts'

/** A model as the rules read it: what several of them need, found once. */
export interface Reading {
  readonly model: CollaborationModel
  readonly context: ReviewContext
  readonly steps: readonly Found<Step>[]
  readonly criteria: readonly Found<Criterion>[]
  /** Scales that some document claims, small to large. */
  readonly claimed: readonly Scale[]
  /** Scales that the review is about: those claimed, or else (nothing is claimed) those that the model's parts are made for. */
  readonly scales: readonly Scale[]
  readonly needs: readonly TracedNeed[]
}

export function readingOf(model: CollaborationModel, context: ReviewContext): Reading {
  const steps = allSteps(model)
  const claimed = inOrder(listOf(model.claims).flatMap(({ scales }) => listOf<Scale>(scales)))
  const served = [
    ...steps.flatMap(({ part }) => listOf<Scale>(part.scales)),
    ...Object.values<Known<Initiator>>(model.initiators).flatMap((it) =>
      isValue<Initiator>(it) ? listOf<Scale>(it.scales) : [],
    ),
  ]
  const scales = claimed.length > 0 ? claimed : inOrder(served)
  const criteria = allCriteria(model)
  return { model, context, steps, criteria, claimed, scales, needs: traceNeeds({ model, steps, criteria }) }
}

function inOrder(scales: readonly Scale[]): readonly Scale[] {
  return SCALES.filter((scale) => scales.includes(scale))
}

/** A fact of a model: its sources may be silent about it. */
export type Told = 'yes' | 'no' | 'unknown'

/** Whether a field that lists something names `item`. */
export function names<T>(field: Known<readonly T[]>, item: T): Told {
  if (field === 'unknown') return 'unknown'
  return listOf<T>(field).includes(item) ? 'yes' : 'no'
}

/** Whether a kind of actor may initiate at a scale. */
export function mayInitiate(model: CollaborationModel, kind: ActorKind, scale: Scale): Told {
  const initiator: Known<Initiator> = model.initiators[kind]
  if (!isValue<Initiator>(initiator)) return initiator === 'unknown' ? 'unknown' : 'no'
  return names<Scale>(initiator.scales, scale)
}

/** A delimited project is a matter of a place, a way of working for the city one of the whole city. */
const SCALE_OF: Readonly<Record<Ambition, Scale>> = {
  'delimited-project': 'place',
  'area-development': 'area',
  'way-of-working-for-the-city': 'city',
}

/** The scale at which somebody has to answer for the ambition; undefined when the model tells none. */
export function scaleOfAmbition({ ambition }: CollaborationModel): Scale | undefined {
  return isValue<{ kind: Ambition }>(ambition) ? SCALE_OF[ambition.kind] : undefined
}
