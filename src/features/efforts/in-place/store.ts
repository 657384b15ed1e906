import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { ActorKind } from '../../models/index.ts'

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
