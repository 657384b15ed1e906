import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/index.ts'
import type { Text } from './domain/text.ts'
import type { Status } from './domain/words.ts'

/** A version's row without its content: what catalogues show. */
export interface VersionRow {
  readonly id: string
  readonly model: string
  readonly version: string
  readonly status: Status
  readonly title: Text
  readonly importedAt: Date
}

export interface NewVersion {
  readonly id: string
  readonly model: string
  readonly version: string
  readonly status: Status
  readonly title: Text
  readonly content: unknown
  readonly sourceText: string
  readonly contentHash: string
  readonly importedBy: string | null
}

const COLUMNS = ['id', 'model', 'version', 'status', 'title', 'imported_at'] as const

interface Columns {
  id: string
  model: string
  version: string
  status: string
  title: unknown
  imported_at: Date
}

/** Rows are written from checked models only, and never changed: their words are those of the format. */
function versionRow(row: Columns): VersionRow {
  const { id, model, version, status, title, imported_at } = row
  return { id, model, version, status: status as Status, title: title as Text, importedAt: imported_at }
}

/** The version, if it is here; nobody else can import the same version until the transaction ends. */
export async function lockVersion(
  tx: Tx,
  model: string,
  version: string,
): Promise<{ id: string; contentHash: string } | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('model_version'), hashtext(${`${model} ${version}`}))`.execute(tx)
  const row = await tx
    .selectFrom('model_version')
    .select(['id', 'content_hash'])
    .where('model', '=', model)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && { id: row.id, contentHash: row.content_hash }
}

export async function insertVersion(tx: Tx, it: NewVersion, now: Date): Promise<void> {
  await tx
    .insertInto('model_version')
    .values({
      id: it.id,
      model: it.model,
      version: it.version,
      status: it.status,
      title: JSON.stringify(it.title),
      content: JSON.stringify(it.content),
      source_text: it.sourceText,
      content_hash: it.contentHash,
      imported_at: now,
      imported_by: it.importedBy,
    })
    .execute()
}

export async function findContent(db: Db, id: string): Promise<(VersionRow & { content: unknown }) | undefined> {
  const row = await db
    .selectFrom('model_version')
    .select([...COLUMNS, 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...versionRow(row), content: row.content }
}

/** The file as it was imported, comments and all: for whoever edits the next version. */
export async function findSourceText(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('model_version').select('source_text').where('id', '=', id).executeTakeFirst()
  return row?.source_text
}

/** All versions, or those of one model. There are tens, not thousands. */
export async function selectVersions(db: Db, model?: string): Promise<readonly VersionRow[]> {
  const all = db.selectFrom('model_version').select(COLUMNS).orderBy('model').orderBy('imported_at', 'desc')
  const rows = await (model === undefined ? all : all.where('model', '=', model)).execute()
  return rows.map(versionRow)
}
