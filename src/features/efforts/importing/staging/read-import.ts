import { setImmediate as breathe } from 'node:timers/promises'
import { SYSTEM } from '../../../../kernel/actor.ts'
import type { Task } from '../../../../platform/jobs/index.ts'
import type { World } from '../../../../platform/world.ts'
import type { RawRow } from '../domain/cell.ts'
import { toldBy } from '../domain/effort-row.ts'
import { UnreadableFile } from '../domain/fault.ts'
import type { Mapping } from '../domain/mapping.ts'
import { missingColumns } from '../domain/mapping.ts'
import { rowReader } from '../domain/read-row.ts'
import { openTable } from '../reading/open-table.ts'
import { MOST_ROWS, type Table } from '../reading/table.ts'
import { storedParts } from '../receiving/store.ts'
import { findImport, type ImportRun } from '../runs/store.ts'
import { findSource, type Source } from '../sources/store.ts'
import { READ_IMPORT } from './job.ts'
import { keepStaged } from './keep-staged.ts'
import { crsOf, rowLocator } from './locate.ts'

/** Rows at once: some hundred kilobytes, and a sign of life a few times a second. */
const BATCH = 500

/**
 * Reads an import's file from its start, and stages what its rows would change. A job that was killed runs again; what it had
 * staged is let go first, so nothing doubles. Ends quietly when somebody stopped it, or another job reads the file.
 */
export const readImportTask: Task = {
  task: READ_IMPORT,
  run: async (world, { import: asked }) => {
    const begun = await world.perform(keepStaged, SYSTEM, { import: asked, step: { kind: 'begin' } })
    if (!begun.ok || begun.value.doing.kind === 'stop') return
    const { run, attempt } = begun.value
    const source = await findSource(world.db, run.source)
    if (source?.mapping == null) return
    try {
      await readRows(world, { run, attempt, source, mapping: source.mapping })
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      const step = { kind: 'failed', attempt, fault: error.fault }
      await world.perform(keepStaged, SYSTEM, { import: run.id, step })
    }
  },
}

interface Reading {
  readonly run: ImportRun
  readonly attempt: number
  readonly source: Source
  readonly mapping: Mapping
}

async function readRows(world: World, { run, attempt, source, mapping }: Reading): Promise<void> {
  const { bytes = 0 } = (await findImport(world.db, run.id)) ?? {}
  const table = await openTable(storedParts(world.db, run.id, bytes))
  const missing = missingColumns(mapping, table.headings)
  if (missing.length > 0) throw new UnreadableFile('import.file.missing-columns', { columns: missing.join(', ') })
  const read = rowReader(mapping, table.headings, table.date1904)
  const ground = {
    place: source.place,
    crs: crsOf(table.crs, mapping.crs),
    lenient: table.format === 'icalendar',
    column: mapping.columns.place,
  }
  const locate = await rowLocator(world.db, ground)
  const told = toldBy(mapping.columns, table.format === 'geojson')
  let seen = 0
  for await (const batch of batches(table)) {
    seen += batch.length
    if (seen > MOST_ROWS) throw new UnreadableFile('import.file.rows', { most: MOST_ROWS })
    const rows = await locate(batch.map(read))
    const kept = await world.perform(keepStaged, SYSTEM, {
      import: run.id,
      step: { kind: 'rows', attempt, told, rows },
    })
    if (!kept.ok || kept.value.doing.kind === 'stop') return
    // Pages are answered between batches.
    await breathe()
  }
  if (seen === 0) throw new UnreadableFile('import.file.no-rows')
  await world.perform(keepStaged, SYSTEM, { import: run.id, step: { kind: 'end', attempt } })
}

async function* batches(table: Table): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = []
  for await (const row of table.rows()) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
