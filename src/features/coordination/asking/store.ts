import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** A side that has something to answer, and whose it is. */
export interface WaitingEffort {
  readonly effort: string
  readonly place: string
  readonly owner: string | null
  readonly keeper: string | null
  readonly undertaking: string | null
  /** Overlaps that it hasn't answered. */
  readonly left: number
}

/** Of these efforts: how many overlaps each is still asked about, and who answers for it. */
export async function listWaiting(tx: Tx, efforts: readonly string[]): Promise<WaitingEffort[]> {
  if (efforts.length === 0) return []
  const { rows } = await sql<WaitingEffort>`
    select e.id as effort, e.place, e.owner, e.keeper, e.undertaking,
      (select count(*)::int from overlap_side s
        where s.effort = e.id and not s.ceased and s.answered_at is null and s.is_asked) as left
    from unnest(${[...efforts]}::uuid[]) a(id) join effort e using (id) order by e.id`.execute(tx)
  return rows
}

/** True when an agreement of the effort is to be looked at: its day has come. */
export async function hasPassed(tx: Tx, effort: string, today: string): Promise<boolean> {
  const row = await tx
    .selectFrom('overlap_side')
    .select('overlap')
    .where('effort', '=', effort)
    .where('ceased', '=', false)
    .where('until', '<', today)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
