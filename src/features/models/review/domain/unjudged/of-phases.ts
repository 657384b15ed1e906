import type { Criterion, Phase, Step } from '../../../domain/collaboration-model.ts'
import type { Path } from '../../../domain/fault.ts'
import { criteriaOf, stepsOf } from '../../../domain/walk.ts'
import { ACTOR_KINDS } from '../../../domain/words.ts'
import { actorWords } from '../names.ts'
import type { Reading } from '../reading.ts'
import type { Rule, Unjudged } from '../review-types.ts'
import { saying } from '../saying.ts'
import { silent, untold } from './untold.ts'

const LEVEL: readonly Rule[] = ['residents-from-the-start', 'with-not-for']
const STEPS: readonly Rule[] = ['purpose-is-clear', 'every-need-is-met']
const NEEDS: readonly Rule[] = ['every-need-is-met']

/** When the idea is fixed, and phase by phase what is done, by whom, and what is demanded. */
export function untoldOfPhases({ model }: Reading): Unjudged[] {
  const fixed = silent(model.ideaFixed, ['ideaFixed'])
  const last = model.phases.at(-1)
  return [
    ...untold('idea-fixed', ['residents-from-the-start'], fixed, saying('models.review.wanted.idea-fixed')),
    ...model.phases.flatMap((phase, at) => ofPhase(phase, ['phases', at], model.needs)),
    ...(last === undefined
      ? []
      : untold(
          'further-phases',
          ['every-need-is-met', 'with-not-for'],
          silent(model.furtherPhases, ['furtherPhases']),
          saying('models.review.wanted.further-phases', { phase: last.title }),
        )),
  ]
}

function ofPhase(phase: Phase, path: Path, needs: Reading['model']['needs']): Unjudged[] {
  const values = { phase: phase.title }
  return [
    ...untold('steps', STEPS, silent(phase.steps, [...path, 'steps']), saying('models.review.wanted.steps', values)),
    ...stepsOf(phase).flatMap((step, at) => ofStep(step, [...path, 'steps', at], needs)),
    ...participation(phase, path, 'level', LEVEL),
    ...participation(phase, path, 'holds', ['with-not-for']),
    ...untold(
      'criteria',
      NEEDS,
      silent(phase.gate.criteria, [...path, 'gate', 'criteria']),
      saying('models.review.wanted.criteria', values),
    ),
    ...criteriaOf(phase).flatMap((criterion, at) => ofCriterion(criterion, [...path, 'gate', 'criteria', at], needs)),
  ]
}

function participation(phase: Phase, path: Path, field: 'level' | 'holds', rules: readonly Rule[]): Unjudged[] {
  const kinds = ACTOR_KINDS.filter((kind) => phase.participation[kind][field] === 'unknown')
  return untold(
    field,
    rules,
    kinds.map((kind) => [...path, 'participation', kind, field]),
    saying(`models.review.wanted.${field}`, { who: actorWords(kinds), phase: phase.title }),
  )
}

/** What comes out of a step matters where it brings together what exists; what it answers, where there are needs. */
function ofStep(step: Step, path: Path, needs: Reading['model']['needs']): Unjudged[] {
  const coordinates = needs !== 'none' && step.bringsTogether !== 'none'
  const paths = [
    ...silent(step.scales, [...path, 'scales']),
    ...(coordinates ? silent(step.bringsTogether, [...path, 'bringsTogether']) : []),
    ...(coordinates ? silent(step.outcome, [...path, 'outcome']) : []),
    ...(needs !== 'none' ? silent(step.answers, [...path, 'answers']) : []),
  ]
  return untold('step', STEPS, paths, saying('models.review.wanted.step', { step: step.title }))
}

function ofCriterion(criterion: Criterion, path: Path, needs: Reading['model']['needs']): Unjudged[] {
  if (needs === 'none') return []
  const paths = [
    ...silent(criterion.answers, [...path, 'answers']),
    ...silent(criterion.requires, [...path, 'requires']),
  ]
  return untold('criterion', NEEDS, paths, saying('models.review.wanted.criterion', { criterion: criterion.text }))
}
