import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** An effort with an agreement whose day has come, and who answers for it. */
export interface ToFollowUp {
  readonly effort: string
  readonly place: string
  readonly owner: string
  readonly keeper: string | null
  readonly undertaking: string | null
}

/** Efforts that nobody has been asked about yet, the longest passed first; those of outside owners are left in peace. */
export async function listToFollowUp(tx: Tx, today: string, limit: number): Promise<ToFollowUp[]> {
  const { rows } = await sql<ToFollowUp>`
    select e.id as effort, e.place, e.owner, e.keeper, e.undertaking
    from (select s.effort, min(s.until) as until from overlap_side s
      where s.until < ${today} and not s.ceased and s.is_asked
        and not exists (select from duty d where d.kind = 'follow-up-agreement' and d.subject = s.effort and d.done_at is null)
      group by s.effort order by min(s.until), s.effort limit ${limit}) s
    join effort e on e.id = s.effort where e.owner is not null order by s.until, e.id`.execute(tx)
  return rows
}

/** An overlap whose time has passed, with its two efforts. */
export interface PassedOverlap {
  readonly id: string
  readonly one: string
  readonly two: string
}

/** Overlaps that matter no more: the last day that both went on, or asked, lies behind. Locked in the order of their ids. */
export async function lockPassed(tx: Tx, today: string, limit: number): Promise<PassedOverlap[]> {
  const { rows } = await sql<PassedOverlap>`
    select id, one, two from overlap where ceased_at is null and matters_until < ${today}
    order by id limit ${limit} for update skip locked`.execute(tx)
  return rows
}
