import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { AskingWay } from '../../efforts/index.ts'
import type { Occasion } from '../domain/collisions.ts'

/** What stands in a place's calendar: something that residents are asked, or a meeting of an undertaking. */
export interface CalendarEntry extends Occasion {
  readonly kind: 'asking' | 'first-meeting' | 'occasion'
  /** What is asked, or an occasion's name; for a first meeting the undertaking's title. */
  readonly title: string
  readonly language: string
  readonly way: AskingWay | null
  readonly where: string | null
  readonly placeName: string
  /** The effort that asks, with its title; an undertaking's own. */
  readonly effort: string | null
  readonly effortTitle: string | null
  /** Number of the undertaking, for its meeting. */
  readonly number: number | null
  readonly owner: string | null
  /** Grows each time it moves. */
  readonly version: number
  /** ISO 8601. */
  readonly writtenAt: string
}

const MOST = 1000

const LOCAL = sql`at time zone 'Europe/Stockholm'`

function inPlace(column: RawBuilder<unknown>, place: string | null, around: boolean): RawBuilder<unknown> {
  if (place === null) return sql`true`
  const above = around ? sql` union all select ancestor from place_tree where place = ${place} and depth > 0` : sql``
  return sql`${column} in (select place from place_tree where ancestor = ${place}${above})`
}

const chainOf = (place: RawBuilder<unknown>) =>
  sql`(select json_agg(ancestor order by depth) from place_tree t where t.place = ${place}) as chain`

/**
 * The calendar of a place and what lies in it, from the first day to the last (`YYYY-MM-DD`), by day and hour; null: of the
 * whole city. What is asked of everybody around the place is in it too: its residents are among them. At most 1,000.
 */
export async function listCalendar(
  db: Db,
  place: string | null,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<CalendarEntry[]> {
  const { rows } = await sql<CalendarEntry>`
    select * from (
      select a.id, 'asking' as kind, a.what as title, a.language, a.way, a.begins, a.ends,
        to_char(a.starts_at, 'HH24:MI') as "startsAt", to_char(a.ends_at, 'HH24:MI') as "endsAt", a.where_at as "where",
        a.target_groups as groups, ${chainOf(sql`a.place`)}, (select name from place where id = a.place) as "placeName",
        a.effort, e.title as "effortTitle", null::int as number, coalesce(b.name, a.owner_name) as owner, a.version,
        a.registered_at as "writtenAt"
      from asking a join effort e on e.id = a.effort left join body b on b.id = a.owner
      where ${inPlace(sql`a.place`, place, true)} and a.cancelled_at is null and a.joined is null
        and a.begins <= ${until} and a.ends >= ${from}
      union all
      select m.id, 'first-meeting', u.title, u.language, null, (m.booked_for ${LOCAL})::date, (m.booked_for ${LOCAL})::date,
        to_char(m.booked_for ${LOCAL}, 'HH24:MI'), null, m.where_at, '{}', ${chainOf(sql`u.place`)},
        (select name from place where id = u.place), null, null, u.number, (select name from body where id = u.board), m.version,
        coalesce(m.booked_at, m.created_at)
      from meeting m join undertaking u on u.id = m.undertaking
      where ${inPlace(sql`u.place`, place, false)} and m.booked_for is not null
        and m.booked_for >= ${from}::date ${LOCAL} and m.booked_for < (${until}::date + 1) ${LOCAL}
      union all
      select m.id, 'occasion', m.name, m.language, null, m.held_on, m.held_on, null, null, m.where_at, '{}', ${chainOf(sql`u.place`)},
        (select name from place where id = u.place), null, u.title, u.number, (select name from body where id = u.board), m.version,
        m.created_at
      from meeting m join undertaking u on u.id = m.undertaking
      where m.kind = 'occasion' and m.held_on between ${from} and ${until} and ${inPlace(sql`u.place`, place, false)}) entry
    order by begins, "startsAt" nulls first, id limit ${MOST}`.execute(db)
  return rows
}

/** First and last day of all that stands in a place's calendar; null when nothing does. */
export interface CalendarReach {
  readonly first: string
  readonly last: string
}

/** How far a place's calendar reaches, both ways. */
export async function findCalendarReach(db: Db, place: string | null): Promise<CalendarReach | null> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(first) as first, max(last) as last from (
      select min(a.begins) as first, max(a.ends) as last from asking a
        where ${inPlace(sql`a.place`, place, true)} and a.cancelled_at is null and a.joined is null
      union all
      select min(coalesce((m.booked_for ${LOCAL})::date, m.held_on)), max(coalesce((m.booked_for ${LOCAL})::date, m.held_on))
        from meeting m join undertaking u on u.id = m.undertaking where ${inPlace(sql`u.place`, place, false)}) reach`.execute(
    db,
  )
  const [reach] = rows
  return reach === undefined || reach.first === null || reach.last === null
    ? null
    : { first: reach.first, last: reach.last }
}
