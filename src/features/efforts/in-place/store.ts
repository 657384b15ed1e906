import { sql } from 'kysely'
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
  readonly placeName: string
  readonly placeSlug: string
  /** Days are `YYYY-MM-DD`. */
  readonly begins: string
  readonly ends: string | null
  /** Number of the undertaking, when it is one. */
  readonly number: number | null
  /** Where it is: the undertaking's own spot, else the place's. Degrees WGS84. */
  readonly at: readonly [longitude: number, latitude: number]
}

/**
 * What goes on in a place and in what lies in it, on or after `from`, what began last on top. Read from
 * `effort_of_place` for a small place and from `effort_newest` for a large one: no more than is shown and its like.
 */
export async function listEffortsIn(db: Db, place: string, from: string, limit: number): Promise<EffortInPlace[]> {
  const { rows } = await sql<EffortInPlace>`
    select e.id, e.title, u.language, coalesce(b.name, e.owner_name) as "ownerName",
      coalesce(u.initiator_kind, e.owner_kind, case when e.owner is not null then 'department' end) as kind,
      p.name as "placeName", p.slug as "placeSlug", e.begins, e.ends, u.number,
      json_build_array(coalesce(u.label_lon, p.label_lon), coalesce(u.label_lat, p.label_lat)) as at
    from (
      select * from effort
      where place in (select place from place_tree where ancestor = ${place}) and (ends is null or ends >= ${from})
      order by begins desc, id limit ${limit}) e
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
  readonly answeredAt: Date | null
  /** The board that answers for it, and by when an answer is due (`YYYY-MM-DD`). */
  readonly board: string | null
  readonly due: string | null
}

/**
 * Where efforts meet in a place and in what lies in it (R8, R12): what waits for an answer first, then what was answered
 * last; at most `limit` of each.
 */
export async function listOverlapsIn(db: Db, place: string, limit: number): Promise<OverlapInPlace[]> {
  const here = sql`join effort e on e.id = o.effort and e.place in (select place from place_tree where ancestor = ${place})`
  const { rows } = await sql<OverlapInPlace>`
    with met as (
      (select o.*, 0 as part from overlap o ${here} where o.answer is null order by o.found_at desc, o.id limit ${limit})
      union all
      (select o.*, 1 as part from overlap o ${here} where o.answer is not null
        order by o.answered_at desc, o.id limit ${limit}))
    select m.id, m.effort, m.other, mine.title, u.language as "titleLanguage", u.number,
      other.title as "otherTitle", ou.language as "otherLanguage", ou.number as "otherNumber",
      m.answer, m.reason, m.language, m.answered_at as "answeredAt", b.name as board, d.due
    from met m
    join effort mine on mine.id = m.effort
    join effort other on other.id = m.other
    left join undertaking u on u.id = mine.undertaking
    left join undertaking ou on ou.id = other.undertaking
    left join body b on b.id = u.board
    left join duty d on m.answer is null and d.kind = 'answer-overlaps' and d.undertaking = u.id and d.subject = u.id
      and d.done_at is null
    order by m.part, m.answered_at desc, m.found_at desc, m.id`.execute(db)
  return rows
}
