import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/index.ts'
import type { Judgement, Verdict } from './domain/judgement.ts'

export interface AddedValue {
  readonly id: string
  readonly version: number
  readonly forWhom: string
  readonly what: string
  readonly whoMayLose: string
  readonly language: string
  readonly statedAt: Date
}

const VALUE = [
  'id',
  'version',
  'for_whom as forWhom',
  'what',
  'who_may_lose as whoMayLose',
  'language',
  'stated_at as statedAt',
] as const

/** The newest version; undefined before the first. */
export async function findAddedValue(db: Db, undertaking: string): Promise<AddedValue | undefined> {
  return db
    .selectFrom('added_value')
    .select(VALUE)
    .where('undertaking', '=', undertaking)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** All versions, the newest first, with how many have judged each. At most 50. */
export async function listAddedValues(db: Db, undertaking: string): Promise<(AddedValue & { judges: number })[]> {
  return db
    .selectFrom('added_value')
    .select(VALUE)
    .select(sql<number>`(select count(*) from value_judgement j where j.added_value = added_value.id)`.as('judges'))
    .where('undertaking', '=', undertaking)
    .orderBy('version', 'desc')
    .limit(50)
    .execute()
}

export async function insertAddedValue(
  tx: Tx,
  it: Omit<AddedValue, 'statedAt'> & { undertaking: string; statedBy: string | null },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('added_value')
    .values({
      id: it.id,
      undertaking: it.undertaking,
      version: it.version,
      for_whom: it.forWhom,
      what: it.what,
      who_may_lose: it.whoMayLose,
      language: it.language,
      stated_by: it.statedBy,
      stated_at: now,
    })
    .execute()
}

export interface NewJudgement {
  readonly id: string
  readonly addedValue: string
  readonly undertaking: string
  readonly participant: string
  readonly actorKind: Judgement['actorKind']
  readonly staff: boolean
  readonly verdict: Verdict
  readonly reason: string
  readonly language: string
}

/** What somebody has judged about a version; undefined when nothing. Lock the undertaking before. */
export async function findOwnJudgement(tx: Tx, addedValue: string, participant: string) {
  return tx
    .selectFrom('value_judgement')
    .select(['verdict', 'reason', 'language', 'actor_kind as actorKind'])
    .where('added_value', '=', addedValue)
    .where('participant', '=', participant)
    .executeTakeFirst()
}

/** Keeps a judgement; one's earlier one of the same version is replaced. */
export async function upsertJudgement(tx: Tx, it: NewJudgement, now: Date): Promise<void> {
  const said = {
    verdict: it.verdict,
    reason: it.reason,
    language: it.language,
    actor_kind: it.actorKind,
    staff: it.staff,
    judged_at: now,
  }
  await tx
    .insertInto('value_judgement')
    .values({
      id: it.id,
      added_value: it.addedValue,
      undertaking: it.undertaking,
      participant: it.participant,
      ...said,
    })
    .onConflict((on) => on.columns(['added_value', 'participant']).doUpdateSet(said))
    .execute()
}

export interface JudgementRow extends Judgement {
  readonly reason: string
  readonly language: string
  readonly judgedAt: Date
}

/** A page of judgements of one version, newest first. */
export async function listJudgements(db: Db, addedValue: string, limit = 100): Promise<JudgementRow[]> {
  const rows = await db
    .selectFrom('value_judgement')
    .select(['id', 'actor_kind as actorKind', 'staff', 'verdict', 'reason', 'language', 'judged_at as judgedAt'])
    .where('added_value', '=', addedValue)
    .orderBy('judged_at', 'desc')
    .limit(limit)
    .execute()
  return rows as JudgementRow[]
}

export interface ValueFacts {
  readonly version: number | null
  readonly judgements: readonly Judgement[]
}

/** The newest version with all its judgements, in one round trip. */
export async function loadValueFacts(db: Db, undertaking: string): Promise<ValueFacts> {
  const { rows } = await sql<{ version: number; judgements: Judgement[] | null }>`
    select v.version, (select jsonb_agg(jsonb_build_object('id', j.id, 'actorKind', j.actor_kind, 'staff', j.staff, 'verdict', j.verdict))
      from value_judgement j where j.added_value = v.id) as judgements
    from added_value v where v.undertaking = ${undertaking} order by v.version desc limit 1`.execute(db)
  return { version: rows[0]?.version ?? null, judgements: rows[0]?.judgements ?? [] }
}
