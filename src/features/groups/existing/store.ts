import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { GroupKind } from '../domain/group.ts'

/** A group that exists where another is to be formed. */
export interface ExistingGroup {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: GroupKind
  readonly purpose: string
  readonly mandate: string
  readonly language: string
  readonly meets: string
  readonly begins: string
  readonly until: string | null
  /** The place that it is told by. */
  readonly place: string
}

/**
 * Groups that go on in any of the places, in what lies in them, and around them: what is answered before another is formed
 * (R10). A group for the whole city meets only others that are: all that there is in all areas would be nothing to answer.
 */
export async function listExistingGroups(db: Db, places: readonly string[]): Promise<ExistingGroup[]> {
  const { rows } = await sql<ExistingGroup>`
    select g.id, g.slug, g.name, g.kind, g.purpose, g.mandate, g.language, g.meets, g.begins, g.until, p.name as place
    from local_group g join place p on p.id = g.place
    where g.ended_on is null and g.id in (
      select gp.local_group from local_group_place gp where gp.place in (
        select ancestor from place_tree where place = any(${places}::uuid[])
        union
        select t.place from place_tree t join place a on a.id = t.ancestor
        where t.ancestor = any(${places}::uuid[]) and (a.scale <> 'city' or t.depth = 0)))
    order by (g.place = any(${places}::uuid[])) desc, g.name, g.id`.execute(db)
  return rows
}
