import type { Actor } from '../../../kernel/actor.ts'
import { DAY } from '../../../kernel/clock.ts'

/** A session ends this long after it was last used. */
export const SESSION_DAYS = 30

export function sessionExpiry(now: Date): Date {
  return new Date(now.getTime() + SESSION_DAYS * DAY)
}

/** Once a day at most: a session that rolls on at every page would be a write at every page. */
export function refreshIsDue(expiresAt: Date, now: Date): boolean {
  return expiresAt.getTime() - now.getTime() < (SESSION_DAYS - 1) * DAY
}

/** Id of the actor's session, or null: the program has none, and a visitor none until something is to be kept. */
export function sessionOf(actor: Actor): string | null {
  return actor.kind === 'system' ? null : actor.session
}
