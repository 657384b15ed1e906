import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'

/** Something that is about to happen in a place. */
export interface Coming {
  readonly kind: 'asking' | 'first-meeting' | 'begins' | 'ends' | 'due'
  readonly day: string
  /** Local time, `HH:MM`; null: not told. */
  readonly startsAt: string | null
  readonly title: string
  readonly language: string
  /** What it belongs to: an effort, with its number when it is an undertaking; or a commitment. */
  readonly effort: string | null
  readonly number: number | null
  readonly commitment: string | null
}

/**
 * What happens next in a place and in what lies in it (null: in the whole city), by day: what residents are asked, meetings
 * that are booked, efforts that begin or end, and commitments to be done. At most `limit` of each kind, and of all.
 */
export async function listComingIn(
  db: Db,
  place: string | null,
  { from, until, limit }: { readonly from: string; readonly until: string; readonly limit: number },
): Promise<Coming[]> {
  const within = sql`select place from place_tree where ancestor = ${place}`
  const here = (column: string) => (place === null ? sql`true` : sql`${sql.ref(column)} in (${within})`)
  const residents =
    place === null
      ? sql`true`
      : sql`a.place in (${within} union all select ancestor from place_tree where place = ${place} and depth > 0)`
  const days = sql`between ${from} and ${until}`
  const { rows } = await sql<Coming>`
    select coming.*, u.number from (
      (select 'asking' as kind, a.begins as day, to_char(a.starts_at, 'HH24:MI') as "startsAt", a.what as title, a.language,
        a.effort, null::uuid as undertaking, null::uuid as commitment
        from asking a where ${residents} and a.cancelled_at is null and a.joined is null and a.begins ${days}
        order by a.begins, a.id limit ${limit})
      union all
      (select 'first-meeting', (m.booked_for at time zone 'Europe/Stockholm')::date,
        to_char(m.booked_for at time zone 'Europe/Stockholm', 'HH24:MI'), w.title, w.language, null, w.id, null
        from meeting m join undertaking w on w.id = m.undertaking
        where m.held_on is null and m.booked_for >= ${from}::date at time zone 'Europe/Stockholm'
          and m.booked_for < (${until}::date + 1) at time zone 'Europe/Stockholm' and ${here('w.place')}
        order by m.booked_for, m.id limit ${limit})
      union all
      (select x.kind, x.day, null, e.title, e.language, e.id, e.undertaking, null from (
        (select distinct 'begins' as kind, p.begins as day, p.effort from effort_place p
          where ${here('p.place')} and p.begins ${days} order by 2, 3 limit ${limit})
        union all
        (select distinct 'ends', p.ends, p.effort from effort_place p
          where ${here('p.place')} and p.ends ${days} order by 2, 3 limit ${limit})) x
        join effort e on e.id = x.effort)
      union all
      (select 'due', c.due, null, c.what, c.language, null, null, c.id from commitment c
        where ${here('c.place')} and c.state in ('made', 'accepted') and c.due ${days} order by c.due, c.id limit ${limit})) coming
    left join undertaking u on u.id = coming.undertaking
    order by coming.day, coming."startsAt" nulls first, coming.kind, coming.title limit ${limit}`.execute(db)
  return rows
}
