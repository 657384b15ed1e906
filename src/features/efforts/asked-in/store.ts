import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { AskingWay } from '../domain/asking.ts'
import type { Asked } from '../domain/asking-meter.ts'
import type { TargetGroup } from '../domain/target-group.ts'

/**
 * Places whose residents are those of a place, or some of them, or they among others: itself, what lies in it, what it
 * lies in. Null: the whole city, where everything is.
 */
function sameResidents(place: string | null): RawBuilder<unknown> {
  if (place === null) return sql`true`
  return sql`a.place in (select place from place_tree where ancestor = ${place}
    union all select ancestor from place_tree where place = ${place} and depth > 0)`
}

/** Askings that ask somebody: not cancelled, and not become part of another. */
const ASKS = sql`a.cancelled_at is null and a.joined is null`

/** First and last day of the months that are looked at, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string
  readonly until: string
}

const firstOfQuarter = (day: RawBuilder<unknown>) =>
  sql`make_date(extract(year from ${day})::int, (extract(quarter from ${day})::int - 1) * 3 + 1, 1)`

/**
 * What the same residents are asked in a period, counted together where the quarters and the owner are the same, and for
 * `groups` also whom they ask. Days are the first of their quarter. By an index alone, but for whom they ask.
 */
export async function countAskedIn(
  db: Db,
  place: string | null,
  { from, until }: Period,
  { groups }: { readonly groups: boolean },
): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    with alike as (
      select ${firstOfQuarter(sql`a.begins`)} as begins, ${firstOfQuarter(sql`a.ends`)} as ends, a.owner, a.owner_name,
        ${groups ? sql`a.target_groups` : sql`'{}'::text[]`} as groups, count(*)::int as times
      from asking a where ${sameResidents(place)} and ${ASKS} and a.begins <= ${until} and a.ends >= ${from}
      group by 1, 2, 3, 4, 5)
    select alike.begins, alike.ends, coalesce(b.name, alike.owner_name) as owner, groups, times
    from alike left join body b on b.id = alike.owner order by 1, 2, 3, 4`.execute(db)
  return rows
}

/** An asking, as lists show it. */
export interface AskingInPlace {
  readonly id: string
  readonly what: string
  readonly language: string
  readonly way: AskingWay
  readonly begins: string
  readonly ends: string
  readonly targetGroups: readonly TargetGroup[]
  readonly invited: number | null
  readonly answered: number | null
  readonly results: string | null
  readonly resultsLink: string | null
  /** Where those who are asked are. */
  readonly placeName: string
  readonly placeSlug: string
  readonly effort: string
  readonly effortTitle: string
  readonly effortLanguage: string
  readonly owner: string | null
}

/** Every asking that the meter counts in a period, latest first, a page at a time; and how many there are. */
export async function listAskedIn(
  db: Db,
  place: string | null,
  { from, until }: Period,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ askings: AskingInPlace[]; total: number }> {
  const { rows } = await sql<AskingInPlace & { total: number }>`
    with counted as materialized (
      select a.*, count(*) over () as total from asking a
      where ${sameResidents(place)} and ${ASKS} and a.begins <= ${until} and a.ends >= ${from}
      order by a.begins desc, a.id limit ${size} offset ${(page - 1) * size})
    select a.id, a.what, a.language, a.way, a.begins, a.ends, a.target_groups as "targetGroups", a.invited, a.answered, a.results,
      a.results_link as "resultsLink", p.name as "placeName", p.slug as "placeSlug", a.effort, e.title as "effortTitle",
      e.language as "effortLanguage", coalesce(b.name, a.owner_name) as owner, a.total::int
    from counted a join effort e on e.id = a.effort join place p on p.id = a.place left join body b on b.id = a.owner
    order by a.begins desc, a.id`.execute(db)
  return { askings: rows, total: rows[0]?.total ?? 0 }
}
