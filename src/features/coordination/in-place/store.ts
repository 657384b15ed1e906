import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { OverlapAnswer } from '../domain/answer.ts'

/** One side's view of an overlap: what they answered, or that they are yet to. */
export interface OverlapInPlace {
  readonly id: string
  /** Ids of the two efforts; the first is the one that answers. */
  readonly effort: string
  readonly other: string
  readonly title: string
  readonly titleLanguage: string
  /** Number of the undertaking that answers. */
  readonly number: number | null
  readonly otherTitle: string
  readonly otherLanguage: string
  readonly otherNumber: number | null
  readonly answer: OverlapAnswer | null
  readonly reason: string | null
  readonly who: string | null
  readonly until: string | null
  readonly language: string
  readonly isDuplicate: boolean
  /** Who answers for it: a body of the municipality, or an owner outside that isn't obliged. */
  readonly owner: string | null
  readonly isAsked: boolean
  /** By when an answer is due (`YYYY-MM-DD`). */
  readonly due: string | null
}

/** In a place and in what lies in it; in the whole city nothing needs to be asked: everything is. */
function lies(column: RawBuilder<unknown>, place: string | null): RawBuilder<unknown> {
  return place === null ? sql`true` : sql`${column} in (select place from place_tree where ancestor = ${place})`
}

/** One of the two efforts, as a planner finds it at once: flattened into the whole, the join of nine costs more to plan than to do. */
function side(which: 'effort' | 'other'): RawBuilder<unknown> {
  return sql`cross join lateral (
    select e.title, e.language, u.number, coalesce(b.name, e.owner_name) as owner
    from effort e left join undertaking u on u.id = e.undertaking left join body b on b.id = e.owner
    where e.id = m.${sql.ref(which)} offset 0)`
}

/**
 * Where efforts meet in a place and in what lies in it (null: in the whole city; R8, R12): what waits for an answer first,
 * what meets most first; then what was answered last; at most `waiting` and `answered` of them.
 */
export async function listOverlapsIn(
  db: Db,
  place: string | null,
  { waiting, answered }: { readonly waiting: number; readonly answered: number },
): Promise<OverlapInPlace[]> {
  const here = lies(sql`place`, place)
  const { rows } = await sql<OverlapInPlace>`
    with shown as materialized (
      (select overlap, effort from overlap_side where ${here} and answer is null and is_asked and not ceased
        order by weight desc, overlap limit ${waiting})
      union all
      (select overlap, effort from overlap_side where ${here} and answer is not null and not ceased
        order by answered_at desc, overlap limit ${answered}))
    select m.overlap as id, m.effort, m.other, mine.title, mine.language as "titleLanguage", mine.number,
      other.title as "otherTitle", other.language as "otherLanguage", other.number as "otherNumber",
      m.answer, m.reason, m.who, m.until, m.language, o.is_duplicate as "isDuplicate", mine.owner, m.is_asked as "isAsked",
      case when m.answer is null then (
        select due from duty where kind = 'answer-overlaps' and subject = m.effort and done_at is null) end as due
    from shown join overlap_side m using (overlap, effort) join overlap o on o.id = m.overlap
    ${side('effort')} mine ${side('other')} other
    order by m.answered_at desc nulls first, m.weight desc, m.overlap, m.effort`.execute(db)
  return rows
}
