import type { HeldLink } from '../../../kernel/actor.ts'
import { type Database, later, type Tx } from '../../../platform/database/index.ts'

export interface NewLink extends HeldLink {
  readonly tokenHash: Buffer
  readonly codeHash: Buffer
}

/** Violates the unique key when the short code is taken: 27^10 are many, but not endlessly many. The use case is begun again. */
export async function insertLink(tx: Tx, link: NewLink, now: Date): Promise<void> {
  const { tokenHash, codeHash, purpose, subject } = link
  const row = { token_hash: tokenHash, code_hash: codeHash, purpose, subject, created_at: now }
  await later(tx, tx.insertInto('private_link').values(row).compile())
}

export interface StoredLink extends HeldLink {
  readonly revokedAt: Date | null
}

/** Shared lock: whoever opens a link while it is being replaced comes before or after, not between. */
export async function selectLink(
  tx: Tx,
  by: 'token_hash' | 'code_hash',
  hash: Buffer,
): Promise<StoredLink | undefined> {
  return await tx
    .selectFrom('private_link')
    .select(['purpose', 'subject', 'revoked_at as revokedAt'])
    .where(by, '=', hash)
    .forShare()
    .$narrowType<{ purpose: HeldLink['purpose'] }>()
    .executeTakeFirst()
}

export async function holdLink(tx: Tx, session: string, { purpose, subject }: HeldLink): Promise<void> {
  const held = tx
    .insertInto('session_link')
    .values({ session, purpose, subject })
    .onConflict((conflict) => conflict.doNothing())
  await later(tx, held.compile())
}

/** Whether this session holds the link now: it may have been taken away since the request began. */
export async function lockHeldLink(tx: Tx, session: string, { purpose, subject }: HeldLink): Promise<boolean> {
  const row = await tx
    .selectFrom('session_link')
    .select('session')
    .where('session', '=', session)
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Ends every link to the subject, and what other sessions than `keep` had opened with them. */
export async function revokeAll(tx: Tx, { purpose, subject }: HeldLink, keep: string | null, now: Date): Promise<void> {
  await tx
    .updateTable('private_link')
    .set({ revoked_at: now })
    .where('subject', '=', subject)
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .execute()
  await tx
    .deleteFrom('session_link')
    .where('subject', '=', subject)
    .where('purpose', '=', purpose)
    .where('session', 'is distinct from', keep)
    .execute()
}

/** A replaced link is remembered only to say that it was replaced. */
export async function deleteRevokedBefore(db: Database, before: Date): Promise<void> {
  await db.deleteFrom('private_link').where('revoked_at', '<', before).execute()
}
