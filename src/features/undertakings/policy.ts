import { type Actor, holds } from '../../kernel/actor.ts'
import { isContactPerson, isInitiator, type UndertakingInForce } from './domain/undertaking.ts'

/**
 * Who may do what with an undertaking. The same functions decide what a button shows and what a use case allows.
 * Reading is for everybody: undertakings are public while they can still be changed (R32).
 */
type Subject = Pick<UndertakingInForce, 'id' | 'board' | 'contactPerson' | 'initiator'>

/** Those who lead the work of the responsible board, or of the whole municipality. */
function leads(actor: Actor, board: string): boolean {
  return holds(actor, 'coordinator', board) || holds(actor, 'board-secretary', board) || holds(actor, 'administrator')
}

/** Anybody starts an undertaking: no account, no organisation number, no resources (R21, R24). */
export function mayStart(_actor: Actor): boolean {
  return true
}

/** Names, or changes, the contact person. */
export function mayAssignContact(actor: Actor, undertaking: Subject): boolean {
  return actor.kind === 'system' || leads(actor, undertaking.board)
}

/** States purpose, ambition and delimitation, and how it stands to other work (R1, R6). */
export function mayState(actor: Actor, undertaking: Subject): boolean {
  return isContactPerson(actor, undertaking) || isInitiator(actor, undertaking) || leads(actor, undertaking.board)
}

/** Changes where and how large it is. */
export function mayChangeScope(actor: Actor, undertaking: Subject): boolean {
  return mayState(actor, undertaking)
}

/** Closes a handover: the receiving board's own people, nobody else, not even an administrator (R4). */
export function mayCloseHandover(actor: Actor, handover: { readonly toBoard: string }): boolean {
  return actor.kind === 'person' && actor.grants.some((grant) => grant.scope === handover.toBoard)
}

/** Registers a party. */
export function mayAddParty(actor: Actor, undertaking: Subject): boolean {
  return isContactPerson(actor, undertaking) || isInitiator(actor, undertaking)
}

/** Asks for support on the residents' behalf (R24). */
export function mayAskForSupport(actor: Actor, undertaking: Subject): boolean {
  return isInitiator(actor, undertaking) || isContactPerson(actor, undertaking)
}

export function mayAnswerSupport(actor: Actor, undertaking: Subject): boolean {
  return isContactPerson(actor, undertaking) || leads(actor, undertaking.board)
}

/** Passes the gate once it is open, and moves to another version of the model (R15, R22). */
export function mayLeadPhases(actor: Actor, undertaking: Subject): boolean {
  return isContactPerson(actor, undertaking) || leads(actor, undertaking.board)
}

/** Chooses the model that new undertakings of a scale follow: those who coordinate the whole municipality (R2, R15). */
export function mayChooseStartingModel(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, 'administrator') || holds(actor, 'coordinator')
}
