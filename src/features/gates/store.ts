import { sql } from 'kysely'
import type { Role } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../platform/database/index.ts'
import type { FrozenCriterion } from './domain/frozen.ts'
import type { NamedAnswer } from './domain/named-answer.ts'
import type { ExceptionInForce } from './domain/standing.ts'

interface InPhase {
  readonly phase: string
}

export interface GateRows {
  /** Newest first. */
  readonly answers: readonly (NamedAnswer & InPhase)[]
  /** Newest first. */
  readonly exceptions: readonly (ExceptionInForce & InPhase)[]
}

/** What was answered and excepted in a phase of an undertaking, or in all (null), in one round trip. */
export async function selectGateRows(db: Db, undertaking: string, phase: string | null): Promise<GateRows> {
  const { rows } = await sql<GateRows>`
    select
      (select coalesce(json_agg(it order by it.at desc, it.id desc), '[]') from (
         select id, phase, criterion, fulfilled, reason, language, answered_name as name, answered_as as "as", answered_at as at
         from gate_answer where undertaking = ${undertaking} and phase = coalesce(${phase}, phase)) it) as answers,
      (select coalesce(json_agg(it order by it.at desc, it.id desc), '[]') from (
         select id, phase, criterion, reason, language, granted_name as name, granted_as as "as", granted_at as at
         from gate_exception where undertaking = ${undertaking} and phase = coalesce(${phase}, phase)) it) as exceptions
  `.execute(db)
  return rows[0] ?? { answers: [], exceptions: [] }
}

export interface NewPassage {
  readonly id: string
  readonly undertaking: string
  readonly phase: string
  readonly nextPhase: string | null
  readonly modelVersion: string
  readonly standing: object
  readonly lastEvent: number
  readonly passedBy: string | null
}

export async function insertPassage(tx: Tx, it: NewPassage, now: Date): Promise<void> {
  await tx
    .insertInto('gate_passage')
    .values({
      ...{ id: it.id, undertaking: it.undertaking, phase: it.phase, standing: JSON.stringify(it.standing) },
      next_phase: it.nextPhase,
      model_version: it.modelVersion,
      last_event: it.lastEvent,
      passed_by: it.passedBy,
      passed_at: now,
    })
    .execute()
}

/** Answers and exceptions of an undertaking come one at a time: what the next decides on is what the one before left. */
export async function lockGate(tx: Tx, undertaking: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`gates.${undertaking}`}, 0))`.execute(tx)
}

export async function isExcepted(tx: Tx, undertaking: string, phase: string, criterion: string): Promise<boolean> {
  const row = await tx
    .selectFrom('gate_exception')
    .select('id')
    .where('undertaking', '=', undertaking)
    .where('phase', '=', phase)
    .where('criterion', '=', criterion)
    .executeTakeFirst()
  return row !== undefined
}

/** The newest answer to a criterion; undefined before the first. */
export async function findNewestAnswer(
  tx: Tx,
  { undertaking, phase, criterion }: Pick<Word, 'undertaking' | 'phase' | 'criterion'>,
) {
  return tx
    .selectFrom('gate_answer')
    .select(['answered_by as person', 'fulfilled', 'reason', 'language'])
    .where('undertaking', '=', undertaking)
    .where('phase', '=', phase)
    .where('criterion', '=', criterion)
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Somebody's word on a criterion: by whom, in which role, why. */
export interface Word {
  readonly id: string
  readonly undertaking: string
  readonly phase: string
  readonly criterion: string
  readonly reason: string
  readonly language: string
  readonly person: string
  readonly name: string
  readonly as: Role
}

export async function insertAnswer(tx: Tx, it: Word & { readonly fulfilled: boolean }, now: Date): Promise<void> {
  const { person, name, as, ...rest } = it
  await tx
    .insertInto('gate_answer')
    .values({ ...rest, answered_by: person, answered_name: name, answered_as: as, answered_at: now })
    .execute()
}

export async function insertException(tx: Tx, it: Word, now: Date): Promise<void> {
  const { person, name, as, ...rest } = it
  await tx
    .insertInto('gate_exception')
    .values({ ...rest, granted_by: person, granted_name: name, granted_as: as, granted_at: now })
    .execute()
}

/** A gate that was passed, as it was judged then. */
export interface FrozenStanding {
  readonly phase: string
  readonly passedAt: Date
  readonly criteria: readonly FrozenCriterion[]
}

/** The gates that an undertaking has passed, newest first. */
export async function findFrozenStandings(db: Db, undertaking: string): Promise<FrozenStanding[]> {
  const rows = await db
    .selectFrom('gate_passage')
    .select(['phase', 'passed_at', 'standing'])
    .where('undertaking', '=', undertaking)
    .orderBy('passed_at', 'desc')
    .execute()
  return rows.map(({ phase, passed_at, standing }) => ({
    phase,
    passedAt: passed_at,
    // Frozen by this room (freezeStanding), and never changed since.
    criteria: (standing as unknown as { criteria: readonly FrozenCriterion[] }).criteria,
  }))
}
