import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { ActorKind } from '../../models/index.ts'
import type { EffortStatus } from '../domain/effort.ts'

/** What efforts are told apart by on a time line: who owns them, or what they are about. */
export type LineBy = 'owner' | 'theme'

/** Efforts of one owner, or about one theme, and how many there are. */
export interface LineGroup {
  /** The owner's id or the theme's code; `outside` for all owners outside the municipality; '' when it isn't told. */
  readonly key: string
  /** The owner's name; null for a theme, for those outside, and when it isn't told. */
  readonly name: string | null
  readonly total: number
}

/** What the efforts of an owner say that they cost. */
export interface OwnersMoney extends LineGroup {
  /** Swedish kronor, of those that tell. */
  readonly sek: number
  /** How many tell nothing. */
  readonly untold: number
}

/** When residents are asked something, as a mark on an effort's bar. */
export interface AskingOnLine {
  readonly id: string
  readonly what: string
  readonly language: string
  readonly begins: string
  readonly ends: string
}

export interface EffortOnLine {
  readonly id: string
  /** The group that it stands in: `LineGroup.key`. */
  readonly key: string
  readonly title: string
  readonly language: string
  readonly ownerName: string | null
  /** Whose it is: an undertaking's initiator, an owner outside the municipality, or the municipality's own; null: not told. */
  readonly kind: ActorKind | null
  readonly status: EffortStatus
  readonly begins: string
  readonly ends: string | null
  /** Number of the undertaking, when it is one. */
  readonly number: number | null
  /** Where it is: its own spot, else the place's. Degrees WGS84. */
  readonly at: readonly [longitude: number, latitude: number]
  /** Earliest first, at most `MOST_MARKS`. */
  readonly askings: readonly AskingOnLine[]
}

export interface TimeLine {
  /** Largest first, at most `MOST_GROUPS`. */
  readonly groups: readonly LineGroup[]
  /** How many efforts, each once. */
  readonly total: number
  /** How many of them begin after today. */
  readonly later: number
  /** A fair share of each group: all groups get their first before any gets its second. By day of beginning. */
  readonly efforts: readonly EffortOnLine[]
  /** By owner, whatever the line is told apart by; the largest sums first, at most `MOST_GROUPS`. */
  readonly money: readonly OwnersMoney[]
}

const MOST_GROUPS = 30
const MOST_MARKS = 6
/** Bars are chosen among so many that are nearest today: enough for a fair share of each group, and quick to find. */
const MOST_NEAR = 300

/** In a place and in what lies in it; in the whole city nothing needs to be asked: everything is. */
function isIn(place: string | null): RawBuilder<unknown> {
  return place === null ? sql`true` : sql`p.place in (select place from place_tree where ancestor = ${place})`
}

/** Of an effort that is in several of these places one row: the place that it is told by, else the first of the others. */
function oncePerEffort(place: string | null): RawBuilder<unknown> {
  if (place === null) return sql`p.is_first`
  return sql`(p.is_first or not exists (
    select from effort_place f join place_tree x on x.place = f.place and x.ancestor = ${place}
    where f.effort = p.effort and (f.is_first or f.place < p.place)))`
}

const KEY = {
  // Theirs is a name each: together they are one group, or a place with many associations had as many headings.
  owner: sql`case when h.is_outside then 'outside' else coalesce(h.owner::text, '') end`,
  theme: sql`coalesce(h.theme, '')`,
}

/** Days from today to its beginning or its end, whichever is nearer. */
const nearness = (today: string) => sql`least(abs(p.begins - ${today}::date), abs(p.ends - ${today}::date)) as near`

/** Efforts that go on or are to come on `today`, once each, or once for each of their themes. */
function here(place: string | null, today: string, by: LineBy): RawBuilder<unknown> {
  const going = sql`${isIn(place)} and (p.ends is null or p.ends >= ${today}) and ${oncePerEffort(place)}`
  const near = nearness(today)
  if (by === 'owner') {
    return sql`select p.effort, p.begins, ${near}, p.owner, p.is_outside, p.budget_sek from effort_place p where ${going}`
  }
  return sql`select p.effort, p.begins, ${near}, t.theme, p.owner, p.is_outside, p.budget_sek
    from effort_place p join effort e on e.id = p.effort
    left join lateral unnest(e.themes) t(theme) on true where ${going}`
}

/** Bars are chosen among those that are nearest today. */
const NEAREST_HERE = sql`select * from here order by near, effort limit ${sql.lit(MOST_NEAR)}`

