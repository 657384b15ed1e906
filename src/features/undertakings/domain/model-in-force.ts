import type { CollaborationModel, Criterion, Phase } from '../../models/index.ts'
import type { ActorKind, Scale } from './undertaking.ts'

/** What undertakings ask of their model. `unknown` and `none` in a model are read as saying nothing. */

/** Whether a kind of actor may initiate at a scale. A model that is silent about scales lets in at every scale. */
export function mayInitiate(model: CollaborationModel, kind: ActorKind, scale: Scale): boolean {
  const initiator = model.initiators[kind]
  if (typeof initiator === 'string') return false
  return typeof initiator.scales === 'string' || initiator.scales.includes(scale)
}

export function phaseOf(model: CollaborationModel, phase: string): Phase | undefined {
  return model.phases.find((it) => it.id === phase)
}

/** The phase that comes after; undefined after the last. */
export function phaseAfter(model: CollaborationModel, phase: string): Phase | undefined {
  const at = model.phases.findIndex((it) => it.id === phase)
  return at < 0 ? undefined : model.phases[at + 1]
}

/** The criteria of the gate at the phase's end. */
export function criteriaOf(phase: Phase | undefined): readonly Criterion[] {
  if (phase === undefined || typeof phase.gate.criteria === 'string') return []
  return phase.gate.criteria
}

const USUAL_CONTACT_DAYS = 5

/** Working days within which a contact person is to be named: as the model says, otherwise five (R26). */
export function contactDays(model: CollaborationModel): number {
  for (const phase of model.phases) {
    for (const criterion of criteriaOf(phase)) {
      if (criterion.kind !== 'contact-and-first-meeting') continue
      const days = criterion.params.contactWithinWorkingDays
      return typeof days === 'number' ? days : USUAL_CONTACT_DAYS
    }
  }
  return USUAL_CONTACT_DAYS
}
