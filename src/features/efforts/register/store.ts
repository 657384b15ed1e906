import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { ActorKind } from '../../models/index.ts'

/** An effort as the register lists it. */
export interface RegisteredEffort {
  readonly id: string
  readonly title: string
  /** The language of the title, when it is an undertaking's. */
  readonly language: string | null
  readonly ownerName: string | null
  /** What kind of actor it is that does it; null when that isn't told. */
  readonly kind: ActorKind | null
  readonly placeName: string
  readonly placeSlug: string
  /** Days are `YYYY-MM-DD`. */
  readonly begins: string
  readonly ends: string | null
  /** Number of the undertaking, when it is one. */
  readonly number: number | null
}

export interface RegisterFilter {
  /** Id of a place: it and all that lies in it. Null for everywhere. */
  readonly place: string | null
  /** Only what goes on that day or later; null for all that ever was. */
  readonly from: string | null
}

/** Pages that can be turned to; beyond them people narrow the list. */
export const LAST_REGISTER_PAGE = 500

/**
 * A page of the register (R7), what began last on top, and one more when there are more. `page` counts from 1. Reads an
 * index in order: no more rows than those passed over and shown.
 */
export async function listRegister(
  db: Db,
  { place, from }: RegisterFilter,
  page: number,
  size: number,
): Promise<RegisteredEffort[]> {
  const conditions = [
    sql<SqlBool>`true`,
    ...(place === null ? [] : [sql<SqlBool>`place in (select place from place_tree where ancestor = ${place})`]),
    ...(from === null ? [] : [sql<SqlBool>`(ends is null or ends >= ${from})`]),
  ]
  const offset = (Math.min(Math.max(1, page), LAST_REGISTER_PAGE) - 1) * size
  const { rows } = await sql<RegisteredEffort>`
    select e.id, e.title, u.language, coalesce(b.name, e.owner_name) as "ownerName",
      coalesce(u.initiator_kind, e.owner_kind, case when e.owner is not null then 'department' end) as kind,
      p.name as "placeName", p.slug as "placeSlug", e.begins, e.ends, u.number
    from (select * from effort where ${sql.join(conditions, sql` and `)}
      order by begins desc, id limit ${size + 1} offset ${offset}) e
    join place p on p.id = e.place
    left join body b on b.id = e.owner
    left join undertaking u on u.id = e.undertaking
    order by e.begins desc, e.id`.execute(db)
  return rows
}
