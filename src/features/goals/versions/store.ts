import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { Asked } from '../domain/agreement.ts'
import type { Goal } from '../domain/tree.ts'

export type VersionState = 'draft' | 'proposed' | 'in-force' | 'withdrawn' | 'former'

/** A version as use cases decide about it. */
export interface VersionRow {
  readonly id: string
  readonly place: string
  readonly number: number
  readonly state: VersionState
  readonly edition: number
}

/** What a place has of goals, for writing another version. */
export interface GoalsOfPlace {
  /** The place with all that it lies in; null when there is no such place. */
  readonly around: readonly string[] | null
  /** The draft or the proposal; without one, what is in force. */
  readonly newest: VersionRow | null
  readonly lastNumber: number
  /** Keys of all versions. */
  readonly keys: readonly string[]
}

/** Locks a place's goals: versions are written one at a time. */
export async function lockGoalsOf(tx: Tx, place: string): Promise<GoalsOfPlace> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`goals ${place}`}, 0))`.execute(tx)
  const { rows } = await sql<GoalsOfPlace>`select
    (select json_agg(ancestor order by depth) from place_tree where place = ${place}) as around,
    (select json_build_object('id', id, 'place', place, 'number', number, 'state', state, 'edition', edition)
      from goal_version where place = ${place} and state in ('draft', 'proposed', 'in-force')
      order by state = 'in-force' limit 1) as newest,
    (select coalesce(max(number), 0) from goal_version where place = ${place}) as "lastNumber",
    coalesce((select json_agg(distinct g.key) from goal g join goal_version v on v.id = g.version
      where v.place = ${place}), '[]') as keys`.execute(tx)
  return rows[0] ?? { around: null, newest: null, lastNumber: 0, keys: [] }
}

/** A version, locked until the transaction ends, with its place and all that this lies in. */
export async function lockVersion(
  tx: Tx,
  id: string,
): Promise<(VersionRow & { readonly around: readonly string[] }) | undefined> {
  const { rows } = await sql<VersionRow & { around: string[] }>`
    select v.id, v.place, v.number, v.state, v.edition,
      (select json_agg(ancestor order by depth) from place_tree where place = v.place) as around
    from goal_version v where v.id = ${id} for update`.execute(tx)
  return rows[0]
}

export interface WrittenVersion {
  readonly id: string
  readonly place: string
  readonly number: number
  readonly language: string
  readonly edition: number
  readonly goals: readonly Goal[]
  /** The proposal that this one takes the place of. */
  readonly withdraws: string | null
  readonly writtenBy: string | null
}

/** Saves a draft, new or written anew. */
export async function saveDraft(tx: Tx, it: WrittenVersion, now: Date): Promise<void> {
  if (it.withdraws !== null) {
    await tx.updateTable('goal_version').set({ state: 'withdrawn' }).where('id', '=', it.withdraws).execute()
  }
  const written = { language: it.language, edition: it.edition, written_at: now, written_by: it.writtenBy }
  await tx
    .insertInto('goal_version')
    .values({ id: it.id, place: it.place, number: it.number, ...written })
    .onConflict((on) => on.column('id').doUpdateSet(written))
    .execute()
  await tx.deleteFrom('goal').where('version', '=', it.id).execute()
  await tx
    .insertInto('goal')
    .values(it.goals.map((goal, position) => ({ version: it.id, position, ...goal })))
    .execute()
}

/** Those of the asked that aren't there any more, or have nothing to do with the place. */
export async function countUnknown(
  db: Db,
  place: string,
  { groups, bodies }: { readonly groups: readonly string[]; readonly bodies: readonly string[] },
  today: string,
): Promise<{ groups: number; bodies: number }> {
  const { rows } = await sql<{ groups: number; bodies: number }>`select
    (select count(*) from unnest(${groups}::uuid[]) as asked(id) where not exists (
      select from local_group g join local_group_place p on p.local_group = g.id
      where g.id = asked.id and g.ended_on is null and (
        p.place in (select place from place_tree where ancestor = ${place})
        or p.place in (select ancestor from place_tree where place = ${place})))) as groups,
    (select count(*) from unnest(${bodies}::uuid[]) as asked(id) where not exists (
      select from body b where b.id = asked.id and (b.valid_until is null or b.valid_until >= ${today}))) as bodies`.execute(
    db,
  )
  return rows[0] ?? { groups: 0, bodies: 0 }
}

export async function saveProposal(
  tx: Tx,
  { version, groups, bodies }: { version: string; groups: readonly string[]; bodies: readonly string[] },
  now: Date,
): Promise<void> {
  await tx.updateTable('goal_version').set({ state: 'proposed', proposed_at: now }).where('id', '=', version).execute()
  const asked = [
    ...groups.map((it) => ({ version, local_group: it, body: null })),
    ...bodies.map((it) => ({ version, local_group: null, body: it })),
  ]
  await tx.insertInto('goal_answer').values(asked).execute()
}

/** Everybody who was asked about a version, as far as they have answered. */
export async function listAsked(tx: Tx, version: string, today: string): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select a.local_group as "group", a.body, a.answer,
      coalesce(g.ended_on is not null, false) or coalesce(b.valid_until < ${today}, false) as "isGone"
    from goal_answer a left join local_group g on g.id = a.local_group left join body b on b.id = a.body
    where a.version = ${version}`.execute(tx)
  return rows
}

interface GivenAnswer {
  readonly version: string
  readonly group: string | null
  readonly body: string | null
  readonly answer: 'agreed' | 'objected'
  readonly reason: string | null
  readonly decidedOn: string
  readonly reference: string
  readonly answeredBy: string | null
}

export async function saveAnswer(tx: Tx, it: GivenAnswer, now: Date): Promise<void> {
  await tx
    .updateTable('goal_answer')
    .set({
      ...{ answer: it.answer, reason: it.reason, decided_on: it.decidedOn, reference: it.reference },
      ...{ answered_at: now, answered_by: it.answeredBy },
    })
    .where('version', '=', it.version)
    .where('local_group', 'is not distinct from', it.group)
    .where('body', 'is not distinct from', it.body)
    .execute()
}

/** Puts a version in force; the one that was stays to be read. */
export async function saveInForce(tx: Tx, { id, place }: Pick<VersionRow, 'id' | 'place'>, now: Date): Promise<void> {
  await tx
    .updateTable('goal_version')
    .set({ state: 'former' })
    .where('place', '=', place)
    .where('state', '=', 'in-force')
    .execute()
  await tx.updateTable('goal_version').set({ state: 'in-force', in_force_at: now }).where('id', '=', id).execute()
}

/** Versions that wait for a group's answer, or for others beside it. */
export async function listProposedTo(db: Db, group: string): Promise<string[]> {
  const rows = await db
    .selectFrom('goal_answer')
    .innerJoin('goal_version', 'goal_version.id', 'goal_answer.version')
    .select('goal_version.id')
    .where('goal_answer.local_group', '=', group)
    .where('goal_version.state', '=', 'proposed')
    .orderBy('goal_version.id')
    .execute()
  return rows.map((row) => row.id)
}
