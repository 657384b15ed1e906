/** The door of efforts: the register of what goes on, and where it meets. */

export { type AskingInPlace, countAskedIn, listAskedIn } from './asked-in/store.ts'
export type { AskingWay } from './domain/asking.ts'
export { type MeterReading, meterOf, type Quarter, quartersAround, RESIDENT_GROUPS } from './domain/asking-meter.ts'
export { OVERLAP_ANSWERS, type OverlapAnswer } from './domain/effort.ts'
export { sharedGroups, type TargetGroup } from './domain/target-group.ts'
export { effortEvidence } from './evidence.ts'
export {
  type EffortInPlace,
  listEffortsIn,
  listOverlapsIn,
  type OverlapInPlace,
} from './in-place/store.ts'
export { countOverlaps, findOverlapRow, listOverlaps, type OverlapRow } from './overlaps-of/store.ts'
export * as effortPolicy from './policy.ts'
export { effortReactions } from './reactions.ts'
export { LAST_REGISTER_PAGE, listRegister, type RegisteredEffort } from './register/store.ts'
export { followUndertaking } from './registering/follow-undertaking.ts'
export { registerEffort } from './registering/register-effort.ts'
export {
  countUnanswered,
  findOverlap,
  saveOverlapAnswer,
} from './store.ts'
export {
  type EffortOnLine,
  type LineBy,
  type LineGroup,
  listEffortsInPlace,
  readTimeLine,
  type TimeLine,
} from './time-line/store.ts'
