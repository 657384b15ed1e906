import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/index.ts'
import type { Level } from '../bodies/index.ts'
import type { Commitment, CommitmentState } from './domain/commitment.ts'

/** A commitment as use cases decide about it, with its place and all that this lies in. */
export type LockedCommitment = Commitment & { readonly around: readonly string[] }

/** A commitment, locked until the transaction ends. */
export async function lockCommitment(tx: Tx, id: string): Promise<LockedCommitment | undefined> {
  const { rows } = await sql<LockedCommitment>`
    select c.id, c.body, c.local_group as "group", c.actor_name as "actorName", c.actor_kind as "actorKind", c.what, c.language,
      c.due, c.resources, c.sum_sek as "sumSek", c.place, c.effort, c.for_group as "forGroup", c.unit,
      c.unit_level as "unitLevel", c.state, c.told, c.version,
      (select json_agg(ancestor order by depth) from place_tree where place = c.place) as around
    from commitment c where c.id = ${id} for update`.execute(tx)
  return rows[0]
}

/** A unit that still is there, locked against closing; undefined when it has closed. */
export async function lockUnit(tx: Tx, id: string, today: string): Promise<{ id: string; level: Level } | undefined> {
  const { rows } = await sql<{ id: string; level: Level }>`
    select id, level from body where id = ${id} and (valid_until is null or valid_until >= ${today}) for share`.execute(
    tx,
  )
  return rows[0]
}

/** What a new commitment points at, as far as it is there and goes on. */
export interface Grounds {
  /** Its place with all that this lies in; null when there is no such place. */
  readonly around: readonly string[] | null
  readonly groupGoesOn: boolean
  readonly forGroupGoesOn: boolean
  /** The effort is there, and in the place, in it or around it. */
  readonly effortIsHere: boolean
}

export async function findGrounds(
  db: Db,
  { place, group, forGroup, effort }: Pick<Commitment, 'place' | 'group' | 'forGroup' | 'effort'>,
): Promise<Grounds> {
  const goesOn = (it: string | null) =>
    sql`${it}::uuid is null or exists (select from local_group where id = ${it} and ended_on is null)`
  const { rows } = await sql<Grounds>`select
    (select json_agg(ancestor order by depth) from place_tree where place = ${place}) as around,
    ${goesOn(group)} as "groupGoesOn", ${goesOn(forGroup)} as "forGroupGoesOn",
    ${effort}::uuid is null or exists (select from effort_place ep where ep.effort = ${effort} and (
      ep.place in (select place from place_tree where ancestor = ${place})
      or ep.place in (select ancestor from place_tree where place = ${place}))) as "effortIsHere"`.execute(db)
  return rows[0] ?? { around: null, groupGoesOn: false, forGroupGoesOn: false, effortIsHere: false }
}

/** One that says the same and is still to be done: the button was pressed twice. Those that say the same come one at a time. */
export async function findSame(
  tx: Tx,
  it: Pick<Commitment, 'place' | 'what' | 'due' | 'body' | 'group' | 'actorName'>,
): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`commitment ${it.place} ${it.what}`}, 0))`.execute(tx)
  const row = await tx
    .selectFrom('commitment')
    .select('id')
    .where('place', '=', it.place)
    .where('due', '=', it.due)
    .where('what', '=', it.what)
    .where('body', 'is not distinct from', it.body)
    .where('local_group', 'is not distinct from', it.group)
    .where('actor_name', 'is not distinct from', it.actorName)
    .where('state', 'in', ['made', 'accepted'])
    .executeTakeFirst()
  return row?.id
}

export async function insertCommitment(tx: Tx, it: Commitment, registeredBy: string | null, now: Date): Promise<void> {
  const { group, actorName, actorKind, sumSek, forGroup, unitLevel, ...rest } = it
  await tx
    .insertInto('commitment')
    .values({
      ...rest,
      ...{ local_group: group, actor_name: actorName, actor_kind: actorKind, sum_sek: sumSek, for_group: forGroup },
      ...{ unit_level: unitLevel, made_at: now, registered_by: registeredBy },
    })
    .execute()
}

interface Answer {
  readonly id: string
  readonly state: CommitmentState
  readonly unitLevel: Level | null
  readonly told: string | null
  readonly answeredBy: string | null
}

export async function saveAnswer(tx: Tx, { id, state, unitLevel, told, answeredBy }: Answer, now: Date): Promise<void> {
  await tx
    .updateTable('commitment')
    .set((eb) => ({
      ...{ state, unit_level: unitLevel, told, answered_by: answeredBy, answered_at: now },
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** It is over: done, or ended. */
export async function closeCommitment(
  tx: Tx,
  { id, state, told }: { readonly id: string; readonly state: 'done' | 'ended'; readonly told: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('commitment')
    .set((eb) => ({ state, told, closed_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

type Changed = Pick<Commitment, 'id' | 'what' | 'language' | 'due' | 'resources' | 'sumSek'>

/** Other words, day or sum: nobody has accepted that yet. */
export async function updateCommitment(tx: Tx, { id, sumSek, ...rest }: Changed): Promise<void> {
  await tx
    .updateTable('commitment')
    .set((eb) => ({
      ...{ ...rest, sum_sek: sumSek, state: 'made', unit_level: null, told: null },
      ...{ answered_at: null, answered_by: null, version: eb('version', '+', 1) },
    }))
    .where('id', '=', id)
    .execute()
}

/** What a unit is asked about or stands behind, and isn't over; locked. */
export async function lockOfUnit(tx: Tx, unit: string): Promise<{ id: string; place: string }[]> {
  return tx
    .selectFrom('commitment')
    .select(['id', 'place'])
    .where('unit', '=', unit)
    .where('state', 'in', ['made', 'accepted'])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Another unit takes over what a closed one stood behind, at its own level. */
export async function passOn(tx: Tx, commitments: readonly string[], to: string): Promise<void> {
  if (commitments.length === 0) return
  await sql`
    update commitment c set unit = b.id, unit_level = case when c.unit_level is not null then b.level end,
      version = c.version + 1
    from body b where b.id = ${to} and c.id = any(${commitments}::uuid[])`.execute(tx)
}
