import type { Actor } from '../../kernel/actor.ts'
import { isContactPerson, isInitiator, type UndertakingInForce } from '../undertakings/index.ts'

/**
 * Who may do what with a problem description. The same functions decide what a button shows and what a use case allows.
 * Reading is for everybody.
 */
type Undertaking = Pick<UndertakingInForce, 'id' | 'contactPerson' | 'initiator'>

/** Writes a version: the contact person, and the one who started it. */
export function mayDescribe(actor: Actor, undertaking: Undertaking): boolean {
  return isContactPerson(actor, undertaking) || isInitiator(actor, undertaking)
}

/** Says that a description is right, or that it isn't: anybody with a confirmed address, since each is counted once (R22). */
export function mayTakeStand(actor: Actor): boolean {
  return actor.kind === 'person'
}

/** Proposes a change: anybody, also without an account. To be heard asks for nothing; to be counted asks for an address. */
export function mayPropose(actor: Actor): boolean {
  return actor.kind !== 'system'
}

/** Registers what was said at an occasion: the officer who answers for it. */
export function mayRegister(actor: Actor, undertaking: Undertaking): boolean {
  return isContactPerson(actor, undertaking)
}

/** Who said a thing, as far as answering it goes. */
export interface Said {
  readonly participant: string
  readonly initiator: boolean
}

/** Answers what was said: those who write the description, but nobody their own words. */
export function mayAnswer(actor: Actor, undertaking: Undertaking, said: Said): boolean {
  if (actor.kind === 'person' && actor.person === said.participant) return false
  return isContactPerson(actor, undertaking) || (isInitiator(actor, undertaking) && !said.initiator)
}

/** Speaks as the one who started it: by the private link, the address, or the browser it was started in. */
export function speaksAsInitiator(actor: Actor, undertaking: Undertaking): boolean {
  if (isInitiator(actor, undertaking)) return true
  return actor.kind !== 'system' && actor.device !== null && actor.device === undertaking.initiator
}
