import { type Actor, holds, holdsLink } from '../../kernel/actor.ts'
import { isContactPerson, isInitiator, type UndertakingInForce } from '../undertakings/index.ts'

/** Those who drive the work propose how the parties are to work together. */
export function mayProposeForm(actor: Actor, undertaking: UndertakingInForce): boolean {
  return isContactPerson(actor, undertaking) || isInitiator(actor, undertaking)
}

/** A party confirms for itself: by its private link, its representative, or, for those who started it, their own link. */
export function mayConfirmForm(
  actor: Actor,
  party: { readonly id: string; readonly initiated: boolean },
  undertaking: UndertakingInForce,
): boolean {
  if (holdsLink(actor, 'party', party.id)) return true
  // Held for just this party: a right over the whole municipality doesn't speak for anybody.
  if (
    actor.kind === 'person' &&
    holds(actor, 'representative', party.id) &&
    actor.grants.some((it) => it.scope === party.id)
  )
    return true
  return party.initiated && isInitiator(actor, undertaking)
}
