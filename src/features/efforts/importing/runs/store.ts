import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/index.ts'
import { closeDuty } from '../../../duties/index.ts'
import type { Cell } from '../domain/cell.ts'
import type { Fault } from '../domain/fault.ts'
import { LOOK_AT_IMPORT } from './look-duty.ts'

export const OPEN_STATES = ['receiving', 'received', 'reading', 'read', 'applying'] as const
export type ImportState = (typeof OPEN_STATES)[number] | 'applied' | 'failed' | 'stopped' | 'discarded'

/** One run: a file of a source, on its way into the register. */
export interface ImportRun {
  readonly id: string
  readonly source: string
  readonly sourceName: string
  readonly owner: string | null
  readonly ownerName: string | null
  readonly fileName: string
  readonly state: ImportState
  readonly bytes: number
  readonly columns: readonly string[]
  readonly firstRows: readonly (readonly Cell[])[]
  readonly attempt: number
  readonly stopAsked: boolean
  readonly rowsRead: number
  readonly news: number
  readonly changed: number
  readonly same: number
  readonly faulty: number
  readonly gone: number
  /** Rows that a job which takes it in has come past; none of them is in the register until all are. */
  readonly rowsTakenIn: number
  readonly fault: Fault | null
  readonly begunAt: Date
  readonly begunBy: string | null
  readonly seenAt: Date
  readonly endedAt: Date | null
}

const RUN = sql`i.id, i.source, s.name as "sourceName", s.owner,
  s.owner_name as "ownerName", i.file_name as "fileName", i.state, i.bytes, i.columns,
  i.first_rows as "firstRows", i.attempt, i.stop_asked as "stopAsked", i.rows_read as "rowsRead", i.news, i.changed, i.same,
  i.faulty, i.gone,
  i.rows_taken_in as "rowsTakenIn", i.fault, i.begun_at as "begunAt", i.begun_by as "begunBy", i.seen_at as "seenAt", i.ended_at as "endedAt"
  from effort_import i join effort_source s on s.id = i.source`

export async function findImport(db: Db, id: string): Promise<ImportRun | undefined> {
  const { rows } = await sql<ImportRun>`select ${RUN} where i.id = ${id}`.execute(db)
  return rows[0]
}

/** Not against those that only refer to it: an import that is being taken in can be asked to stop. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRun | undefined> {
  const { rows } = await sql<ImportRun>`select ${RUN} where i.id = ${id} for no key update of i`.execute(tx)
  return rows[0]
}

/** The one import of a source that is under way. */
export async function lockOpenImport(tx: Tx, source: string): Promise<ImportRun | undefined> {
  const { rows } =
    await sql<ImportRun>`select ${RUN} where i.source = ${source} and i.state = any(${[...OPEN_STATES]}) for no key update of i`.execute(
      tx,
    )
  return rows[0]
}

/** What the sources of imports are called, by import. */
export async function findSourceNames(db: Db, imports: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select i.id, s.name
    from effort_import i join effort_source s on s.id = i.source where i.id = any(${[...imports]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function listImports(db: Db, limit: number): Promise<ImportRun[]> {
  const { rows } = await sql<ImportRun>`select ${RUN} order by i.begun_at desc, i.id limit ${limit}`.execute(db)
  return rows
}

export async function insertImport(
  tx: Tx,
  it: { readonly id: string; readonly source: string; readonly fileName: string; readonly by: string | null },
  now: Date,
): Promise<void> {
  await sql`insert into effort_import (id, source, file_name, state, begun_at, begun_by, seen_at)
    values (${it.id}, ${it.source}, ${it.fileName}, 'receiving', ${now}, ${it.by}, ${now})`.execute(tx)
}

/** What a run has come to; `null` fault takes an older one away. */
export async function saveState(
  tx: Tx,
  id: string,
  state: ImportState,
  now: Date,
  fault: Fault | null = null,
): Promise<void> {
  const ended = !OPEN_STATES.some((open) => open === state)
  await sql`update effort_import set state = ${state}, seen_at = ${now}, stop_asked = false, rows_taken_in = 0,
      fault = ${fault === null ? null : JSON.stringify(fault)}::jsonb, ended_at = ${ended ? now : null}
    where id = ${id}`.execute(tx)
  // What a file held isn't kept longer than it is looked at.
  if (!ended) return
  await closeDuty(tx, LOOK_AT_IMPORT, id, now)
  await sql`delete from effort_import_part where import = ${id}`.execute(tx)
  await sql`delete from effort_import_row where import = ${id}`.execute(tx)
}

/** How far taking in has come. */
export async function saveProgress(tx: Tx, id: string, rows: number, now: Date): Promise<void> {
  await sql`update effort_import set rows_taken_in = ${rows}, seen_at = ${now} where id = ${id}`.execute(tx)
}

export async function askToStop(tx: Tx, id: string): Promise<void> {
  await sql`update effort_import set stop_asked = true where id = ${id}`.execute(tx)
}
