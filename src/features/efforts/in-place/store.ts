import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { ActorKind } from '../../models/index.ts'
import type { OverlapAnswer } from '../domain/effort.ts'

/** Something that goes on in a place, with the names that a page shows. */
export interface EffortInPlace {
  readonly id: string
  readonly title: string
  /** The language of the title, when it is an undertaking's. */
  readonly language: string | null
  readonly ownerName: string | null
  /** Whose it is: an undertaking's initiator, an owner outside the municipality, or the municipality's own; null: not told. */
  readonly kind: ActorKind | null
  /** Days are `YYYY-MM-DD`. */
  readonly begins: string
  readonly ends: string | null
  /** Number of the undertaking, when it is one. */
  readonly number: number | null
  /** Where it is: the undertaking's own spot, else the place's. Degrees WGS84. */
  readonly at: readonly [longitude: number, latitude: number]
}

/** In a place and in what lies in it; in the whole city nothing needs to be asked: everything is. */
function lies(column: RawBuilder<unknown>, place: string | null): RawBuilder<unknown> {
  return place === null ? sql`true` : sql`${column} in (select place from place_tree where ancestor = ${place})`
}

/**
 * What goes on in a place and in what lies in it (null: in the whole city), on or after `from`, what began last on top. Ids
 * first, by an index alone; the rest is fetched for those that are shown.
 */
export async function listEffortsIn(
  db: Db,
  place: string | null,
  from: string,
  limit: number,
): Promise<EffortInPlace[]> {
  const { rows } = await sql<EffortInPlace>`
    with shown as materialized (
      select id from effort where ${lies(sql`place`, place)} and (ends is null or ends >= ${from})
      order by begins desc, id limit ${limit})
    select e.id, e.title, u.language, coalesce(b.name, e.owner_name) as "ownerName",
      coalesce(u.initiator_kind, e.owner_kind, case when e.owner is not null then 'department' end) as kind,
      e.begins, e.ends, u.number,
      json_build_array(coalesce(u.label_lon, p.label_lon), coalesce(u.label_lat, p.label_lat)) as at
    from shown join effort e using (id)
    join place p on p.id = e.place
    left join body b on b.id = e.owner
    left join undertaking u on u.id = e.undertaking
    order by e.begins desc, e.id`.execute(db)
  return rows
}

/** One side's view of an overlap: what they answered, or that they are yet to. */
export interface OverlapInPlace {
  readonly id: string
  /** Ids of the two efforts; the first is the one that answers. */
  readonly effort: string
  readonly other: string
  readonly title: string
  readonly titleLanguage: string | null
  /** Number of the undertaking that answers. */
  readonly number: number | null
  readonly otherTitle: string
  readonly otherLanguage: string | null
  readonly otherNumber: number | null
  readonly answer: OverlapAnswer | null
  readonly reason: string | null
  readonly language: string
  /** The board that answers for it, and by when an answer is due (`YYYY-MM-DD`). */
  readonly board: string | null
  readonly due: string | null
}

/** One of the two efforts, as a planner finds it at once: flattened into the whole, the join of nine costs more to plan than to do. */
function side(which: 'effort' | 'other'): RawBuilder<unknown> {
  return sql`cross join lateral (
    select e.title, u.language, u.number, u.id as undertaking, u.board
    from effort e left join undertaking u on u.id = e.undertaking where e.id = m.${sql.ref(which)} offset 0)`
}

/**
 * Where efforts meet in a place and in what lies in it (null: in the whole city; R8, R12): what waits for an answer first,
 * then what was answered last; at most `waiting` and `answered` of them.
 */
export async function listOverlapsIn(
  db: Db,
  place: string | null,
  { waiting, answered }: { readonly waiting: number; readonly answered: number },
): Promise<OverlapInPlace[]> {
  const here = lies(sql`place`, place)
  const { rows } = await sql<OverlapInPlace>`
    with shown as materialized (
      (select id from overlap where ${here} and answer is null order by found_at desc, id limit ${waiting})
      union all
      (select id from overlap where ${here} and answer is not null order by answered_at desc, id limit ${answered}))
    select m.id, m.effort, m.other, mine.title, mine.language as "titleLanguage", mine.number,
      other.title as "otherTitle", other.language as "otherLanguage", other.number as "otherNumber",
      m.answer, m.reason, m.language,
      (select name from body where id = mine.board) as board,
      case when m.answer is null then (
        select due from duty where kind = 'answer-overlaps' and subject = mine.undertaking and done_at is null) end as due
    from shown join overlap m using (id) ${side('effort')} mine ${side('other')} other
    order by m.answered_at desc nulls first, m.found_at desc, m.id`.execute(db)
  return rows
}
