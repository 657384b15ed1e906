import type { Db, Tx } from '../../../platform/database/index.ts'

export const STATEMENT_KINDS = ['purpose', 'ambition', 'delimitation'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

export interface StatementRow {
  readonly id: string
  readonly kind: StatementKind
  readonly version: number
  readonly text: string
  readonly language: string
  readonly statedAt: Date
}

/** The newest version of a statement; undefined before the first. */
export async function findLatestStatement(tx: Tx, undertaking: string, kind: StatementKind) {
  return tx
    .selectFrom('statement')
    .select(['id', 'version', 'text', 'language'])
    .where('undertaking', '=', undertaking)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Inserts the next version. The unique key refuses a second one with the same number. */
export async function insertStatement(
  tx: Tx,
  it: {
    id: string
    undertaking: string
    kind: StatementKind
    version: number
    text: string
    language: string
    statedBy: string | null
  },
  now: Date,
): Promise<void> {
  const { statedBy, ...rest } = it
  await tx
    .insertInto('statement')
    .values({ ...rest, stated_by: statedBy, stated_at: now })
    .execute()
}

/** All versions of purpose, ambition and delimitation, newest first. */
export async function listStatements(db: Db, undertaking: string): Promise<StatementRow[]> {
  const rows = await db
    .selectFrom('statement')
    .select(['id', 'kind', 'version', 'text', 'language', 'stated_at as statedAt'])
    .where('undertaking', '=', undertaking)
    .orderBy('kind')
    .orderBy('version', 'desc')
    .limit(300)
    .execute()
  return rows as StatementRow[]
}
