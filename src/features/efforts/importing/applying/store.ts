import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/index.ts'
import type { EffortSays } from '../domain/effort-row.ts'
import { APPLY_IMPORT } from './task.ts'

export async function saveAnswers(
  tx: Tx,
  it: { import: string; row: number | null; answer: 'keep' | 'withdraw'; reason: string | null },
): Promise<void> {
  await sql`update effort_import_row set answer = ${it.answer}, reason = ${it.reason}
    where import = ${it.import} and outcome = 'gone'
      and case when ${it.row}::int is null then answer is null else number = ${it.row}::int end`.execute(tx)
}

/** What stands in the way of taking an import in, and how much would be written. */
export interface Standing {
  readonly faulty: number
  readonly unanswered: number
  /** Efforts that somebody changed since the file was read. */
  readonly moved: number
  readonly news: number
  readonly changed: number
  readonly withdrawn: number
  readonly kept: number
}

/** One at a time for each import, until the transaction ends: a job that was thought dead may still be at it. */
export async function alone(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${APPLY_IMPORT} ${id}`}, 0))`.execute(tx)
}

/** Marks that all is written, unless somebody asked to stop until now. From here on that waits, and comes too late. */
export async function endApplied(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`update effort_import set state = 'applied'
    where id = ${id} and state = 'applying' and not stop_asked returning id`.execute(tx)
  return rows.length > 0
}

/** Locks the efforts that would be changed, so that what is counted here still holds when they are. */
export async function lockStanding(tx: Tx, id: string): Promise<Standing> {
  await sql`select from effort where id in
      (select effort from effort_import_row where import = ${id} and outcome in ('changed', 'gone')) order by id for no key update`.execute(
    tx,
  )
  return findStanding(tx, id)
}

export async function findStanding(db: Db, id: string): Promise<Standing> {
  const { rows } = await sql<Standing>`select
      count(*) filter (where r.outcome = 'faulty') as faulty,
      count(*) filter (where r.outcome = 'gone' and r.answer is null) as unanswered,
      count(*) filter (where r.outcome in ('changed', 'gone') and e.version is distinct from r.version) as moved,
      count(*) filter (where r.outcome = 'new') as news,
      count(*) filter (where r.outcome = 'changed') as changed,
      count(*) filter (where r.outcome = 'gone' and r.answer = 'withdraw') as withdrawn,
      count(*) filter (where r.outcome = 'gone' and r.answer = 'keep') as kept
    from effort_import_row r left join effort e on e.id = r.effort where r.import = ${id}`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Error('counting gives one row')
  return found
}

/** What is written, for events of its own: id, what it becomes, and what it was in the fields that change. */
export interface Written {
  readonly effort: string
  readonly outcome: 'new' | 'changed' | 'gone'
  readonly place: string
  readonly says: Pick<EffortSays, 'status'> | null
  readonly before: Partial<EffortSays> | null
}

export async function listWritten(tx: Tx, id: string): Promise<Written[]> {
  const { rows } = await sql<Written>`select r.effort, r.outcome, coalesce(r.says ->> 'place', e.place::text) as place,
      json_build_object('status', r.says ->> 'status') as says, r.before
    from effort_import_row r left join effort e on e.id = r.effort
    where r.import = ${id} and (r.outcome in ('new', 'changed') or r.outcome = 'gone' and r.answer = 'withdraw')
    order by r.number`.execute(tx)
  return rows
}

interface Applied {
  readonly id: string
  readonly source: string
  readonly sourceName: string
  readonly owner: string | null
  readonly ownerName: string | null
  readonly by: string | null
}

/** Rows in each statement: who asks to stop is heard after a second or so, and all are one transaction. */
const AT_ONCE = 1_000

/** What a row says, as columns of `effort`. */
const SAYS = sql`r.says ->> 'title', r.says ->> 'description', r.says ->> 'unit', (r.says ->> 'place')::uuid,
  array(select jsonb_array_elements_text(r.says -> 'otherPlaces'))::uuid[], nullif(r.says -> 'boundary', 'null'),
  (r.says #>> '{label,0}')::float8, (r.says #>> '{label,1}')::float8, (r.says ->> 'begins')::date, (r.says ->> 'ends')::date,
  r.says ->> 'status', case when r.says ->> 'status' = 'withdrawn' then 'Inställt enligt källan.' end,
  array(select jsonb_array_elements_text(r.says -> 'themes')), array(select jsonb_array_elements_text(r.says -> 'targetGroups')),
  (r.says ->> 'budgetSek')::bigint, r.says ->> 'sourceLink'`

const COLUMNS = sql`title, description, unit, place, other_places, boundary, label_lon, label_lat, begins, ends,
  status, withdrawn_because, themes, target_groups, budget_sek, source_link`

/** Writes an import into the register, a slice of its rows at a time; tells after each up to which row. */
export async function* writeImport(tx: Tx, it: Applied, now: Date): AsyncGenerator<number> {
  const { rows } = await sql<{
    last: number | null
  }>`select max(number) as last from effort_import_row where import = ${it.id}`.execute(tx)
  const last = rows[0]?.last ?? 0
  for (let from = 1; from <= last; from += AT_ONCE) {
    await writeSlice(tx, it, from, now)
    yield Math.min(last, from + AT_ONCE - 1)
  }
}

async function writeSlice(
  tx: Tx,
  { id, source, sourceName, owner, ownerName, by }: Applied,
  from: number,
  now: Date,
): Promise<void> {
  const slice = sql`r.import = ${id} and r.number >= ${from} and r.number < ${from + AT_ONCE}`
  await sql`insert into effort (id, ${COLUMNS}, owner, owner_name, source, source_id, source_key, import_id, registered_at, registered_by, changed_at)
    select r.effort, ${SAYS}, ${owner}::uuid, ${ownerName}::text, ${sourceName}, ${source}::uuid, r.key, ${id}::uuid, ${now}, ${by}::uuid, ${now}
    from effort_import_row r where ${slice} and r.outcome = 'new'`.execute(tx)
  await sql`update effort e set (${COLUMNS}) = (select ${SAYS}), import_id = ${id}, version = e.version + 1, changed_at = ${now}
    from effort_import_row r where ${slice} and r.outcome = 'changed' and e.id = r.effort`.execute(tx)
  await sql`update effort e set status = 'withdrawn', withdrawn_because = r.reason, import_id = ${id}, version = e.version + 1,
      changed_at = ${now}
    from effort_import_row r where ${slice} and r.outcome = 'gone' and r.answer = 'withdraw' and e.id = r.effort`.execute(
    tx,
  )
}

/** What withdrawn efforts were yet to ask of residents isn't asked. Returns what is cancelled. */
export async function cancelAskingsOf(tx: Tx, id: string, today: string, now: Date): Promise<void> {
  await sql`update asking a set cancelled_at = ${now} from effort e
    where e.import_id = ${id} and e.status = 'withdrawn' and a.effort = e.id and a.ends >= ${today} and a.cancelled_at is null`.execute(
    tx,
  )
}

/** Ids of efforts that an import wrote, in order: for whoever looks at each of them because of it. */
export async function listEffortsOfImport(db: Db, id: string, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('effort')
    .select('id')
    .where('import_id', '=', id)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}
