import type { HeldLink } from '../../../kernel/actor.ts'
import { newShortCode, newToken } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { hashOf } from '../domain/secret.ts'
import { holdLink, insertLink, revokeAll } from './store.ts'

/** Shown or mailed once, then known by their hashes only. */
export interface IssuedLink {
  /** 43 characters of base64url. */
  readonly token: string
  /** `XXXX-XXXX-XX`, to write down. */
  readonly code: string
}

/**
 * A private link to something and the same right as a short code, for another room's `save`. With `session`, the link
 * counts as opened there already: who has just started something need not open their own link.
 */
export async function issueLink(
  tx: Tx,
  link: HeldLink & { readonly session?: string | null },
  now: Date,
): Promise<IssuedLink> {
  const { purpose, subject } = link
  const [token, code] = [newToken(), newShortCode()]
  await insertLink(tx, { purpose, subject, tokenHash: hashOf(token), codeHash: hashOf(code) }, now)
  if (link.session) await holdLink(tx, link.session, { purpose, subject })
  return { token, code }
}

/** Ends every link to something, in all sessions, and gives no new one: for another room's `save`. */
export async function endLinks(tx: Tx, link: HeldLink, now: Date): Promise<void> {
  await revokeAll(tx, link, null, now)
}
