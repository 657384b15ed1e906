import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { Scale } from '../domain/undertaking.ts'

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
