import { type Actor, holds } from '../../kernel/actor.ts'

/** Who may do what with places. The same functions decide what a button shows and what a use case allows. Reading is for everybody. */

/** Imports boundaries: they decide which board answers for what. */
export function mayImportPlaces(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, 'administrator')
}

/** Sets what is known about a place, with its source (R20, R25). */
export function maySetPlaceFacts(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, 'administrator') || holds(actor, 'coordinator')
}
