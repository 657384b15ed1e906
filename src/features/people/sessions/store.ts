import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Grant, HeldLink } from '../../../kernel/actor.ts'
import type { Database, Db, Tx } from '../../../platform/database/index.ts'

export interface SessionRow {
  readonly id: string
  readonly device: string
  readonly expiresAt: Date
  readonly person: string | null
  readonly pseudonym: string | null
  readonly displayName: string | null
  readonly language: string | null
  readonly grants: readonly Grant[]
  readonly links: readonly HeldLink[]
}

/** The session that a token opens, with all that decides what may be done in it: one query, by primary key. */
export async function selectSession(db: Db, tokenHash: Buffer, now: Date): Promise<SessionRow | undefined> {
  return await db
    .selectFrom('session as s')
    .leftJoin('person as p', 'p.id', 's.person')
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .select((row) => [
      's.id',
      's.device',
      's.expires_at as expiresAt',
      's.person',
      'p.pseudonym',
      'p.display_name as displayName',
      'p.language',
      jsonArrayFrom(
        row
          .selectFrom('person_grant as g')
          .whereRef('g.person', '=', 's.person')
          .where('g.ended_at', 'is', null)
          .select(['g.role', 'g.scope'])
          .$castTo<Grant>(),
      ).as('grants'),
      jsonArrayFrom(
        row
          .selectFrom('session_link as l')
          .whereRef('l.session', '=', 's.id')
          .select(['l.purpose', 'l.subject'])
          .$castTo<HeldLink>(),
      ).as('links'),
    ])
    .executeTakeFirst()
}

export interface NewSession {
  readonly tokenHash: Buffer
  readonly id: string
  readonly device: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      id: session.id,
      device: session.device,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

export async function updateExpiry(db: Db, session: string, expiresAt: Date): Promise<void> {
  await db.updateTable('session').set({ expires_at: expiresAt }).where('id', '=', session).execute()
}

/**
 * A new token for the session, and whose it is from now on. Its id stays, and with it the drafts, opened links and device;
 * the old token opens nothing any more, or who had planted it in the browser would be signed in too. Returns the old one's hash.
 */
export async function rotateSession(
  tx: Tx,
  session: { readonly id: string; readonly tokenHash: Buffer; readonly person: string; readonly expiresAt: Date },
): Promise<Buffer> {
  const { rows } = await sql<{ former: Buffer }>`
    update session s
    set token_hash = ${session.tokenHash}, person = ${session.person}, expires_at = ${session.expiresAt}
    from (select token_hash from session where id = ${session.id} for update) former
    where s.id = ${session.id}
    returning former.token_hash as former`.execute(tx)
  const former = rows[0]?.former
  if (former === undefined) throw new Error('A code outlived its session')
  return former
}

/** Drafts, opened links and codes go with it. */
export async function deleteSession(tx: Tx, session: string): Promise<void> {
  await tx.deleteFrom('session').where('id', '=', session).execute()
}

export async function deleteExpiredSessions(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
}
