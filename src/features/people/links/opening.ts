import type { Actor, HeldLink } from '../../../kernel/actor.ts'
import { type Refusal, refuse } from '../../../kernel/result.ts'
import { allowed, mayOpenLinks } from '../policy.ts'
import type { StoredLink } from './store.ts'

export const allowOpening = (actor: Actor) => allowed(mayOpenLinks(actor), 'people.session.missing')

/**
 * What the link opens, or why it doesn't. A link that never was and one that is long gone get the same answer; one that
 * was replaced says so, which helps its holder and tells nobody else anything.
 */
export function opened(link: StoredLink | undefined, unknown: string): HeldLink | Refusal {
  if (link === undefined) return refuse('missing', unknown)
  if (link.revokedAt !== null) return refuse('missing', 'people.link.replaced')
  return { purpose: link.purpose, subject: link.subject }
}