/** The same for the whole city, from indexes of their days: tens of thousands needn't be put in order. */
function nearestOfAll(today: string): RawBuilder<unknown> {
  const row = sql`p.effort, ${nearness(today)}, p.owner, p.is_outside`
  const some = (which: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql`(
    select ${row} from effort_place p where p.is_first and ${which} order by ${order} limit ${sql.lit(MOST_NEAR)})`
  return sql`select * from (
      ${some(sql`p.begins <= ${today} and (p.ends is null or p.ends >= ${today})`, sql`p.begins desc`)}
      union ${some(sql`p.begins > ${today}`, sql`p.begins`)}
      union ${some(sql`p.ends >= ${today}`, sql`p.ends`)}) u
    order by near, effort limit ${sql.lit(MOST_NEAR)}`
}

const OWNERS_NAME = sql`(select name from body where id = h.owner)`
const OWNED = { owner: sql`grouped`, theme: sql`owned` }
/** Summed in one reading: how many, how many of them are to come, what they cost. */
const sums = (today: string) => sql`count(*)::int as total, count(*) filter (where begins > ${today})::int as later,
  coalesce(sum(budget_sek), 0)::bigint as sek, count(*) filter (where budget_sek is null)::int as untold`
const GROUPED = { owner: sql`owner, is_outside`, theme: sql`theme` }

/**
 * What goes on in a place and in what lies in it (null: in the whole city; R7, R12): how many efforts each owner has, or are
 * about each theme, and `most` of them, those whose beginning or end is nearest today. One statement; sums by an index
 * alone, so that two thousand efforts cost little more than twenty.
 */
export async function readTimeLine(
  db: Db,
  place: string | null,
  today: string,
  { by, most }: { readonly by: LineBy; readonly most: number },
): Promise<TimeLine> {
  const isAll = place === null && by === 'owner'
  const { rows } = await sql<TimeLine>`
    with here as ${isAll ? sql`` : sql`materialized`} (${here(place, today, by)}),
    grouped as materialized (select ${GROUPED[by]}, ${sums(today)} from here group by ${GROUPED[by]}),
    ${
      by === 'owner'
        ? sql``
        : sql`
    once as materialized (select distinct effort, begins, owner, is_outside, budget_sek from here),
    owned as materialized (select ${GROUPED.owner}, ${sums(today)} from once group by ${GROUPED.owner}),`
    }
    ranked as (
      select effort, near, ${GROUPED[by]}, row_number() over (partition by ${GROUPED[by]} order by near, effort) as rank
      from (${isAll ? nearestOfAll(today) : NEAREST_HERE}) nearest),
    chosen as materialized (select * from ranked order by rank, near, effort limit ${most})
    select
      coalesce((select json_agg(x) from (
        select ${KEY[by]} as key, ${by === 'owner' ? OWNERS_NAME : sql`null`} as name, h.total
        from grouped h order by h.total desc, 1 limit ${MOST_GROUPS}) x), '[]') as groups,
      (select coalesce(sum(total), 0)::int from ${OWNED[by]}) as total,
      (select coalesce(sum(later), 0)::int from ${OWNED[by]}) as later,
      coalesce((select json_agg(x) from (
        select ${KEY[by]} as key, ${EFFORT} from chosen h ${JOINED} order by e.begins, e.id) x), '[]') as efforts,
      coalesce((select json_agg(x) from (
        select ${KEY.owner} as key, ${OWNERS_NAME} as name, h.total, h.sek, h.untold from ${OWNED[by]} h
        order by h.sek desc, h.total desc, 1 limit ${MOST_GROUPS}) x), '[]') as money`.execute(db)
  return rows[0] ?? { groups: [], total: 0, later: 0, efforts: [], money: [] }
}

const EFFORT = sql`e.id, e.title, coalesce(u.language, e.language) as language, coalesce(b.name, e.owner_name) as "ownerName",
  coalesce(u.initiator_kind, e.owner_kind, case when e.owner is not null then 'department' end) as kind,
  e.status, e.begins, e.ends, u.number,
  json_build_array(coalesce(u.label_lon, e.label_lon), coalesce(u.label_lat, e.label_lat)) as at,
  case when e.asks_from is null then '[]' else coalesce((
    select json_agg(json_build_object('id', a.id, 'what', a.what, 'language', a.language, 'begins', a.begins, 'ends', a.ends)
      order by a.begins, a.id)
    from (select * from asking where effort = e.id and cancelled_at is null and joined is null
      order by begins, id limit ${sql.lit(MOST_MARKS)}) a), '[]') end as askings`

const JOINED = sql`join effort e on e.id = h.effort
  left join body b on b.id = e.owner
  left join undertaking u on u.id = e.undertaking`

export interface EffortsPage {
  readonly efforts: readonly EffortOnLine[]
  readonly total: number
}

/** Which of a place's efforts: of one group (`LineGroup.key`) or of all; also those that have ended. */
export interface EffortsWanted {
  readonly by: LineBy
  readonly key: string | null
  readonly withEnded: boolean
  readonly page: number
  readonly size: number
}

/** Efforts in a place and in what lies in it, a page at a time: by owner or theme, then by day of beginning. */
export async function listEffortsInPlace(
  db: Db,
  place: string | null,
  today: string,
  { by, key, withEnded, page, size }: EffortsWanted,
): Promise<EffortsPage> {
  const since = withEnded ? '0001-01-01' : today
  const { rows } = await sql<EffortsPage>`
    with here as materialized (${here(place, since, by)}),
    wanted as materialized (select h.*, ${KEY[by]} as key from here h where ${key === null ? sql`true` : sql`${KEY[by]} = ${key}`}),
    chosen as materialized (
      select * from wanted order by key, begins desc, effort limit ${size} offset ${(page - 1) * size})
    select (select count(*)::int from wanted) as total,
      coalesce((select json_agg(x) from (
        select h.key, ${EFFORT} from chosen h ${JOINED} order by h.key, e.begins desc, e.id) x), '[]') as efforts`.execute(
    db,
  )
  return rows[0] ?? { efforts: [], total: 0 }
}
