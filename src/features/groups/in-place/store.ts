import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { GroupKind } from '../domain/group.ts'

/** A group as lists show it. */
export interface GroupInPlace {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: GroupKind
  readonly purpose: string
  readonly language: string
  readonly begins: string
  readonly until: string | null
  readonly endedOn: string | null
  readonly meets: string
  readonly seats: number
  /** Who calls it together, by name. */
  readonly calledBy: string | null
  readonly places: readonly { readonly slug: string; readonly name: string }[]
  /** How many there are of what was asked for. */
  readonly total: number
}

interface Wanted {
  readonly limit: number
  readonly offset?: number
  /** Those that have ended, instead of those that go on. */
  readonly ended?: boolean
}

/** Groups of a place and of what lies in it (null: of the whole city) that go on, by name; see `listGroupsIn`. */
export async function selectGroupsIn(db: Db, place: string | null, wanted: Wanted): Promise<GroupInPlace[]> {
  const { limit, offset = 0, ended = false } = wanted
  const here =
    place === null
      ? sql`true`
      : sql`g.id in (select p.local_group from place_tree t join local_group_place p on p.place = t.place
          where t.ancestor = ${place})`
  const { rows } = await sql<GroupInPlace>`
    with shown as materialized (
      select g.id, count(*) over () as total from local_group g
      where ${ended ? sql`g.ended_on is not null` : sql`g.ended_on is null`} and ${here}
      order by g.name, g.id limit ${limit} offset ${offset})
    select g.id, g.slug, g.name, g.kind, g.purpose, g.language, g.begins, g.until, g.ended_on as "endedOn", g.meets,
      coalesce((select sum(seats)::int from local_group_seat where local_group = g.id), 0) as seats,
      coalesce(b.name, g.called_by_name) as "calledBy",
      (select json_agg(json_build_object('slug', pl.slug, 'name', pl.name) order by pl.id <> g.place, pl.name)
        from local_group_place gp join place pl on pl.id = gp.place where gp.local_group = g.id) as places,
      shown.total
    from shown join local_group g using (id) left join body b on b.id = g.called_by
    order by g.name, g.id`.execute(db)
  return rows
}

/** Groups of a place and of what lies in it (null: of the whole city) that go on, by name, at most `limit`. */
export async function listGroupsIn(db: Db, place: string | null, limit: number): Promise<GroupInPlace[]> {
  return selectGroupsIn(db, place, { limit })
}
