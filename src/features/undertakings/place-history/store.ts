import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { HistoryEntry } from '../reading/store.ts'

/**
 * What counts as a decision of somebody in office or of the parties (R12). The same list stands in the index
 * `event_decision_in` (migrations/0021_place_page.sql), which is what makes them quick to find among all else.
 */
export const DECISIONS = [
  'gate.passed',
  'exception.granted',
  'overlap.answered',
  'handover.closed',
  'scope.changed',
  'model.upgraded',
  'goals.in-force',
  'commitment.accepted',
  'commitment.declined',
  'group.formed',
  'group.ended',
  'effort.decided',
  'effort.withdrawn',
] as const
export type DecisionKind = (typeof DECISIONS)[number]

/** Something that happened in a place, with what it happened to: each null when it is something else. */
export interface HappenedInPlace extends HistoryEntry {
  readonly subject: string
  readonly placeName: string
  readonly placeSlug: string
  readonly number: number | null
  /** Title of the undertaking, the effort, the group or what was committed to. */
  readonly title: string | null
  readonly language: string | null
  readonly effort: string | null
  readonly group: string | null
  readonly commitment: string | null
}

/** A day at its beginning in Sweden. */
const since = (day: string) => sql`(${day}::date at time zone 'Europe/Stockholm')`

export interface HistoryWanted {
  /** Only these kinds of decision; null: all that happened. */
  readonly decisions: readonly DecisionKind[] | null
  readonly year: number | null
  /** Earliest or latest first. */
  readonly order: 'earliest' | 'latest'
  /** The event that the page before ended with. */
  readonly after: number | null
  readonly limit: number
}

function conditions({ decisions, year, order, after }: HistoryWanted): RawBuilder<unknown> {
  const parts = [sql`e.place = t.place`]
  // Written out, not as a parameter: else PostgreSQL couldn't tell that the index holds them.
  if (decisions !== null) parts.push(sql`e.type in (${sql.join(DECISIONS.map((type) => sql.lit(type)))})`)
  if (decisions !== null && decisions.length < DECISIONS.length) parts.push(sql`e.type = any(${[...decisions]})`)
  if (year !== null) parts.push(sql`e.at >= ${since(`${year}-01-01`)} and e.at < ${since(`${year + 1}-01-01`)}`)
  if (after !== null) {
    const last = sql`(select x.at, x.id from event x where x.id = ${after})`
    parts.push(order === 'earliest' ? sql`(e.at, e.id) > ${last}` : sql`(e.at, e.id) < ${last}`)
  }
  return sql.join(parts, sql` and `)
}

/**
 * What happened in a place and in what lies in it, from the event log (R12, R16): also to what has ended or was withdrawn.
 * Of each place as many as are wanted, by an index, and of those the first.
 */
export async function listHappenedIn(db: Db, place: string, wanted: HistoryWanted): Promise<HappenedInPlace[]> {
  const order = wanted.order === 'earliest' ? sql`e.at, e.id` : sql`e.at desc, e.id desc`
  const { rows } = await sql<HappenedInPlace>`
    with chosen as materialized (
      select e.* from place_tree t cross join lateral (
        select e.id, e.at, e.type, e.data, e.subject, e.undertaking, e.place from event e
        where ${conditions(wanted)} order by ${order} limit ${wanted.limit}) e
      where t.ancestor = ${place} order by ${order} limit ${wanted.limit})
    select e.id, e.at, e.type, e.data, e.subject, p.name as "placeName", p.slug as "placeSlug", u.number,
      coalesce(u.title, f.title, g.name, c.what) as title, coalesce(u.language, f.language, g.language, c.language) as language,
      f.id as effort, g.slug as "group", c.id as commitment
    from chosen e join place p on p.id = e.place
    left join undertaking u on u.id = e.undertaking
    left join effort f on f.id = e.subject or u.id is null and f.id = (e.data ->> 'effort')::uuid
    left join local_group g on g.id = e.subject
    left join commitment c on c.id = e.subject
    order by ${order}`.execute(db)
  return rows
}

/** The year of the first thing that happened in a place or in what lies in it; null when nothing has. */
export async function findFirstYear(db: Db, place: string): Promise<number | null> {
  const { rows } = await sql<{ year: number | null }>`
    select extract(year from min(first.at) at time zone 'Europe/Stockholm')::int as year
    from place_tree t cross join lateral (
      select at from event where place = t.place order by at, id limit 1) first
    where t.ancestor = ${place}`.execute(db)
  return rows[0]?.year ?? null
}
