import { sql } from 'kysely'
import { isId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/database/index.ts'
import type { ActorKind } from '../../models/index.ts'
import type { Asking } from '../domain/asking.ts'
import type { Effort } from '../domain/effort.ts'

export interface PlaceOfEffort {
  readonly id: string
  readonly slug: string
  readonly name: string
}

/** An asking as its effort's page shows it. */
export interface AskingOfEffort extends Omit<Asking, 'cancelledAt'> {
  readonly placeName: string
  readonly placeSlug: string
  readonly isCancelled: boolean
  /** What it became part of. */
  readonly joinedTo: {
    readonly what: string
    readonly language: string
    readonly effort: string
    readonly effortTitle: string
  } | null
}

/** An effort with all that its page shows. */
export interface EffortPage extends Effort {
  readonly ownerBody: string | null
  /** What kind of actor's it is: an undertaking's initiator, an owner outside the municipality, or the municipality's own; null: not told. */
  readonly kind: ActorKind | null
  readonly placeName: string
  readonly placeSlug: string
  readonly others: readonly PlaceOfEffort[]
  /** Ids of its owner and of all that it is part of: decides, with `around`, who may act for it. */
  readonly owners: readonly string[]
  /** Ids of its place and of all that lies around it. */
  readonly around: readonly string[]
  /** The officer's name as colleagues and residents know it. */
  readonly keeperName: string | null
  readonly withdrawnBecause: string | null
  /** Number of the undertaking, when it is one. */
  readonly number: number | null
  readonly registeredAt: Date
  readonly changedAt: Date
  /** Earliest first, those that were cancelled too. */
  readonly askings: readonly AskingOfEffort[]
}

/** One effort with everything, in one round trip; undefined when there is none. */
export async function findEffort(db: Db, id: string): Promise<EffortPage | undefined> {
  if (!isId(id)) return undefined
  const { rows } = await sql<EffortPage>`
    select e.id, e.title, e.description, e.language, e.owner, e.unit, e.owner_name as "ownerName", e.owner_kind as "ownerKind",
      e.place, e.other_places as "otherPlaces", e.boundary, e.begins, e.ends, e.status, e.themes,
      e.target_groups as "targetGroups", e.budget_sek as "budgetSek", e.source, e.source_link as "sourceLink", e.keeper,
      e.undertaking, e.version, b.name as "ownerBody",
      coalesce(u.initiator_kind, e.owner_kind, case when e.owner is not null then 'department' end) as kind,
      p.name as "placeName", p.slug as "placeSlug",
      coalesce((select json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) order by o.name)
        from place o where o.id = any (e.other_places)), '[]') as others,
      array(select ancestor from place_tree where place = e.place) as around, body_wholes(e.owner) as owners,
      k.display_name as "keeperName", e.withdrawn_because as "withdrawnBecause", u.number,
      e.registered_at as "registeredAt", e.changed_at as "changedAt", coalesce(${ASKINGS}, '[]') as askings
    from effort e join place p on p.id = e.place
    left join body b on b.id = e.owner
    left join person k on k.id = e.keeper
    left join undertaking u on u.id = e.undertaking
    where e.id = ${id}`.execute(db)
  return rows[0]
}

const ASKINGS = sql`(
  select json_agg(json_build_object('id', a.id, 'effort', a.effort, 'place', a.place, 'what', a.what, 'language', a.language,
    'way', a.way, 'begins', a.begins, 'ends', a.ends, 'startsAt', to_char(a.starts_at, 'HH24:MI'),
    'endsAt', to_char(a.ends_at, 'HH24:MI'), 'whereAt', a.where_at, 'targetGroups', a.target_groups, 'invited', a.invited,
    'answered', a.answered, 'results', a.results, 'resultsLink', a.results_link, 'joined', a.joined, 'reason', a.reason,
    'version', a.version, 'isCancelled', a.cancelled_at is not null, 'placeName', ap.name, 'placeSlug', ap.slug,
    'joinedTo', case when j.id is not null then json_build_object('what', j.what, 'language', j.language,
      'effort', j.effort, 'effortTitle', je.title) end) order by a.begins, a.id)
  from asking a join place ap on ap.id = a.place
  left join asking j on j.id = a.joined left join effort je on je.id = j.effort
  where a.effort = e.id)`

/** Something that happened to an effort or its askings. */
export interface EffortEvent {
  readonly id: number
  readonly at: Date
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What has happened to an effort and to what it asks, from the event log, newest first; `before` pages backwards. */
export async function listEffortHistory(
  db: Db,
  effort: string,
  before: number | null,
  limit: number,
): Promise<EffortEvent[]> {
  const { rows } = await sql<EffortEvent>`
    select id, at, type, data from event
    where subject = any (array(select id from asking where effort = ${effort}) || ${effort}::uuid)
      and type ~ '^(effort|asking|overlap)\\.' and (${before}::bigint is null or id < ${before}::bigint)
    order by id desc limit ${limit}`.execute(db)
  return rows
}

/** Ids of what is told by a place, in their order, after one; for looking through all of it some at a time. */
export async function listEffortsToldBy(db: Db, place: string, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('effort_place')
    .select('effort')
    .where('place', '=', place)
    .$if(after !== null, (query) => query.where('effort', '>', after ?? ''))
    .orderBy('effort')
    .limit(limit)
    .execute()
  return rows.map((row) => row.effort)
}
