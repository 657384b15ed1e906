import type { CollaborationModel, Criterion, Need, Step } from '../../domain/collaboration-model.ts'
import { isValue, listOf } from '../../domain/known.ts'
import type { Found } from '../../domain/walk.ts'
import type { TracedNeed } from './review-types.ts'
import { countsAsCoordination } from './trace-coordination.ts'
import type { Pointers, Traced } from './traced.ts'

export interface Parts {
  readonly model: CollaborationModel
  readonly steps: readonly Found<Step>[]
  readonly criteria: readonly Found<Criterion>[]
}

/** Every need with the steps and criteria that answer it, in order of the model. */
export function traceNeeds(parts: Parts): readonly TracedNeed[] {
  const pointers = pointersOf(parts)
  return listOf<Need>(parts.model.needs).map((need, at) => {
    const traced = need.kind === 'coordination' ? countsAsCoordination(need.id, pointers) : named(need.id, pointers)
    const { open, ...answers } = traced
    // The sources as a whole say that nothing answers it: places they leave out can't (answer: none).
    const told = need.answer === 'none'
    const answered = answers.steps.length + answers.criteria.length > 0
    const outcome = answered ? 'answered' : open || (!told && pointers.silent) ? 'unjudged' : 'unanswered'
    return { path: ['needs', at], id: need.id, text: need.text, kind: need.kind, outcome, ...answers }
  })
}

function named(need: string, { stepsFor, criteriaFor }: Pointers): Traced {
  const paths = (found: readonly Found<unknown>[] = []) => found.map(({ path }) => path)
  return { steps: paths(stepsFor.get(need)), criteria: paths(criteriaFor.get(need)), notCounted: [], open: false }
}

function pointersOf({ model, steps, criteria }: Parts): Pointers {
  const further = model.furtherPhases === 'unknown'
  const stepsUntold = model.phases.some((phase) => phase.steps === 'unknown')
  const gatesUntold = model.phases.some(({ gate }) => gate.criteria === 'unknown')
  const answersUntold = [...steps, ...criteria].some(({ part }) => part.answers === 'unknown')
  return {
    stepsFor: byPointer(steps, ({ answers }) => answers),
    criteriaFor: byPointer(criteria, ({ answers }) => answers),
    demanding: byPointer(criteria, ({ requires }) => requires),
    steps: new Map(steps.map((step) => [step.part.id, step])),
    silent: further || stepsUntold || gatesUntold || answersUntold,
    gatesSilent: further || gatesUntold || criteria.some(({ part }) => part.requires === 'unknown'),
  }
}

function byPointer<T>(found: readonly Found<T>[], pointersIn: (part: T) => Step['answers']) {
  const index = new Map<string, Found<T>[]>()
  for (const it of found) {
    const ids = pointersIn(it.part)
    for (const id of isValue<readonly string[]>(ids) ? ids : []) {
      const known = index.get(id)
      if (known === undefined) index.set(id, [it])
      else known.push(it)
    }
  }
  return index
}
