import { randomUUID } from 'node:crypto'
import { newId, newToken } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/database/index.ts'
import { hashOf } from '../domain/secret.ts'
import { sessionExpiry } from '../domain/session.ts'
import { insertSession } from './store.ts'

/** A session as its browser knows it. Only the token's hash is stored. */
export interface StartedSession {
  /** For the cookie: 43 characters of base64url. */
  readonly token: string
  readonly id: string
  readonly device: string
  readonly expiresAt: Date
}

/**
 * Begins a session, when something is to be kept: a draft, an opened link, a code that was asked for. Reading needs none.
 * `device`: of the session before in this browser, if there was one (R22).
 */
export async function startSession(db: Db, now: Date, device: string = randomUUID()): Promise<StartedSession> {
  const token = newToken()
  const session = { id: newId(now), device, expiresAt: sessionExpiry(now) }
  await insertSession(db, { ...session, tokenHash: hashOf(token), createdAt: now })
  return { token, ...session }
}
