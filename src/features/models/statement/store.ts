import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Text } from '../domain/text.ts'

/** A statement's draft without its words: what lists show. */
export interface StatementRow {
  readonly id: string
  readonly owner: string
  /** Id of the version of the model that it is about. */
  readonly modelVersion: string
  readonly language: Language
  readonly title: string
  readonly revision: number
  readonly draftedAt: Date
  readonly changedAt: Date
}

/** With its words, and what the model is called. */
export interface StatementDraft extends StatementRow {
  readonly body: string
  readonly model: string
  readonly version: string
  readonly modelTitle: Text
}

const ROW = [
  ...(['statement_draft.id', 'owner', 'model_version as modelVersion', 'language', 'statement_draft.title'] as const),
  ...(['revision', 'drafted_at as draftedAt', 'changed_at as changedAt'] as const),
] as const

/** Somebody's own drafts, the one they changed last first. At most as many as one may have. */
export async function selectStatements(db: Db, owner: string): Promise<readonly StatementRow[]> {
  return db
    .selectFrom('statement_draft')
    .select(ROW)
    .where('owner', '=', owner)
    .orderBy('changed_at', 'desc')
    .orderBy('statement_draft.id', 'desc')
    .$castTo<StatementRow>()
    .execute()
}

/** The same; no other of this owner's is begun until the transaction ends. */
export async function lockStatementsOf(tx: Tx, owner: string): Promise<readonly StatementRow[]> {
  await sql`select pg_advisory_xact_lock(hashtext('statement_draft'), hashtext(${owner}))`.execute(tx)
  return selectStatements(tx, owner)
}

/** A draft of this owner; undefined for anybody else's, as for one that doesn't exist. `lock`: until the transaction ends. */
export async function selectStatement(
  db: Db,
  id: string,
  owner: string,
  { lock = false } = {},
): Promise<StatementDraft | undefined> {
  return db
    .selectFrom('statement_draft')
    .innerJoin('model_version', 'model_version.id', 'statement_draft.model_version')
    .select([...ROW, 'body', 'model_version.model', 'model_version.version', 'model_version.title as modelTitle'])
    .where('statement_draft.id', '=', id)
    .where('owner', '=', owner)
    .$if(lock, (query) => query.forUpdate('statement_draft'))
    .$castTo<StatementDraft>()
    .executeTakeFirst()
}

export type StatementToInsert = StatementRow & { readonly body: string }

export async function insertStatement(tx: Tx, it: StatementToInsert): Promise<void> {
  const { id, owner, modelVersion, language, title, body, revision, draftedAt, changedAt } = it
  await tx
    .insertInto('statement_draft')
    .values({
      ...{ id, owner, model_version: modelVersion, language, title, body, revision },
      ...{ drafted_at: draftedAt, changed_at: changedAt },
    })
    .execute()
}

export async function updateStatement(tx: Tx, it: StatementToInsert): Promise<void> {
  const { id, title, body, revision, changedAt } = it
  await tx
    .updateTable('statement_draft')
    .set({ title, body, revision, changed_at: changedAt })
    .where('id', '=', id)
    .execute()
}

export async function deleteStatement(tx: Tx, id: string, owner: string): Promise<void> {
  await tx.deleteFrom('statement_draft').where('id', '=', id).where('owner', '=', owner).execute()
}
