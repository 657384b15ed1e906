import {
  allCriteria,
  type CollaborationModel,
  type Criterion,
  criteriaOf,
  initiatorsAt,
  obstaclesToUse,
  type Phase,
  paramsOf,
} from '../../models/index.ts'
import type { ActorKind, Scale } from './undertaking.ts'

/** Whether somebody of this kind may initiate at this scale, with a model that is fit for use. */
export function mayInitiate(model: CollaborationModel, kind: ActorKind, scale: Scale): boolean {
  return obstaclesToUse(model).length === 0 && initiatorsAt(model, scale).includes(kind)
}

export function phaseOf(model: CollaborationModel, phase: string): Phase | undefined {
  return model.phases.find((it) => it.id === phase)
}

/** The phase that comes after; undefined after the last. */
export function phaseAfter(model: CollaborationModel, phase: string): Phase | undefined {
  const at = model.phases.findIndex((it) => it.id === phase)
  return at < 0 ? undefined : model.phases[at + 1]
}

/** The criteria of the gate at the end of a phase. */
export function gateCriteria(model: CollaborationModel, phase: string): readonly Criterion[] {
  const found = phaseOf(model, phase)
  return found === undefined ? [] : criteriaOf(found)
}

const USUAL_CONTACT_DAYS = 5

/** Working days within which a contact person is to be named: as the model says, otherwise five (R26). */
export function contactDays(model: CollaborationModel): number {
  for (const { part } of allCriteria(model)) {
    if (part.kind === 'contact-and-first-meeting') return paramsOf(part).contactWithinWorkingDays
  }
  return USUAL_CONTACT_DAYS
}
