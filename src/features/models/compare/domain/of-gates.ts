import type { Phase } from '../../domain/collaboration-model.ts'
import { type CriterionChange, criteriaChanged } from '../../domain/criterion-changes.ts'
import { criteriaOf } from '../../domain/walk.ts'
import { type Difference, subject } from './difference.ts'
import { namedPhase, type Two } from './names.ts'
import { exceptionsChanged, ofCriterion } from './of-criterion.ts'
import { pairById } from './pairing.ts'
import { partsChanged } from './parts-of-phase.ts'
import { quote } from './values.ts'

/** What the gates demand: criteria that come, go, move or demand something else, and who may grant an exception. */
export function ofGates(two: Two): Difference[] {
  const { before, after } = two
  const changes = criteriaChanged(before.phases.map(withoutPast), after.phases.map(withoutPast))
  const phases = pairById(before.phases, after.phases).both
  return [
    ...phases.flatMap(([old, now]) => {
      const phase = namedPhase(now, after.phases.indexOf(now))
      return [
        ...partsChanged(
          { topic: 'gates', what: subject('criteria', { phase }) },
          partsOf(old, changes, 'removed'),
          partsOf(now, changes, 'added'),
        ),
        ...exceptionsChanged(subject('gate-exceptions', { phase }), old.gate.exceptions, now.gate.exceptions),
      ]
    }),
    ...pairById(before.phases.flatMap(criteriaOf), after.phases.flatMap(criteriaOf)).both.flatMap(([old, now]) => {
      const change = changes.find(({ criterion }) => criterion === now.id)
      return ofCriterion(two, old, now, change?.what ?? [])
    }),
  ]
}

/** Ids have been matched already: what a phase replaces would match it once more, and only one way. */
function withoutPast({ replaces: _, ...phase }: Phase): Phase {
  return phase
}

function partsOf(phase: Phase, changes: readonly CriterionChange[], change: CriterionChange['change']) {
  const own = new Set(changes.flatMap((it) => (it.change === change && it.phase === phase.id ? [it.criterion] : [])))
  return {
    field: phase.gate.criteria,
    all: criteriaOf(phase).map(({ text }) => quote(text)),
    own: criteriaOf(phase).flatMap(({ id, text }) => (own.has(id) ? [quote(text)] : [])),
  }
}
