import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { MeasuredBoundary } from '../../places/index.ts'
import type { Scale } from '../domain/undertaking.ts'
import type { StartPlace } from '../start/domain/start.ts'

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

/** Begins a board's responsibility and ends the one before; history stays (R3). */
export async function insertResponsibility(
  tx: Tx,
  it: { id: string; undertaking: string; board: string; rule: string | null; handover?: string | null },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('responsibility')
    .set({ until: now })
    .where('undertaking', '=', it.undertaking)
    .where('until', 'is', null)
    .execute()
  await tx
    .insertInto('responsibility')
    .values({ ...it, since: now })
    .execute()
  await tx
    .updateTable('undertaking')
    .set({ board: it.board, changed_at: now })
    .where('id', '=', it.undertaking)
    .where('board', '<>', it.board)
    .execute()
}

/** The first responsibility of a new undertaking: nothing to end. */
export async function beginResponsibility(
  tx: Tx,
  it: { id: string; undertaking: string; board: string; rule: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('responsibility')
    .values({ ...it, since: now })
    .execute()
}

export async function currentRule(tx: Tx, undertaking: string): Promise<string | null> {
  const row = await tx
    .selectFrom('responsibility')
    .select('rule')
    .where('undertaking', '=', undertaking)
    .where('until', 'is', null)
    .executeTakeFirst()
  return row?.rule ?? null
}

/** Which boards have answered for it and by which rule, newest first. */
export async function listResponsibilities(db: Db, undertaking: string) {
  return db
    .selectFrom('responsibility')
    .innerJoin('body', 'body.id', 'responsibility.board')
    .leftJoin('remit_rule', 'remit_rule.id', 'responsibility.rule')
    .leftJoin('place', 'place.id', 'remit_rule.place')
    .select([
      'responsibility.id',
      'body.name as board',
      'body.slug as boardSlug',
      'since',
      'until',
      'remit_rule.scale',
      'remit_rule.theme',
      'place.name as place',
      'remit_rule.source',
      'remit_rule.source_date as sourceDate',
      'remit_rule.valid_from as validFrom',
    ])
    .where('responsibility.undertaking', '=', undertaking)
    .orderBy('since', 'desc')
    .limit(100)
    .execute()
}

/** How large it is, in square metres. */
export async function findArea(tx: Tx, undertaking: string): Promise<number> {
  const row = await tx
    .selectFrom('undertaking')
    .select('area_m2')
    .where('id', '=', undertaking)
    .executeTakeFirstOrThrow()
  return row.area_m2
}

export interface ScopeToSave {
  readonly scale: Scale
  readonly theme: string | null
  readonly place: StartPlace
  readonly drawn: MeasuredBoundary | null
}

export async function saveScope(tx: Tx, undertaking: string, scope: ScopeToSave, now: Date): Promise<void> {
  const where = scope.drawn ?? scope.place
  await tx
    .updateTable('undertaking')
    .set({
      scale: scope.scale,
      theme: scope.theme,
      place: scope.place.id,
      boundary: scope.drawn ? JSON.stringify(scope.drawn.geometry) : null,
      area_m2: where.areaM2,
      label_lon: where.labelLon,
      label_lat: where.labelLat,
      changed_at: now,
    })
    .where('id', '=', undertaking)
    .execute()
}

export interface HandoverRow {
  readonly id: string
  readonly undertaking: string
  readonly fromBoard: string
  readonly toBoard: string
  readonly rule: string
  readonly outcome: 'accepted' | 'declined' | null
  readonly closedAt: Date | null
}

const HANDOVER = [
  'id',
  'undertaking',
  'from_board as fromBoard',
  'to_board as toBoard',
  'rule',
  'outcome',
  'closed_at as closedAt',
] as const

export async function findHandover(tx: Tx, id: string): Promise<HandoverRow | undefined> {
  const row = await tx.selectFrom('handover').select(HANDOVER).where('id', '=', id).forUpdate().executeTakeFirst()
  return row as HandoverRow | undefined
}

export async function findOpenHandover(tx: Tx, undertaking: string): Promise<HandoverRow | undefined> {
  const row = await tx
    .selectFrom('handover')
    .select(HANDOVER)
    .where('undertaking', '=', undertaking)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row as HandoverRow | undefined
}

/** The newest handover, open or closed. */
export async function findLatestHandover(tx: Tx, undertaking: string): Promise<HandoverRow | undefined> {
  const row = await tx
    .selectFrom('handover')
    .select(HANDOVER)
    .where('undertaking', '=', undertaking)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row as HandoverRow | undefined
}

export async function insertHandover(
  tx: Tx,
  it: {
    id: string
    undertaking: string
    fromBoard: string
    toBoard: string
    rule: string
    cause: Readonly<Record<string, unknown>>
  },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('handover')
    .values({
      id: it.id,
      undertaking: it.undertaking,
      from_board: it.fromBoard,
      to_board: it.toBoard,
      rule: it.rule,
      cause: JSON.stringify(it.cause),
      opened_at: now,
    })
    .execute()
}

/** An open handover that now points elsewhere, because the scope grew again before anybody had answered. */
export async function redirectHandover(
  tx: Tx,
  id: string,
  toBoard: string,
  rule: string,
  cause: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx
    .updateTable('handover')
    .set({ to_board: toBoard, rule, cause: JSON.stringify(cause) })
    .where('id', '=', id)
    .execute()
}

export async function closeHandoverRow(
  tx: Tx,
  it: { id: string; outcome: 'accepted' | 'declined'; reason: string; closedBy: string | null },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('handover')
    .set({ outcome: it.outcome, reason: it.reason, closed_by: it.closedBy, closed_at: now })
    .where('id', '=', it.id)
    .execute()
}

/** What grew: the scale and the place's name as they were, and as they became. */
interface HandoverCause {
  readonly fromScale: Scale
  readonly fromPlace: string | null
  readonly toScale: Scale
  readonly toPlace: string | null
}

/** Handovers of an undertaking with the boards' names and what grew, newest first. */
export async function listHandovers(db: Db, undertaking: string) {
  const rows = await db
    .selectFrom('handover')
    .innerJoin('body as one', 'one.id', 'handover.from_board')
    .innerJoin('body as other', 'other.id', 'handover.to_board')
    .leftJoin('place as was', (on) => on.on(sql`was.id`, '=', sql`(handover.cause -> 'from' ->> 'place')::uuid`))
    .leftJoin('place as became', (on) => on.on(sql`became.id`, '=', sql`(handover.cause -> 'to' ->> 'place')::uuid`))
    .select([
      'handover.id',
      'one.name as fromName',
      'other.name as toName',
      'to_board as toBoard',
      'opened_at as openedAt',
      'outcome',
      'reason',
      'closed_at as closedAt',
      'was.name as fromPlace',
      'became.name as toPlace',
      sql<Scale>`handover.cause -> 'from' ->> 'scale'`.as('fromScale'),
      sql<Scale>`handover.cause -> 'to' ->> 'scale'`.as('toScale'),
    ])
    .where('undertaking', '=', undertaking)
    .orderBy('opened_at', 'desc')
    .limit(50)
    .execute()
  return rows as (Omit<(typeof rows)[number], 'outcome'> & HandoverCause & { outcome: HandoverRow['outcome'] })[]
}

/** Undertakings that are under way, in order of id, for deriving boards anew when rules change. */
export async function listActiveAfter(db: Db, after: string | null, limit: number): Promise<string[]> {
  let query = db.selectFrom('undertaking').select('id').where('ended_at', 'is', null).orderBy('id').limit(limit)
  if (after !== null) query = query.where('id', '>', after)
  return (await query.execute()).map((row) => row.id)
}
