export { type Circle, isOverdue, type NewDuty } from './domain/duty.ts'
export { type Bodies, type Narrowing, narrowed, type Workbench, workbenchOf } from './domain/workbench.ts'
export { escalateDutiesTask, type LevelAbove } from './escalation/escalate-duties.ts'
export { dutyHolding } from './handing/holding.ts'
export { type DutyPage, listDuties, listDutiesOfUndertaking } from './listing/list-duties.ts'
export type { DutyRow } from './listing/store.ts'
export { dutyReactions } from './reactions.ts'
export {
  closeDuties,
  closeDutiesOf,
  closeDuty,
  moveDuties,
  moveDutiesToPlace,
  openDuties,
  openDuty,
  reassignDuties,
} from './store.ts'
