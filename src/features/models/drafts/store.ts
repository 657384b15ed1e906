import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { DraftName } from './domain/describe-text.ts'

/** A draft without its text: what lists show. */
export interface DraftRow extends DraftName {
  readonly id: string
  readonly basedOn: string | null
  readonly revision: number
  readonly createdAt: Date
  readonly changedAt: Date
}

export interface ModelDraft extends DraftRow {
  readonly text: string
}

const COLUMNS = ['id', 'based_on', 'model', 'version', 'title', 'revision', 'created_at', 'changed_at'] as const

interface Columns extends DraftName {
  id: string
  based_on: string | null
  revision: number
  created_at: Date
  changed_at: Date
}

function draftRow({ id, based_on, model, version, title, revision, created_at, changed_at }: Columns): DraftRow {
  return { id, basedOn: based_on, model, version, title, revision, createdAt: created_at, changedAt: changed_at }
}

/** Somebody's own drafts, the one they wrote in last first. At most as many as one may have. */
export async function selectDrafts(db: Db, owner: string): Promise<readonly DraftRow[]> {
  const rows = await db
    .selectFrom('model_draft')
    .select(COLUMNS)
    .where('owner', '=', owner)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(draftRow)
}

/** A draft of this owner; undefined when there is none, or when it is somebody else's. */
export async function selectDraft(db: Db, id: string, owner: string): Promise<ModelDraft | undefined> {
  const row = await db
    .selectFrom('model_draft')
    .select([...COLUMNS, 'text'])
    .where('id', '=', id)
    .where('owner', '=', owner)
    .executeTakeFirst()
  return row && { ...draftRow(row), text: row.text }
}

/** The same, changed by nobody else until the transaction ends. */
export async function lockDraft(tx: Tx, id: string, owner: string): Promise<ModelDraft | undefined> {
  const row = await tx
    .selectFrom('model_draft')
    .select([...COLUMNS, 'text'])
    .where('id', '=', id)
    .where('owner', '=', owner)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...draftRow(row), text: row.text }
}

/** Drafts of this owner; they begin no other until the transaction ends. */
export async function lockDraftsOf(tx: Tx, owner: string): Promise<readonly DraftRow[]> {
  await sql`select pg_advisory_xact_lock(hashtext('model_draft'), hashtext(${owner}))`.execute(tx)
  return selectDrafts(tx, owner)
}

export async function insertDraft(tx: Tx, owner: string, draft: ModelDraft): Promise<void> {
  const { id, basedOn, text, model, version, title, revision, createdAt, changedAt } = draft
  await tx
    .insertInto('model_draft')
    .values({
      ...{ id, owner, based_on: basedOn, text, model, version, title, revision },
      ...{ created_at: createdAt, changed_at: changedAt },
    })
    .execute()
}

export async function updateDraft(tx: Tx, draft: ModelDraft): Promise<void> {
  const { id, text, model, version, title, revision, changedAt } = draft
  await tx
    .updateTable('model_draft')
    .set({ text, model, version, title, revision, changed_at: changedAt })
    .where('id', '=', id)
    .execute()
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('model_draft').where('id', '=', id).execute()
}
