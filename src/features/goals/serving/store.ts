import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'

/** What saying that something serves a goal rests on. */
export interface Grounds {
  /** The goal's place with all that it lies in; null when the goal is in force in no such place. */
  readonly around: readonly string[] | null
  /** The effort or commitment is there, isn't over, and is in the place, in it or around it. */
  readonly isHere: boolean
  readonly isServing: boolean
}

/** Looks it up; what says the same comes one at a time. */
export async function lockGrounds(
  tx: Tx,
  it: { place: string; goal: string; effort: string | null; commitment: string | null },
  today: string,
): Promise<Grounds> {
  const { place, goal, effort, commitment } = it
  await sql`select pg_advisory_xact_lock(hashtextextended(${`serves ${goal}`}, 0))`.execute(tx)
  const near = (column: 'ep' | 'c') => sql`(
    ${sql.ref(column)}.place in (select place from place_tree where ancestor = ${place})
    or ${sql.ref(column)}.place in (select ancestor from place_tree where place = ${place}))`
  const { rows } = await sql<Grounds>`select
    (select json_agg(t.ancestor order by t.depth) from place_tree t where t.place = ${place} and exists (
      select from goal g join goal_version v on v.id = g.version
      where v.place = ${place} and v.state = 'in-force' and g.key = ${goal})) as around,
    exists (select from effort e join effort_place ep on ep.effort = e.id
      where e.id = ${effort} and e.status <> 'withdrawn' and (e.ends is null or e.ends >= ${today}) and ${near('ep')})
    or exists (select from commitment c where c.id = ${commitment} and c.state in ('made', 'accepted') and ${near('c')})
      as "isHere",
    exists (select from goal_service where goal = ${goal} and effort is not distinct from ${effort}::uuid
      and commitment is not distinct from ${commitment}::uuid and ended_at is null) as "isServing"`.execute(tx)
  return rows[0] ?? { around: null, isHere: false, isServing: false }
}

export interface NewService {
  readonly id: string
  readonly place: string
  readonly goal: string
  readonly effort: string | null
  readonly commitment: string | null
  readonly how: string
  readonly language: string
  readonly statedBy: string | null
}

export async function insertService(tx: Tx, { statedBy, ...it }: NewService, now: Date): Promise<void> {
  await tx
    .insertInto('goal_service')
    .values({ ...it, stated_by: statedBy, stated_at: now })
    .execute()
}

/** Something that is said to serve a goal, locked, with the goal's place and all that this lies in. */
export async function lockService(tx: Tx, id: string) {
  const { rows } = await sql<{ id: string; place: string; goal: string; endedAt: Date | null; around: string[] }>`
    select s.id, s.place, s.goal, s.ended_at as "endedAt",
      (select json_agg(ancestor order by depth) from place_tree where place = s.place) as around
    from goal_service s where s.id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function endServingRow(
  tx: Tx,
  { id, because }: { id: string; because: string },
  now: Date,
): Promise<void> {
  await tx.updateTable('goal_service').set({ ended_at: now, ended_because: because }).where('id', '=', id).execute()
}

/** What serves a goal, with the names that a page shows. */
export interface ServiceRow {
  readonly id: string
  readonly kind: 'effort' | 'commitment'
  /** Id of the effort or the commitment. */
  readonly of: string
  readonly title: string
  readonly titleLanguage: string
  readonly number: number | null
  readonly how: string
  readonly language: string
  readonly statedAt: Date
  readonly total: number
}

/** A page of what serves a goal, the newest first. */
export async function listServices(db: Db, goal: string, limit: number, offset: number): Promise<ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`
    select s.id, case when s.effort is null then 'commitment' else 'effort' end as kind,
      coalesce(s.effort, s.commitment) as of, coalesce(e.title, c.what) as title,
      coalesce(u.language, e.language, c.language) as "titleLanguage", u.number, s.how, s.language,
      s.stated_at as "statedAt", count(*) over () as total
    from goal_service s left join effort e on e.id = s.effort left join undertaking u on u.id = e.undertaking
    left join commitment c on c.id = s.commitment
    where s.goal = ${goal} and s.ended_at is null order by s.stated_at desc, s.id limit ${limit} offset ${offset}`.execute(
    db,
  )
  return rows
}

/** Efforts and commitments that could serve a goal of the place: those that go on or are to come there, by name. */
export async function listChoices(
  db: Db,
  place: string,
  today: string,
  limit: number,
): Promise<{ kind: 'effort' | 'commitment'; id: string; title: string }[]> {
  const { rows } = await sql<{ kind: 'effort' | 'commitment'; id: string; title: string }>`
    (select 'effort' as kind, e.id, e.title from effort e where e.status <> 'withdrawn'
      and (e.ends is null or e.ends >= ${today}) and e.id in (
        select ep.effort from place_tree t join effort_place ep on ep.place = t.place where t.ancestor = ${place})
      order by e.title, e.id limit ${limit})
    union all
    (select 'commitment', c.id, left(c.what, 200) from commitment c where c.state in ('made', 'accepted')
      and c.place in (select place from place_tree where ancestor = ${place}) order by c.what, c.id limit ${limit})`.execute(
    db,
  )
  return rows
}
