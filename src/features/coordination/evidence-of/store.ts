import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'

/** The overlaps that an undertaking is in, as a gate counts them. */
export interface OverlapFacts {
  readonly sides: readonly {
    readonly id: string
    /** The undertaking's own side has answered. */
    readonly answered: boolean
    /** The other side has answered, needn't, or is so late that the level above knows. */
    readonly othersDone: boolean
  }[]
}

/** How an undertaking's overlaps are answered, in one round trip; those that have ceased aside. */
export async function loadOverlapFacts(db: Db, undertaking: string): Promise<OverlapFacts> {
  const { rows } = await sql<OverlapFacts['sides'][number]>`
    select s.overlap as id, s.answer is not null as answered,
      h.answer is not null or not h.is_asked or exists (
        select from duty d where d.kind = 'answer-overlaps' and d.subject = h.effort and d.done_at is null
          and d.escalated_at is not null) as "othersDone"
    from effort e join overlap_side s on s.effort = e.id and not s.ceased
    join overlap_side h on h.overlap = s.overlap and h.effort = s.other
    where e.undertaking = ${undertaking} order by s.overlap`.execute(db)
  return { sides: rows }
}
