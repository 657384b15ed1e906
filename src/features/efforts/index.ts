/** The door of efforts: the register of what goes on, and where it meets. */

export { type AskingInPlace, countAskedIn, listAskedIn } from './asked-in/store.ts'
export { cancelAsking } from './asking/cancel-asking.ts'
export { changeAsking } from './asking/change-asking.ts'
export { joinAsking } from './asking/join-asking.ts'
export { registerAsking } from './asking/register-asking.ts'
export { listAskedNear } from './asking/store.ts'
export { tellResults } from './asking/tell-results.ts'
export { sortedOut } from './domain/asked-before.ts'
export { ASKING_WAYS, type Asking, type AskingWay } from './domain/asking.ts'
export { type MeterReading, meterOf, type Quarter, quartersAround, RESIDENT_GROUPS } from './domain/asking-meter.ts'
export { type Effort, type EffortStatus, type Stage, stageOf } from './domain/effort.ts'
export { sharedGroups, TARGET_GROUPS, type TargetGroup } from './domain/target-group.ts'
export { registerEffortInput } from './form.ts'
export * from './importing/index.ts'
export { effortHolding } from './keeping/holding.ts'
export * as effortPolicy from './policy.ts'
export {
  type AskingOfEffort,
  type EffortPage,
  findEffort,
  listEffortHistory,
  listEffortsToldBy,
  type PlaceOfEffort,
} from './reading/store.ts'
export {
  LAST_REGISTER_PAGE,
  listRegister,
  listThemesInUse,
  type RegisteredEffort,
  type RegisterFilter,
} from './register/store.ts'
export { changeEffort } from './registering/change-effort.ts'
export { type BeforeDeciding, decideEffort } from './registering/decide-effort.ts'
export { followUndertaking } from './registering/follow-undertaking.ts'
export { registerEffort } from './registering/register-effort.ts'
export { type EffortInForce, lockEffort } from './registering/store.ts'
export { withdrawEffort } from './registering/withdraw-effort.ts'
export {
  type EffortOnLine,
  type LineBy,
  type LineGroup,
  listEffortsInPlace,
  type OwnersMoney,
  readTimeLine,
  type TimeLine,
} from './time-line/store.ts'
