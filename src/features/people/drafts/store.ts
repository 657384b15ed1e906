import { sql } from 'kysely'
import { type Database, type Db, later, type Tx } from '../../../platform/database/index.ts'
import type { Draft, DraftFields } from '../domain/draft.ts'

const COLUMNS = ['id', 'kind', 'fields', 'submitted_as as submittedAs', 'updated_at as updatedAt'] as const

export async function selectDraft(
  db: Db,
  session: string,
  id: string,
  { lock = false } = {},
): Promise<Draft | undefined> {
  return await db
    .selectFrom('draft')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('session', '=', session)
    .$if(lock, (query) => query.forUpdate())
    .$castTo<Draft>()
    .executeTakeFirst()
}

/** The draft of this session that became `as`. */
export async function selectSubmitted(db: Db, session: string, as: string): Promise<Draft | undefined> {
  return await db
    .selectFrom('draft')
    .select(COLUMNS)
    .where('session', '=', session)
    .where('submitted_as', '=', as)
    .$castTo<Draft>()
    .executeTakeFirst()
}

/** Newest first; `kind` null means every kind. */
export async function selectUnsent(db: Db, session: string, kind: string | null): Promise<Draft[]> {
  return await db
    .selectFrom('draft')
    .select(COLUMNS)
    .where('session', '=', session)
    .where('submitted_as', 'is', null)
    .$if(kind !== null, (query) => query.where('kind', '=', kind))
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .$castTo<Draft>()
    .execute()
}

/** Locks the session's row, so that drafts begun at the same moment are counted one after the other. */
export async function countUnsent(tx: Tx, session: string): Promise<number> {
  await tx.selectFrom('session').select('id').where('id', '=', session).forNoKeyUpdate().execute()
  const { count } = await tx
    .selectFrom('draft')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('session', '=', session)
    .where('submitted_as', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export interface DraftToKeep {
  readonly id: string
  readonly session: string
  readonly kind: string
  readonly fields: DraftFields
  readonly expiresAt: Date
}

export async function upsertDraft(tx: Tx, draft: DraftToKeep, now: Date): Promise<void> {
  const fields = JSON.stringify(draft.fields)
  const { id, session, kind, expiresAt } = draft
  await tx
    .insertInto('draft')
    .values({ id, session, kind, fields, updated_at: now, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ fields, updated_at: now, expires_at: expiresAt }))
    .execute()
}

/** The first id that the draft was submitted as; its receipt stays as it was too. */
export async function updateSubmitted(
  tx: Tx,
  session: string,
  id: string,
  as: string,
  fields: DraftFields,
): Promise<void> {
  const sent = tx
    .updateTable('draft')
    .set({
      submitted_as: sql<string>`coalesce(submitted_as, ${as}::uuid)`,
      fields: sql`case when submitted_as is null then ${JSON.stringify(fields)}::jsonb else fields end`,
    })
    .where('id', '=', id)
    .where('session', '=', session)
  await later(tx, sent.compile())
}

/** Only while it is not sent: what was sent is the receipt of what it became. */
export async function deleteUnsent(tx: Tx, session: string, id: string): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('id', '=', id)
    .where('session', '=', session)
    .where('submitted_as', 'is', null)
    .execute()
}

export async function deleteExpiredDrafts(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('draft').where('expires_at', '<=', now).execute()
}
