/** The door of problems: all that pages and jobs may use. */
export { type Described, describeProblem } from './describing/describe-problem.ts'
export { type EditReason, type KindOfEdit, kindOfEdit } from './domain/edit.ts'
export { problemEvidence } from './evidence.ts'
export { ANSWERS, type AnswerGiven, LONGEST } from './form.ts'
export * as problemPolicy from './policy.ts'
export { problemReactions } from './reactions.ts'
export { loadShapingStanding, type ShapingStanding } from './reading/load-shaping-standing.ts'
export {
  findLastSaid,
  findOwnStand,
  findProblem,
  findShaping,
  findVersion,
  type LastSaid,
  listOccasionsToRegister,
  listShapings,
  listVersions,
  type OccasionToRegister,
  type OwnStand,
  type ProblemPage,
  type ShapingCursor,
  type ShapingEntry,
  type VersionEntry,
} from './reading/store.ts'
export { answerShaping } from './shaping/answer-shaping.ts'
export { confirmProblem } from './shaping/confirm-problem.ts'
export { objectToProblem } from './shaping/object-to-problem.ts'
export { proposeChange } from './shaping/propose-change.ts'
export { registerShapingAtOccasion } from './shaping/register-shaping-at-occasion.ts'
