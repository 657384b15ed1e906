import type { Actor } from '../../kernel/actor.ts'
import { isContactPerson, isInitiator, type UndertakingInForce } from '../undertakings/index.ts'

/**
 * Who may do what with meetings (R26). The same functions decide what a button shows and what a use case allows. The one
 * who started the undertaking acts by the private link, without an account (R21). Reading is for everybody, but wishes.
 */
type Undertaking = Pick<UndertakingInForce, 'id' | 'contactPerson' | 'initiator'>

/** Says what language, interpreter and circumstances the meeting needs; also the officer who is told it by phone. */
export function mayAskForMeeting(actor: Actor, undertaking: Undertaking): boolean {
  return isInitiator(actor, undertaking) || isContactPerson(actor, undertaking)
}

export function mayOfferTimes(actor: Actor, undertaking: Undertaking): boolean {
  return isContactPerson(actor, undertaking)
}

export function mayBook(actor: Actor, undertaking: Undertaking): boolean {
  return isInitiator(actor, undertaking) || isContactPerson(actor, undertaking)
}

/** What somebody needs to come may tell of health or faith: it is for those who meet (C3). */
export function maySeeWishes(actor: Actor, undertaking: Undertaking): boolean {
  return isInitiator(actor, undertaking) || isContactPerson(actor, undertaking)
}

/** Registers that a meeting or another occasion was held, and who came. */
export function mayRegisterMeeting(actor: Actor, undertaking: Undertaking): boolean {
  return isContactPerson(actor, undertaking)
}

export function mayWriteNotes(actor: Actor, undertaking: Undertaking): boolean {
  return isContactPerson(actor, undertaking)
}

/** Corrects what the officer wrote; both versions stay. */
export function mayCorrectNotes(actor: Actor, undertaking: Undertaking): boolean {
  return isInitiator(actor, undertaking)
}
