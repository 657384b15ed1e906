import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { NewRelation, RelationInForce, RelationKind } from '../domain/relation.ts'

export async function insertRelation(tx: Tx, it: NewRelation, now: Date): Promise<void> {
  const { otherName, statedBy, ...relation } = it
  await tx
    .insertInto('effort_relation')
    .values({ ...relation, other_name: otherName, stated_by: statedBy, stated_at: now })
    .execute()
}

/** An effort's relations that hold. */
export async function listInForce(tx: Tx, effort: string): Promise<RelationInForce[]> {
  const rows = await tx
    .selectFrom('effort_relation')
    .select(['id', 'kind', 'other', 'other_name as otherName', 'reason'])
    .where('effort', '=', effort)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as RelationKind }))
}

export async function lockRelation(tx: Tx, id: string) {
  return tx
    .selectFrom('effort_relation')
    .select(['id', 'effort', 'withdrawn_at as withdrawnAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function withdrawRelationRow(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('effort_relation').set({ withdrawn_at: now }).where('id', '=', id).execute()
}

/** A relation that holds, told from either end. */
export interface ListedRelation {
  readonly id: string
  readonly kind: RelationKind
  /** The effort at the other end; null for what isn't in the register, and for none. */
  readonly effort: string | null
  readonly title: string | null
  readonly titleLanguage: string | null
  readonly number: number | null
  readonly reason: string
  readonly language: string
  /** The other effort says it of this one. */
  readonly isTheirs: boolean
}

/** How an effort stands to others, and what others say of how they stand to it; what was stated first on top. */
export async function listEffortRelations(db: Db, effort: string): Promise<ListedRelation[]> {
  const { rows } = await sql<ListedRelation>`
    select r.id, r.kind, x.id as effort, coalesce(x.title, r.other_name) as title, x.language as "titleLanguage", u.number,
      r.reason, r.language, r.other = ${effort} and r.effort <> ${effort} as "isTheirs"
    from (select * from effort_relation where effort = ${effort} and withdrawn_at is null
      union all select * from effort_relation where other = ${effort} and withdrawn_at is null) r
    left join effort x on x.id = case when r.effort = ${effort} then r.other else r.effort end
    left join undertaking u on u.id = x.undertaking
    order by r.stated_at, r.id limit 100`.execute(db)
  return rows.map((row) => ({ ...row, isTheirs: row.isTheirs === true }))
}
