import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { Goal } from '../domain/tree.ts'

/** A goal with how many serve it. */
export interface GoalInForce extends Goal {
  /** Efforts that go on or are planned, and commitments that are still to be done. */
  readonly served: number
}

/** The version of a place's goals that is in force. */
export interface GoalsInForce {
  readonly version: string
  readonly number: number
  readonly language: string
  readonly inForceAt: Date
  /** In the order of the tree: a goal comes after the one that it is part of. */
  readonly goals: readonly GoalInForce[]
}

/** What is in force in a place itself; undefined when nothing is. */
export async function findGoalsInForce(db: Db, place: string, today: string): Promise<GoalsInForce | undefined> {
  const { rows } = await sql<GoalsInForce>`
    with serving as materialized (
      select s.goal, count(*) as served
      from goal_service s left join effort e on e.id = s.effort left join commitment c on c.id = s.commitment
      where s.place = ${place} and s.ended_at is null
        and (e.status = 'decided' and (e.ends is null or e.ends >= ${today}) or c.state in ('made', 'accepted'))
      group by s.goal)
    select v.id as version, v.number, v.language, v.in_force_at as "inForceAt", (
      select json_agg(json_build_object('key', g.key, 'parent', g.parent, 'kind', g.kind, 'text', g.text,
        'indicator', g.indicator, 'served', coalesce(s.served, 0)) order by g.position)
      from goal g left join serving s on s.goal = g.key where g.version = v.id) as goals
    from goal_version v where v.place = ${place} and v.state = 'in-force'`.execute(db)
  return rows[0]
}

/** How many efforts that go on or are planned, and commitments still to be done, serve no goal in force there. */
export interface ServingNone {
  readonly efforts: number
  readonly commitments: number
}

/** True of what serves a goal that is in force in the place. */
const serves = (column: 'effort' | 'commitment', place: string) => sql`exists (
  select from goal_service s where s.${sql.ref(column)} = x.id and s.ended_at is null and s.place = ${place}
    and s.goal in (select key from goal where version = (
      select id from goal_version where place = ${place} and state = 'in-force')))`

const effortsHere = (place: string, today: string) => sql`
  x.status = 'decided' and (x.ends is null or x.ends >= ${today}) and x.id in (
    select ep.effort from place_tree t join effort_place ep on ep.place = t.place
    where t.ancestor = ${place} and (ep.ends is null or ep.ends >= ${today}))`

const commitmentsHere = (place: string) => sql`
  x.state in ('made', 'accepted') and x.place in (select place from place_tree where ancestor = ${place})`

/** Counts what serves none of the place's goals, efforts by an index alone; null when no goals are in force there. */
export async function countServingNone(db: Db, place: string, today: string): Promise<ServingNone | null> {
  const inTree = sql`x.place = f.place and x.ancestor = ${place}`
  const { rows } = await sql<ServingNone>`
    with serving as materialized (
      select s.effort, s.commitment from goal_service s
      where s.place = ${place} and s.ended_at is null and s.goal in (select key from goal where version = (
        select id from goal_version where place = ${place} and state = 'in-force')))
    select (
        select count(*) from place_tree t join effort_place p on p.place = t.place
        where t.ancestor = ${place} and not p.is_idea and (p.ends is null or p.ends >= ${today})
          and (p.is_first or not exists (select from effort_place f join place_tree x on ${inTree}
            where f.effort = p.effort and (f.is_first or f.place < p.place)))
          and p.effort not in (select effort from serving where effort is not null)) as efforts,
      (select count(*) from commitment x where ${commitmentsHere(place)}
        and x.id not in (select commitment from serving where commitment is not null)) as commitments
    where exists (select from goal_version where place = ${place} and state = 'in-force')`.execute(db)
  return rows[0] ?? null
}

/** An effort or a commitment that serves none of the place's goals. */
export interface ServesNone {
  readonly kind: 'effort' | 'commitment'
  readonly id: string
  readonly title: string
  readonly language: string
  /** Number of the undertaking that the effort is, if it is one. */
  readonly number: number | null
  readonly who: string | null
}

/** A page of what serves none of the place's goals: efforts by when they began, the newest first, then commitments by day. */
export async function listServingNone(
  db: Db,
  place: string,
  { today, limit, offset = 0 }: { readonly today: string; readonly limit: number; readonly offset?: number },
): Promise<ServesNone[]> {
  const { rows } = await sql<ServesNone>`
    with shown as materialized (
      (select 1 as part, x.id, (date '9999-01-01' - x.begins) as place_in_line from effort x
        where ${effortsHere(place, today)} and not ${serves('effort', place)})
      union all
      (select 2, x.id, (x.due - date '0001-01-01') from commitment x
        where ${commitmentsHere(place)} and not ${serves('commitment', place)})
      order by part, place_in_line, id limit ${limit} offset ${offset})
    select case shown.part when 1 then 'effort' else 'commitment' end as kind, shown.id,
      coalesce(e.title, c.what) as title, coalesce(u.language, e.language, c.language) as language, u.number,
      coalesce(b.name, e.owner_name, cb.name, g.name, c.actor_name) as who
    from shown left join effort e on shown.part = 1 and e.id = shown.id
    left join commitment c on shown.part = 2 and c.id = shown.id
    left join undertaking u on u.id = e.undertaking left join body b on b.id = e.owner
    left join body cb on cb.id = c.body left join local_group g on g.id = c.local_group
    order by shown.part, shown.place_in_line, shown.id`.execute(db)
  return rows
}
