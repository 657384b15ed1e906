import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/index.ts'
import type { GroupFacts, GroupKind, Seats } from './domain/group.ts'
import type { ReviewedGroup } from './domain/review.ts'

/** A group as use cases decide about it. */
export interface GroupRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: GroupKind
  readonly place: string
  readonly places: readonly string[]
  readonly begins: string
  readonly endedOn: string | null
  readonly version: number
}

/** A group, locked until the transaction ends. */
export async function lockGroup(tx: Tx, id: string): Promise<GroupRow | undefined> {
  const { rows } = await sql<GroupRow>`
    select g.id, g.slug, g.name, g.kind, g.place, g.begins, g.ended_on as "endedOn", g.version,
      (select json_agg(place) from local_group_place where local_group = g.id) as places
    from local_group g where g.id = ${id} for update`.execute(tx)
  return rows[0]
}

/** Groups come one at a time, so that none is formed past another, and no two get the same address. */
export async function lockRegister(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('groups.register'))`.execute(tx)
}

/** The first of `base`, `base-2`, `base-3` … that no group has. Asked under `lockRegister`. */
export async function freeSlug(tx: Tx, base: string): Promise<string> {
  const taken = await tx
    .selectFrom('local_group')
    .select('slug')
    .where((on) => on.or([on('slug', '=', base), on('slug', 'like', `${base}-%`)]))
    .execute()
  const slugs = new Set(taken.map(({ slug }) => slug))
  let slug = base
  for (let number = 2; slugs.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}

/** What a group's facts point at, as far as it is there. */
export interface PointedAt {
  /** Each known place with all that it lies in. */
  readonly around: readonly (readonly string[])[]
  readonly bodyIsOpen: boolean
}

/** Looks up places and the calling body; a place that isn't there is left out of `around`. */
export async function findPointedAt(
  db: Db,
  { places, calledBy }: Pick<GroupFacts, 'places' | 'calledBy'>,
  today: string,
): Promise<PointedAt> {
  const { rows } = await sql<PointedAt>`select
    coalesce((select json_agg(up) from (
      select json_agg(ancestor order by depth) as up from place_tree where place = any(${places}::uuid[]) group by place) t),
      '[]') as around,
    ${calledBy}::uuid is null or exists (select from body where id = ${calledBy}
      and (valid_until is null or valid_until >= ${today})) as "bodyIsOpen"`.execute(db)
  return rows[0] ?? { around: [], bodyIsOpen: false }
}

/** True when a group of that name goes on in one of the places. */
export async function hasAlike(tx: Tx, { name, places }: Pick<GroupFacts, 'name' | 'places'>): Promise<boolean> {
  const { rows } = await sql`
    select from local_group g join local_group_place p on p.local_group = g.id
    where lower(g.name) = lower(${name}) and g.ended_on is null and p.place = any(${places}::uuid[]) limit 1`.execute(
    tx,
  )
  return rows.length > 0
}

export interface NewGroup extends GroupFacts {
  readonly id: string
  readonly slug: string
  readonly wasFormed: boolean
  readonly source: string
  readonly registeredBy: string | null
}

export async function insertGroup(tx: Tx, it: NewGroup, now: Date): Promise<void> {
  await tx
    .insertInto('local_group')
    .values({
      ...{ id: it.id, slug: it.slug, was_formed: it.wasFormed, source: it.source },
      ...columnsOf(it),
      ...{ registered_at: now, registered_by: it.registeredBy, changed_at: now },
    })
    .execute()
  await insertParts(tx, it.id, it)
}

export async function insertReview(tx: Tx, group: string, answers: readonly ReviewedGroup[]): Promise<void> {
  const rows = answers.flatMap(({ existing, answer, reason }) =>
    answer === 'takes-on' ? [] : [{ local_group: group, existing, answer, reason }],
  )
  if (rows.length > 0) await tx.insertInto('local_group_review').values(rows).execute()
}

export async function updateGroup(tx: Tx, id: string, facts: GroupFacts, version: number, now: Date): Promise<void> {
  await tx
    .updateTable('local_group')
    .set({ ...columnsOf(facts), version, changed_at: now })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('local_group_place').where('local_group', '=', id).execute()
  await tx.deleteFrom('local_group_seat').where('local_group', '=', id).execute()
  await insertParts(tx, id, facts)
}

function columnsOf(it: GroupFacts) {
  return {
    ...{ name: it.name, kind: it.kind, purpose: it.purpose, mandate: it.mandate, language: it.language },
    ...{ place: it.places[0] ?? '', begins: it.begins, until: it.until, contact: it.contact, meets: it.meets },
    ...{ called_by: it.calledBy, called_by_name: it.calledByName, link: it.link },
  }
}

async function insertParts(
  tx: Tx,
  id: string,
  { places, seats }: { readonly places: readonly string[]; readonly seats: readonly Seats[] },
): Promise<void> {
  await tx
    .insertInto('local_group_place')
    .values(places.map((place) => ({ place, local_group: id })))
    .execute()
  if (seats.length === 0) return
  await tx
    .insertInto('local_group_seat')
    .values(seats.map(({ actorKind, ...counts }) => ({ local_group: id, actor_kind: actorKind, ...counts })))
    .execute()
}

export interface Ending {
  readonly group: string
  readonly endedOn: string
  readonly because: string
  readonly successor: string | null
}

export async function endGroupRow(tx: Tx, { group, endedOn, because, successor }: Ending, now: Date): Promise<void> {
  await tx
    .updateTable('local_group')
    .set((eb) => ({
      ...{ ended_on: endedOn, ended_because: because, successor, changed_at: now },
      version: eb('version', '+', 1),
    }))
    .where('id', '=', group)
    .execute()
}

/** Groups that go on and are called together by a body, locked. */
export async function lockCalledBy(tx: Tx, body: string): Promise<{ id: string; place: string }[]> {
  return tx
    .selectFrom('local_group')
    .select(['id', 'place'])
    .where('called_by', '=', body)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function passOn(tx: Tx, groups: readonly string[], to: string, now: Date): Promise<void> {
  if (groups.length === 0) return
  await tx
    .updateTable('local_group')
    .set((eb) => ({ called_by: to, changed_at: now, version: eb('version', '+', 1) }))
    .where('id', 'in', groups)
    .execute()
}
