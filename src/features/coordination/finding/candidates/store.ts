import { type RawBuilder, sql } from 'kysely'
import { addDays } from '../../../../platform/calendar/index.ts'
import type { Db } from '../../../../platform/database/index.ts'
import type { LieOfPlaces } from '../../../places/index.ts'
import { ASKED_AGAIN_WITHIN } from '../../domain/days.ts'
import { boundsOfRow } from './bounds.ts'
import type { ComparedRow } from './compared-of.ts'

/** Most efforts that one is compared with; a place with more in it at a time has other troubles first. */
const COMPARED_AT_MOST = 500

/** An effort that may meet another, with who answers for it. */
export interface Candidate extends ComparedRow {
  readonly owner: string | null
  readonly keeper: string | null
  readonly undertaking: string | null
  readonly withdrawn: boolean
  /** The language of its title. */
  readonly language: string
}

const ROW = sql`
  e.id, e.title, e.begins, e.ends, e.themes, e.target_groups as "targetGroups", e.is_city_wide as "isCityWide",
  e.place, e.other_places as "otherPlaces", e.boundary, e.language, e.owner, e.keeper, e.undertaking, e.status = 'withdrawn' as withdrawn,
  case when e.asks_from is null then '[]'::json else (
    select json_agg(json_build_object('begins', a.begins, 'ends', a.ends, 'targetGroups', a.target_groups, 'place', a.place))
    from asking a where a.effort = e.id and a.cancelled_at is null and a.joined is null) end as askings`

/** Efforts as they are compared: those of these ids that there are. */
export async function listEfforts(db: Db, efforts: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select ${ROW} from effort e where e.id = any(${[...efforts]}::uuid[]) order by e.id`.execute(db)
  return rows
}

/**
 * Efforts that `row` may meet, and those of `also` (ids): near enough in ground and time, at most `COMPARED_AT_MOST`, those
 * that are likely to meet it most first. Of places that aren't delimited only what is told by a place in the same line of
 * the tree is looked at; of boundaries and small places, what lies in the rectangle around it.
 */
export async function listCandidates(
  db: Db,
  row: ComparedRow,
  places: LieOfPlaces,
  also: readonly string[] = [],
): Promise<Candidate[]> {
  const ground = row.isCityWide ? ofCity(row) : onGround(row, places)
  const title = row.title.trim().toLowerCase()
  const { rows } = await sql<Candidate>`
    with near as materialized (${ground}),
    likely as (
      select e.id from near join effort e using (id)
      where e.id <> ${row.id} and e.status <> 'withdrawn'
      order by 8 * (lower(e.title) = ${title})::int + 4 * (${asksNear(row)})::int
          + 2 * (e.themes && ${row.themes}::text[])::int + (e.target_groups && ${row.targetGroups}::text[])::int
          + 3 * (e.place = ${row.place})::int - 4 * (e.themes <> '{}' and ${row.themes}::text[] <> '{}'
            and not e.themes && ${row.themes}::text[])::int desc, e.id
      limit ${sql.lit(COMPARED_AT_MOST)})
    select ${ROW} from (select id from likely union select unnest(${also}::uuid[])) c join effort e using (id)`.execute(
    db,
  )
  return rows
}

/** Efforts that aren't over on a day, as they are compared: at most so many. */
export async function listAllComparable(db: Db, from: string, limit: number): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`select ${ROW} from effort e
    where e.status <> 'withdrawn' and (e.ends is null or e.ends >= ${from}) order by e.id limit ${limit}`.execute(db)
  return rows
}

function ofCity(row: ComparedRow): RawBuilder<unknown> {
  return sql`select id from effort e where is_city_wide and status <> 'withdrawn' and (${inTime(row)})`
}

function onGround(row: ComparedRow, places: LieOfPlaces): RawBuilder<unknown> {
  const box = boundsOfRow(row, places)
  const own = row.boundary !== null
  const isSmall = own || [row.place, ...row.otherPlaces].some((place) => places.of(place)?.scale === 'place')
  const around = sql`select id from effort e where e.bounds && ${box}::box and status <> 'withdrawn' and not is_city_wide
    and (${inTime(row)}) ${isSmall ? sql`` : sql`and boundary is not null`}`
  if (own) return around
  const line = lineOf(row, places)
  const inLine = sql`select effort as id from effort_place e where place = any(${line}::uuid[]) and (${inPeriod(row)})`
  const asked =
    lastAsked(row) === null
      ? sql``
      : sql`
    union select e.id from effort_place p join effort e on e.id = p.effort
    where p.place = any(${line}::uuid[]) and (${asksNear(row)})`
  return sql`${inLine} ${asked} union ${around}`
}

/** All places above (but the city) and below the effort's, and they. */
function lineOf(row: ComparedRow, places: LieOfPlaces): string[] {
  const line = new Set<string>()
  for (const id of [row.place, ...row.otherPlaces]) {
    for (const above of places.of(id)?.path ?? []) if (places.of(above)?.scale !== 'city') line.add(above)
    if (places.of(id)?.scale !== 'city') for (const below of places.within(id)) line.add(below)
  }
  return [...line]
}

/** A day more on either side: the same effort may be registered again as it goes on. */
function inPeriod({ begins, ends }: ComparedRow): RawBuilder<unknown> {
  const before = ends === null ? sql`true` : sql`e.begins <= ${addDays(ends, 1)}::date`
  return sql`${before} and (e.ends is null or e.ends >= ${addDays(begins, -1)}::date)`
}

function inTime(row: ComparedRow): RawBuilder<unknown> {
  return sql`(${inPeriod(row)}) or (${asksNear(row)})`
}

function asksNear(row: ComparedRow): RawBuilder<unknown> {
  const last = lastAsked(row)
  if (last === null) return sql`false`
  const first = row.askings.map(({ begins }) => begins).sort()[0] ?? last
  return sql`coalesce(e.asks_from <= ${addDays(last, ASKED_AGAIN_WITHIN)}::date
    and e.asks_until >= ${addDays(first, -ASKED_AGAIN_WITHIN)}::date, false)`
}

function lastAsked({ askings }: ComparedRow): string | null {
  return (
    askings
      .map(({ ends }) => ends)
      .sort()
      .at(-1) ?? null
  )
}
