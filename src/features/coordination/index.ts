/** The door of coordination: where efforts meet, and what is agreed about it. */
export { answerOverlap } from './answering/answer-overlap.ts'
export { type Agreement, agreementOf, OVERLAP_ANSWERS, type OverlapAnswer } from './domain/answer.ts'
export { meetingInWords } from './domain/in-words.ts'
export { coordinationEvidence } from './evidence.ts'
export { findOverlaps } from './finding/find-overlaps.ts'
export { listOverlapsIn, type OverlapInPlace } from './in-place/store.ts'
export { coordinationReactions } from './reactions.ts'
export {
  countOverlapsOf,
  type EffortSide,
  findEffortSide,
  findOverlapOf,
  listOverlapsOf,
  type OverlapRow,
  type SideSaid,
} from './reading/store.ts'
