/** The door of undertakings: all that pages, jobs and rooms above may use. */
export { findNumberOfLink, listOwnUndertakings } from './belonging/list-own.ts'
export { type OwnUndertaking, selectPartyNames as findPartyNames } from './belonging/store.ts'
export { assignContactPerson } from './contact/assign-contact-person.ts'
export { undertakingHolding } from './contact/holding.ts'
export { MIX_GROUPS, type Mix, type MixGroup, type MixShare, mixShares, type Skew, skews } from './domain/mix.ts'
export { gateCriteria, phaseOf } from './domain/model-in-force.ts'
export {
  type ActorKind,
  deskOf,
  isContactPerson,
  isInitiator,
  KINDS_OF_ACTOR,
  type Scale,
  type UndertakingInForce,
} from './domain/undertaking.ts'

export { startInput } from './form.ts'
export { closeHandover } from './handovers/close-handover.ts'
export { listHandovers } from './handovers/store.ts'
export { addParty } from './parties/add-party.ts'
export { answerSupport } from './parties/answer-support.ts'
export { askForSupport } from './parties/ask-for-support.ts'
export { leave } from './parties/leave.ts'
export { renewLink } from './parties/renew-link.ts'
export {
  adjustTally,
  listParties,
  listSupportRequests,
  type PartyRow,
  recordEngagement,
  recordEngagements,
} from './parties/store.ts'
export { undertakingEvidence } from './phases/evidence.ts'
export { gateDemands } from './phases/gate-demands.ts'
export { loadGate } from './phases/load-gate.ts'
export { passGate } from './phases/pass-gate.ts'
export { loadUndertakingFacts, type UndertakingFacts } from './phases/store.ts'
export { upgradeModel } from './phases/upgrade-model.ts'
export {
  DECISIONS,
  type DecisionKind,
  findFirstYear,
  type HappenedInPlace,
  listHappenedIn,
} from './place-history/store.ts'
export * as undertakingPolicy from './policy.ts'
export { undertakingReactions, undertakingTasks } from './reactions.ts'
export {
  countByInitiator,
  countByModelVersion,
  findTitles,
  findUndertaking,
  type HistoryEntry,
  LAST_PAGE,
  listHistory,
  listNewestUndertakings,
  listPassages,
  listUndertakings,
  type UndertakingPage,
} from './reading/store.ts'
export { type ListFilter, type ListPage, PAGE_SIZE, type UndertakingCard } from './reading/undertaking-card.ts'
export { stateRelation } from './relations/state-relation.ts'
export { listRelations, listRelationsTo, RELATION_KINDS, type RelationKind } from './relations/store.ts'
export { withdrawRelation } from './relations/withdraw-relation.ts'
export { changeScope } from './scope/change-scope.ts'
export type { ScopeConflict, Side } from './scope/conflicts/domain/find-conflicts.ts'
export { scopeEvidence } from './scope/conflicts/evidence.ts'
export { type ListedConflict, listScopeConflicts } from './scope/conflicts/list-conflicts.ts'
export { settleConflict } from './scope/conflicts/settle-conflict.ts'
export { scopeMark } from './scope/domain/new-scope.ts'
export { previewScope, type ScopePreview } from './scope/preview-scope.ts'
export { listResponsibilities } from './scope/store.ts'
export { chooseStartingModel } from './start/choose-starting-model.ts'
export type { Started } from './start/domain/started.ts'
export { type Alongside, type StartOutcome, startUndertaking } from './start/start-undertaking.ts'
export { state } from './statements/state.ts'
export { listStatements, STATEMENT_KINDS, type StatementKind } from './statements/store.ts'
export { findUndertakingInForce, listStartingModels, lockUndertaking, saveStartingModel } from './store.ts'
