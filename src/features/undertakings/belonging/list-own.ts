import type { Actor, HeldLink } from '../../../kernel/actor.ts'
import type { Db } from '../../../platform/database/index.ts'
import { type Belonging, type OwnUndertaking, selectNumberOfLink, selectUndertakingsOf } from './store.ts'

/**
 * Undertakings that the actor started or belongs to a party of, by private links, roles or as the person they are signed
 * in as; newest first, at most 100. The same ties that `isInitiator` goes by.
 */
export async function listOwnUndertakings(db: Db, actor: Actor): Promise<readonly OwnUndertaking[]> {
  const by = belongingOf(actor)
  if (by.person === null && by.initiated.length === 0 && by.parties.length === 0) return []
  return selectUndertakingsOf(db, by)
}

function belongingOf(actor: Actor): Belonging {
  if (actor.kind === 'system') return { person: null, initiated: [], parties: [] }
  const held = (purpose: HeldLink['purpose']) =>
    actor.links.filter((link) => link.purpose === purpose).map((link) => link.subject)
  const represented =
    actor.kind === 'person'
      ? actor.grants.flatMap((it) => (it.role === 'representative' && it.scope !== null ? [it.scope] : []))
      : []
  return {
    person: actor.kind === 'person' ? actor.person : null,
    initiated: held('initiator'),
    parties: [...held('party'), ...represented],
  }
}

/** Number of the undertaking that a private link leads to; undefined for a link to something else. */
export async function findNumberOfLink(db: Db, link: HeldLink): Promise<number | undefined> {
  return link.purpose === 'confirmation' ? undefined : selectNumberOfLink(db, link)
}
