/** The door of the room: collaboration models (samverkansmodeller) as data. */
export type {
  CollaborationModel,
  Criterion,
  CriterionKind,
  Exceptions,
  FollowUp,
  Gate,
  Initiator,
  ModelBody,
  Need,
  Participation,
  Phase,
  Responsible,
  Source,
  Step,
} from './domain/collaboration-model.ts'
export { type CriterionOf, exceptionRoles, paramsOf, type RunningParams } from './domain/criterion.ts'
export type { CriterionChange } from './domain/criterion-changes.ts'
export { CRITERION_KINDS } from './domain/criterion-kinds.ts'
export type { Fault, Path, Phrase } from './domain/fault.ts'
export { isValue, type Known, listOf, NONE, UNKNOWN } from './domain/known.ts'
export { mapPhase, type ParticipationChange, type PhaseMapping } from './domain/map-phase.ts'
export { type ParsedModel, parseModel } from './domain/parse-model.ts'
export { type Text, textIn } from './domain/text.ts'
export { initiatorsAt, obstaclesToUse, scalesServed, stepsAt } from './domain/use.ts'
export { allCriteria, allSteps, criteriaOf, stepsOf } from './domain/walk.ts'
export * from './domain/words.ts'
