/** The door of the room: collaboration models (samverkansmodeller) as data. */
export { bundledModels, type ModelFile } from './bundled.ts'
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
export { modelJsonSchema } from './domain/json-schema.ts'
export { isValue, type Known, listOf } from './domain/known.ts'
export { mapPhase, type ParticipationChange, type PhaseMapping } from './domain/map-phase.ts'
export { type ParsedModel, parseModel } from './domain/parse-model.ts'
export { type Text, textIn } from './domain/text.ts'
export { initiatorsAt, obstaclesToUse, scalesServed } from './domain/use.ts'
export { compareVersions } from './domain/version.ts'
export { allCriteria, criteriaOf, stepsOf } from './domain/walk.ts'
export * from './domain/words.ts'
export { findModelInForce, findModelVersion, findModelVersions, type ModelVersion } from './find-model.ts'
export { type ImportedModel, importModel } from './import-model.ts'
export { findModel, type ListedModel, listModels } from './list-models.ts'
export { bundledContext } from './review/bundled-context.ts'
export type { PlaceKind, RemitAtScale, ReviewContext } from './review/domain/context.ts'
export { contextJsonSchema } from './review/domain/context-schema.ts'
export { type ParsedContext, parseContext } from './review/domain/parse-context.ts'
export { review } from './review/domain/review.ts'
export type {
  Ground,
  HeadedObjections,
  Heading,
  Objection,
  Review,
  Rule,
  Stance,
  TracedNeed,
  Unjudged,
  Verdict,
} from './review/domain/review-types.ts'
export type { Saying } from './review/domain/saying.ts'
export { sayReview } from './review/say-review.ts'
export { sayFault } from './say-fault.ts'
export { findSourceText, type VersionRow } from './store.ts'
