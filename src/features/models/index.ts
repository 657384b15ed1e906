/** The door of the room: collaboration models (samverkansmodeller) as data. */
export { bundledModels, type ModelFile } from './bundled.ts'
export type { AlignedPhases } from './compare/domain/align-phases.ts'
export { type Comparison, compareModels } from './compare/domain/compare-models.ts'
export { compareReviews, type PlacedObjection, type ReviewsCompared } from './compare/domain/compare-reviews.ts'
export { type Difference, TOPICS, type Topic } from './compare/domain/difference.ts'
export { criterionCount, stepCount } from './compare/domain/of-phases.ts'
export { sayDifference } from './compare/say-difference.ts'
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
export { beginDraft } from './drafts/begin-draft.ts'
export { discardDraft } from './drafts/discard-draft.ts'
export { changeFields, type Words } from './drafts/domain/change-fields.ts'
export { type DraftFields, fieldsOfText } from './drafts/domain/draft-fields.ts'
export { fits, typedText } from './drafts/domain/draft-text.ts'
export { findDraft, listDrafts } from './drafts/own-draft.ts'
export { publishDraft } from './drafts/publish-draft.ts'
export { saveDraft } from './drafts/save-draft.ts'
export type { DraftRow, ModelDraft } from './drafts/store.ts'
export { findModelInForce, findModelVersion, findModelVersions, type ModelVersion } from './find-model.ts'
export { type ImportedModel, importModel } from './import-model.ts'
export { findModel, type ListedModel, listModels } from './list-models.ts'
export { mayDraftModels, mayImportModels } from './policy.ts'
export { bundledContext } from './review/bundled-context.ts'
export type { PlaceKind, RemitAtScale, ReviewContext } from './review/domain/context.ts'
export { contextJsonSchema } from './review/domain/context-schema.ts'
export { type ReviewDocument, reviewJsonSchema } from './review/domain/document-schema.ts'
export { type ParsedContext, parseContext } from './review/domain/parse-context.ts'
export { review } from './review/domain/review.ts'
export {
  type Ground,
  type HeadedObjections,
  type Heading,
  type Objection,
  type Review,
  RULES as REVIEW_RULES,
  type Rule,
  type Stance,
  type TracedNeed,
  type Unjudged,
  type Verdict,
} from './review/domain/review-types.ts'
export type { Saying } from './review/domain/saying.ts'
export { reviewDocument } from './review/review-document.ts'
export { sayReview } from './review/say-review.ts'
export { sayFault } from './say-fault.ts'
export { beginStatement } from './statement/begin-statement.ts'
export { discardStatement } from './statement/discard-statement.ts'
export { draftStatement } from './statement/domain/draft-statement.ts'
export type { Block, Statement } from './statement/domain/statement.ts'
export {
  isStatementFormat,
  STATEMENT_FORMATS,
  type StatementFormat,
  statementFile,
} from './statement/formats/formats.ts'
export { plainText } from './statement/formats/plain-text.ts'
export { findStatement, listStatements } from './statement/own-statement.ts'
export { mayDraftStatements } from './statement/policy.ts'
export { saveStatement } from './statement/save-statement.ts'
export { noticeOf, statementOf } from './statement/statement-of-draft.ts'
export type { StatementDraft, StatementRow } from './statement/store.ts'
export { findSourceText, type VersionRow } from './store.ts'
