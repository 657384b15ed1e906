/** The door of coordination: where efforts meet, and what is agreed about it. */
export { answerOverlap } from './answering/answer-overlap.ts'
export { confirmAgreement } from './answering/confirm-agreement.ts'
export { overlapsAnswered } from './deciding/overlaps-answered.ts'
export { type Agreement, agreementOf, OVERLAP_ANSWERS, type OverlapAnswer } from './domain/answer.ts'
export { meetingInWords } from './domain/in-words.ts'
export { EFFORT_RELATION_KINDS } from './domain/relation.ts'
export { coordinationEvidence } from './evidence.ts'
export { findAllMeetings, type Met } from './finding/find-meetings.ts'
export { AT_ONCE as LOOKED_AT_ONCE, findOverlaps } from './finding/find-overlaps.ts'
export { followUpTask } from './following-up/follow-up.ts'
export {
  LAST_OVERLAPS_PAGE,
  listOverlapPairs,
  OVERLAP_FILTERS,
  type OverlapFilter,
  type OverlapPair,
} from './in-place/all/store.ts'
export { listOverlapsIn, type OverlapInPlace } from './in-place/store.ts'
export { coordinationReactions } from './reactions.ts'
export {
  countOverlapsOf,
  type EffortSide,
  findEffortNames,
  findEffortSide,
  findOverlapOf,
  listOverlapsOf,
  type OverlapRow,
  type SideSaid,
} from './reading/store.ts'
export { stateEffortRelation } from './relations/state-relation.ts'
export { type ListedRelation, listEffortRelations } from './relations/store.ts'
export { withdrawEffortRelation } from './relations/withdraw-relation.ts'
export {
  type DraftEffort,
  findMeetingsOfDraft,
  keepStartChoice,
  type StartChoice,
  startChoice,
} from './starting/start-choice.ts'
