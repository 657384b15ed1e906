import type { Db, Tx } from '../../../platform/database/index.ts'

export const RELATION_KINDS = ['part-of', 'continues', 'coordinates-with', 'replaces', 'none'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

export interface NewRelation {
  readonly id: string
  readonly undertaking: string
  readonly kind: RelationKind
  readonly other: string | null
  readonly otherName: string | null
  readonly reason: string
  readonly language: string
  readonly statedBy: string | null
}

export async function insertRelation(tx: Tx, it: NewRelation, now: Date): Promise<void> {
  await tx
    .insertInto('relation')
    .values({
      id: it.id,
      undertaking: it.undertaking,
      kind: it.kind,
      other: it.other,
      other_name: it.otherName,
      reason: it.reason,
      language: it.language,
      stated_by: it.statedBy,
      stated_at: now,
    })
    .execute()
}

export type RelationInForce = Pick<NewRelation, 'id' | 'kind' | 'other' | 'otherName' | 'reason'>

/** The relations in force: 'none' and others exclude each other. */
export async function listInForce(tx: Tx, undertaking: string): Promise<RelationInForce[]> {
  const rows = await tx
    .selectFrom('relation')
    .select(['id', 'kind', 'other', 'other_name as otherName', 'reason'])
    .where('undertaking', '=', undertaking)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows as RelationInForce[]
}

export async function findRelation(tx: Tx, id: string) {
  return tx
    .selectFrom('relation')
    .select(['id', 'undertaking', 'kind', 'withdrawn_at as withdrawnAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function withdrawRelationRow(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('relation').set({ withdrawn_at: now }).where('id', '=', id).execute()
}

/** The id of the undertaking with this number. */
export async function findByNumber(tx: Tx, number: number): Promise<string | undefined> {
  return (await tx.selectFrom('undertaking').select('id').where('number', '=', number).executeTakeFirst())?.id
}

/** Relations in force, with what they point at. */
export async function listRelations(db: Db, undertaking: string) {
  return db
    .selectFrom('relation')
    .leftJoin('undertaking as target', 'target.id', 'relation.other')
    .select([
      'relation.id',
      'relation.kind',
      'target.number as otherNumber',
      'target.title as otherTitle',
      'target.language as otherLanguage',
      'other_name as otherName',
      'relation.reason',
      'relation.language',
      'stated_at as statedAt',
    ])
    .where('relation.undertaking', '=', undertaking)
    .where('withdrawn_at', 'is', null)
    .orderBy('stated_at')
    .limit(100)
    .execute()
}

/** What other undertakings say of how they stand to this one, newest first. */
export async function listRelationsTo(db: Db, undertaking: string) {
  return db
    .selectFrom('relation')
    .innerJoin('undertaking as source', 'source.id', 'relation.undertaking')
    .select(['relation.id', 'relation.kind', 'source.number', 'source.title', 'source.language'])
    .where('relation.other', '=', undertaking)
    .where('withdrawn_at', 'is', null)
    .orderBy('stated_at', 'desc')
    .limit(100)
    .execute()
}
