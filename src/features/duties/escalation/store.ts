import { sql } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { OVERDUE } from '../domain/duty.ts'
import { type Escalation, movesUp, type OverdueDuty } from '../domain/escalation.ts'

/** Duties of bodies whose day has passed without anybody above having been told, the oldest first; locked. */
export async function lockOverdue(tx: Tx, today: string, limit: number): Promise<OverdueDuty[]> {
  return tx
    .selectFrom('duty')
    .select(['id', 'kind', 'undertaking', 'place', 'body', 'due'])
    .where('done_at', 'is', null)
    .where('escalated_at', 'is', null)
    .where('body', 'is not', null)
    .where('due', '<', today)
    .orderBy('due')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .$narrowType<{ body: string }>()
    .execute()
}

/** Marks what was escalated, opens the duties of the levels above, and moves those up that were such themselves. */
export async function saveEscalations(tx: Tx, escalations: readonly Escalation[], now: Date): Promise<void> {
  const staying = escalations.filter((it) => !movesUp(it))
  await markEscalated(tx, staying, now)
  await openAbove(tx, staying, now)
  await moveUp(tx, escalations.filter(movesUp))
}

async function markEscalated(tx: Tx, escalations: readonly Escalation[], now: Date): Promise<void> {
  const ids = escalations.map(({ duty }) => duty.id)
  if (ids.length > 0) await tx.updateTable('duty').set({ escalated_at: now }).where('id', 'in', ids).execute()
}

async function openAbove(tx: Tx, escalations: readonly Escalation[], now: Date): Promise<void> {
  const rows = escalations.flatMap(({ duty, to, due }) => {
    if (to === null) return []
    const about = { kind: OVERDUE, subject: duty.id, undertaking: duty.undertaking, place: duty.place ?? null }
    return [{ id: newId(now), ...about, body: to, due, opened_at: now }]
  })
  if (rows.length > 0) await tx.insertInto('duty').values(rows).execute()
}

async function moveUp(tx: Tx, escalations: readonly Escalation[]): Promise<void> {
  if (escalations.length === 0) return
  const moves = escalations.map(({ duty, to, due }) => ({ id: duty.id, body: to, due }))
  await sql`
    update duty set body = moves.body, person = null, due = moves.due
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as moves(id uuid, body uuid, due date)
    where duty.id = moves.id`.execute(tx)
}
