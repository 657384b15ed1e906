import type { Person, Visitor } from '../../../kernel/actor.ts'
import type { Db } from '../../../platform/database/index.ts'
import { isLanguage, type Language } from '../../../platform/i18n/index.ts'
import { hashOf } from '../domain/secret.ts'
import { refreshIsDue, sessionExpiry } from '../domain/session.ts'
import { type SessionRow, selectSession, updateExpiry } from './store.ts'

export interface FoundSession {
  readonly actor: Visitor | Person
  /** The language that the person has chosen; null for visitors. */
  readonly language: Language | null
  /** Name of one who acts for the municipality or an organisation. */
  readonly displayName: string | null
  /** True about once a day: then call `refreshSession` and send the cookie anew. */
  readonly refreshDue: boolean
}

/** Who acts, by the cookie's token: one query. Null when the token opens nothing (unknown, replaced, expired). */
export async function findSession(db: Db, token: string | undefined, now: Date): Promise<FoundSession | null> {
  if (token === undefined || !/^[\w-]{43}$/.test(token)) return null
  const row = await selectSession(db, hashOf(token), now)
  if (row === undefined) return null
  return {
    actor: actorOf(row),
    language: isLanguage(row.language ?? undefined) ? (row.language as Language) : null,
    displayName: row.displayName,
    refreshDue: refreshIsDue(row.expiresAt, now),
  }
}

function actorOf({ id, device, links, person, pseudonym, grants }: SessionRow): Visitor | Person {
  if (person === null || pseudonym === null) return { kind: 'visitor', session: id, device, links }
  return { kind: 'person', session: id, device, links, person, pseudonym, grants }
}

/** Lets the session roll on from now. Returns when it ends, for the cookie. */
export async function refreshSession(db: Db, session: string, now: Date): Promise<Date> {
  const expiresAt = sessionExpiry(now)
  await updateExpiry(db, session, expiresAt)
  return expiresAt
}
