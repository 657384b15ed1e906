import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/index.ts'
import type { EffortSays } from '../domain/effort-row.ts'
import type { Fault } from '../domain/fault.ts'
import type { StagedRow } from './staged-row.ts'

/** Begins anew: what an earlier reading staged is let go, and its job leaves the rows alone from now on. */
export async function beginAttempt(tx: Tx, id: string, attempt: number, now: Date): Promise<void> {
  await sql`delete from effort_import_row where import = ${id}`.execute(tx)
  await sql`update effort_import set attempt = ${attempt}, rows_read = 0, news = 0, changed = 0, same = 0, faulty = 0, gone = 0,
      fault = null, seen_at = ${now} where id = ${id}`.execute(tx)
}

/** An effort as it stands in the register, by its source's key. */
export interface KnownEffort {
  readonly id: string
  readonly key: string
  readonly version: number
  readonly says: EffortSays
}

/**
 * Looked up key by key: PostgreSQL, which thinks that a source that was filled a moment ago is empty, would for every batch
 * read all that the source has and pass over what wasn't asked for.
 */
export async function findKnown(tx: Tx, source: string, keys: readonly string[]): Promise<Map<string, KnownEffort>> {
  const { rows } = await sql<KnownEffort>`select id, source_key as key, version, json_build_object('title', title,
      'description', description, 'unit', unit, 'place', place, 'otherPlaces', other_places, 'boundary', boundary,
      'label', case when boundary is not null then json_build_array(label_lon, label_lat) end, 'begins', begins, 'ends', ends,
      'status', status, 'themes', themes, 'targetGroups', target_groups, 'budgetSek', budget_sek, 'sourceLink', source_link) as says
    from unnest(${[...keys]}::text[]) asked(key)
    cross join lateral (select * from effort where source_id = ${source} and source_key = asked.key limit 1) known`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.key, row]))
}

/** Adds rows after those that are there, and counts them. */
export async function insertRows(
  tx: Tx,
  id: string,
  rows: readonly StagedRow[],
  from: number,
  now: Date,
): Promise<void> {
  const numbered = rows.map((row, at) => ({ ...row, number: from + at }))
  await sql`insert into effort_import_row (import, number, line, key, outcome, effort, version, says, before, faults)
    select ${id}, number, line, key, outcome, effort, version, says, before, faults
    from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as it(number integer, line integer, key text, outcome text,
      effort uuid, version integer, says jsonb, before jsonb, faults jsonb)`.execute(tx)
  const count = (outcome: StagedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  await sql`update effort_import set rows_read = rows_read + ${rows.length}, news = news + ${count('new')},
      changed = changed + ${count('changed')}, same = same + ${count('same')}, faulty = faulty + ${count('faulty')},
      seen_at = ${now} where id = ${id}`.execute(tx)
}

/**
 * A key that stands in several rows is at fault in all but the first. Found first, and marked by number: as one statement
 * PostgreSQL, which can't know yet how many rows a table has that was filled a moment ago, joined 10⁵ rows with themselves.
 */
export async function markDuplicates(tx: Tx, id: string): Promise<void> {
  const { rows } = await sql<{ number: number; line: number }>`select number, line from (
      select number, row_number() over same as nth, first_value(line) over same as line from effort_import_row
      where import = ${id} and key <> '' window same as (partition by key order by number)) keyed
    where nth > 1`.execute(tx)
  for (let from = 0; from < rows.length; from += MARKED_AT_ONCE) {
    const some = rows.slice(from, from + MARKED_AT_ONCE)
    await sql`update effort_import_row r set outcome = 'faulty', faults = coalesce(r.faults, '[]') || jsonb_build_array(
        jsonb_build_object('key', ${DUPLICATE}::text, 'values', jsonb_build_object('word', left(r.key, 60), 'line', d.line)))
      from unnest(${some.map((it) => it.number)}::int[], ${some.map((it) => it.line)}::int[]) d(number, line)
      where r.import = ${id} and r.number = d.number`.execute(tx)
  }
}

const MARKED_AT_ONCE = 5_000
const DUPLICATE: Fault['key'] = 'import.row.duplicate'

/**
 * What the register has from the source, goes on or is to come, and isn't in the file. What has ended stays as history. Keys
 * as an array, which are looked up one by one in their index: as a join, PostgreSQL, which thinks that a source that was
 * filled a moment ago is empty, compared each with all 10⁵ of the source, and took more than half a minute.
 */
export async function insertGone(
  tx: Tx,
  it: { id: string; source: string; from: number; today: string },
): Promise<void> {
  await sql`insert into effort_import_row (import, number, key, outcome, effort, version)
    select ${it.id}, ${it.from}::int + row_number() over (order by e.source_key), e.source_key, 'gone', e.id, e.version
    from effort e
    where e.source_id = ${it.source} and e.source_key = any (array(
        select source_key from effort where source_id = ${it.source}
        except select key from effort_import_row where import = ${it.id}))
      and e.status <> 'withdrawn' and (e.ends is null or e.ends >= ${it.today})`.execute(tx)
}

export async function countOutcomes(tx: Tx, id: string): Promise<void> {
  await sql`update effort_import i set (news, changed, same, faulty, gone) = (
      select count(*) filter (where outcome = 'new'), count(*) filter (where outcome = 'changed'),
        count(*) filter (where outcome = 'same'), count(*) filter (where outcome = 'faulty'), count(*) filter (where outcome = 'gone')
      from effort_import_row where import = ${id})
    where id = ${id}`.execute(tx)
}

export async function changesNothing(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from effort_import where id = ${id} and news + changed + faulty + gone = 0`.execute(
    tx,
  )
  return rows.length > 0
}

/** Places that are called, or have the code or the address, as asked. */
export async function findPlacesCalled(
  db: Db,
  words: readonly string[],
): Promise<{ id: string; word: string; exact: boolean }[]> {
  const { rows } = await sql<{ id: string; word: string; exact: boolean }>`
    select p.id, w.word, w.word in (lower(p.code), p.slug) as exact
    from unnest(${[...words]}::text[]) w(word) join place p on w.word in (lower(p.name), lower(p.code), p.slug)`.execute(
    db,
  )
  return rows
}
