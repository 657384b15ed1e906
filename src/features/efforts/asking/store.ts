import { type RawBuilder, sql } from 'kysely'
import { type Refusal, refuse } from '../../../kernel/result.ts'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { AskingInPlace } from '../asked-in/store.ts'
import { MONTHS_AFTER, MONTHS_BEFORE } from '../domain/asked-before.ts'
import type { Asking } from '../domain/asking.ts'
import type { Effort } from '../domain/effort.ts'
import type { ActedFor } from '../policy.ts'

const hour = (column: string) => sql`to_char(a.${sql.ref(column)}, 'HH24:MI')`
const ASKING: RawBuilder<unknown> = sql`a.id, a.effort, a.place, a.what, a.language, a.way, a.begins, a.ends,
  ${hour('starts_at')} as "startsAt", ${hour('ends_at')} as "endsAt", a.where_at as "whereAt", a.target_groups as "targetGroups",
  a.invited, a.answered, a.results, a.results_link as "resultsLink", a.joined, a.reason, a.cancelled_at as "cancelledAt", a.version`

/** An asking with what decides who may do something with it. */
export interface AskingInForce extends Asking {
  readonly acted: ActedFor
  readonly status: Effort['status']
  readonly undertaking: string | null
}

/** Loads an asking and locks it; refuses as missing when it isn't there. The effort is locked too: it keeps when it asks. */
export async function lockAsking(tx: Tx, id: string): Promise<AskingInForce | Refusal> {
  const { rows } = await sql<AskingInForce>`select ${ASKING}, e.status, e.undertaking,
      json_build_object('owners', body_wholes(e.owner), 'keeper', e.keeper,
        'around', array(select ancestor from place_tree where place = e.place)) as acted
    from asking a join effort e on e.id = a.effort where a.id = ${id} for no key update of a, e`.execute(tx)
  return rows[0] ?? refuse('missing', 'asking.missing')
}

/** True when a place is one of an effort's, or lies in one of them. */
export async function liesInEffort(tx: Tx, place: string, effort: string): Promise<boolean> {
  const { rows } = await sql<{ lies: boolean }>`select exists (
    select from effort e join place_tree t on t.ancestor = e.place or t.ancestor = any (e.other_places)
    where e.id = ${effort} and t.place = ${place}) as lies`.execute(tx)
  return rows[0]?.lies === true
}

/** The same asking of the same effort, when it was registered before: a button pressed twice. */
export async function findSameAsking(
  tx: Tx,
  it: Pick<Asking, 'effort' | 'what' | 'place' | 'begins'>,
): Promise<Asking | undefined> {
  const { rows } = await sql<Asking>`select ${ASKING} from asking a
    where a.effort = ${it.effort} and a.begins = ${it.begins} and a.what = ${it.what} and a.place = ${it.place}
      and a.cancelled_at is null limit 1`.execute(tx)
  return rows[0]
}

/** An asking of another effort that this one may become part of: it asks for itself, and is held so until the commit. */
export async function findJoinable(tx: Tx, id: string, effort: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('asking')
    .select('id')
    .where('id', '=', id)
    .where('effort', '<>', effort)
    .where('cancelled_at', 'is', null)
    .where('joined', 'is', null)
    .forShare()
    .executeTakeFirst()
}

export async function insertAsking(tx: Tx, it: Asking, registeredBy: string | null, now: Date): Promise<void> {
  await sql`insert into asking (id, effort, place, what, language, way, begins, ends, starts_at, ends_at, where_at, target_groups,
      invited, joined, reason, registered_at, registered_by)
    values (${it.id}, ${it.effort}, ${it.place}, ${it.what}, ${it.language}, ${it.way}, ${it.begins}, ${it.ends}, ${it.startsAt},
      ${it.endsAt}, ${it.whereAt}, ${[...it.targetGroups]}, ${it.invited}, ${it.joined}, ${it.reason}, ${now}, ${registeredBy})`.execute(
    tx,
  )
}

export async function saveAsking(tx: Tx, it: Asking): Promise<void> {
  await sql`update asking set place = ${it.place}, what = ${it.what}, language = ${it.language}, way = ${it.way},
      begins = ${it.begins}, ends = ${it.ends}, starts_at = ${it.startsAt}, ends_at = ${it.endsAt}, where_at = ${it.whereAt},
      target_groups = ${[...it.targetGroups]}, invited = ${it.invited}, joined = ${it.joined}, reason = ${it.reason},
      version = ${it.version}
    where id = ${it.id}`.execute(tx)
}

export async function saveResults(
  tx: Tx,
  it: Pick<Asking, 'id' | 'answered' | 'results' | 'resultsLink' | 'version'>,
  now: Date,
): Promise<void> {
  await sql`update asking set answered = ${it.answered}, results = ${it.results}, results_link = ${it.resultsLink},
    results_at = ${now}, version = ${it.version} where id = ${it.id}`.execute(tx)
}

/** What an effort is yet to ask, or asks now. */
export async function listOpenAskings(tx: Tx, effort: string, today: string): Promise<Pick<Asking, 'id' | 'place'>[]> {
  return tx
    .selectFrom('asking')
    .select(['id', 'place'])
    .where('effort', '=', effort)
    .where('cancelled_at', 'is', null)
    .where('ends', '>=', today)
    .orderBy('id')
    .execute()
}

/** Askings of others that became part of this one. */
export async function listJoinedTo(tx: Tx, asking: string): Promise<Pick<Asking, 'id' | 'place' | 'effort'>[]> {
  return tx.selectFrom('asking').select(['id', 'place', 'effort']).where('joined', '=', asking).orderBy('id').execute()
}

/** Cancels askings. What had become part of them stands for itself again. */
export async function cancelAskings(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await sql`update asking set cancelled_at = ${now}, version = version + 1 where id = any (${[...ids]})`.execute(tx)
  await sql`update asking set joined = null, version = version + 1 where joined = any (${[...ids]})`.execute(tx)
}

/** Most askings near one that are looked at, nearest in time first; a place with more asks too much anyway. */
const LOOKED_AT = 200

/**
 * What others have asked and will ask in the same place, in it or around it, from twelve months before to six after (J5);
 * nothing that was cancelled or became part of another.
 */
export async function listAskedNear(
  db: Db,
  { effort, place, begins, ends }: Pick<Asking, 'effort' | 'place' | 'begins' | 'ends'>,
): Promise<AskingInPlace[]> {
  const { rows } = await sql<AskingInPlace>`
    select a.id, a.what, a.language, a.way, a.begins, a.ends, a.target_groups as "targetGroups", a.invited, a.answered, a.results,
      a.results_link as "resultsLink", p.name as "placeName", p.slug as "placeSlug", a.effort, e.title as "effortTitle",
      e.language as "effortLanguage", coalesce(b.name, e.owner_name) as owner
    from (
      select * from asking a
      where a.place in (select place from place_tree where ancestor = ${place}
          union all select ancestor from place_tree where place = ${place} and depth > 0)
        and a.cancelled_at is null and a.joined is null and a.effort <> ${effort}
        and a.ends >= ${begins}::date - make_interval(months => ${MONTHS_BEFORE})
        and a.begins <= ${ends}::date + make_interval(months => ${MONTHS_AFTER})
      order by greatest(a.begins - ${ends}::date, ${begins}::date - a.ends, 0), a.id limit ${LOOKED_AT}) a
    join effort e on e.id = a.effort join place p on p.id = a.place left join body b on b.id = e.owner
    order by a.id`.execute(db)
  return rows
}
