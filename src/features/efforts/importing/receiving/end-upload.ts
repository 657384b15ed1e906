import { z } from 'zod'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Decision, decided } from '../../../../kernel/use-case.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import { type Cell, wordsOf } from '../domain/cell.ts'
import { type Fault, UnreadableFile } from '../domain/fault.ts'
import { type Mapping, missingColumns } from '../domain/mapping.ts'
import { mayImportFor } from '../policy.ts'
import { ICALENDAR_COLUMNS } from '../reading/icalendar.ts'
import { openTable } from '../reading/open-table.ts'
import type { Format } from '../reading/table.ts'
import { openLookAt } from '../runs/look-duty.ts'
import { type ImportRun, lockImport, saveState } from '../runs/store.ts'
import { lockSource, type Source, writeSource } from '../sources/store.ts'
import { readImportJob } from '../staging/job.ts'
import { saveFirstRows, storedParts } from './store.ts'

/** Rows that are shown to whoever tells what the columns are, and how much of each cell. */
const SHOWN = 8
const SHOWN_WORDS = 80

/** What a calendar's columns are needs nobody to tell. */
const CALENDAR: Mapping = { columns: ICALENDAR_COLUMNS, words: {}, crs: 'EPSG:4326' }

/**
 * The file has come in whole: it is opened, by what is in it. When its source is read in a way that was told before, and the
 * columns are there, it is read at once; else somebody tells what they are. A file that can't be read ends here.
 */
export const endUpload = useCase({
  name: 'efforts.end-upload',
  input: z.object({ import: id }),
  load: async (tx, { import: asked }) => {
    const run = await lockImport(tx, asked)
    const source = run && (await lockSource(tx, run.source))
    if (run === undefined || source === undefined) return refuse('missing', 'import.missing')
    if (run.state !== 'receiving') return refuse('conflict', 'import.not-now')
    return { run, source, first: await firstOf(tx, run) }
  },
  allow: (actor, { run }) => (mayImportFor(actor, run.owner) ? ok(true) : refuse('forbidden', 'import.forbidden')),
  decide: ({ run, source, first }): Decision<Ended> => {
    if ('fault' in first) return decided<Ended>({ run, state: 'failed', ...first }, [])
    const isCalendar = first.format === 'icalendar'
    const told = source.mapping ?? (isCalendar ? CALENDAR : null)
    const known = told !== null && missingColumns(told, first.columns).length === 0
    const remember = isCalendar && source.mapping === null ? { ...source, mapping: CALENDAR } : null
    const state = known ? 'reading' : 'received'
    return decided<Ended>({ run, state, first, remember }, [], known ? [readImportJob(run.id)] : [])
  },
  save: async (tx, outcome, { now }) => {
    if (outcome.state === 'failed') return saveState(tx, outcome.run.id, outcome.state, now, outcome.fault)
    await saveFirstRows(tx, outcome.run.id, outcome.first)
    if (outcome.remember !== null) await writeSource(tx, outcome.remember, null, now)
    await saveState(tx, outcome.run.id, outcome.state, now)
    // What its columns are nobody has told.
    if (outcome.state === 'received') await openLookAt(tx, outcome.run, now)
  },
})

type Ended = { readonly run: ImportRun } & (
  | { readonly state: 'failed'; readonly fault: Fault }
  | { readonly state: 'reading' | 'received'; readonly first: First; readonly remember: Source | null }
)

interface First {
  readonly format: Format
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

async function firstOf(
  tx: Tx,
  run: { readonly id: string; readonly bytes: number },
): Promise<First | { fault: Fault }> {
  try {
    const table = await openTable(storedParts(tx, run.id, run.bytes))
    const rows: Cell[][] = []
    for await (const { cells } of table.rows()) {
      rows.push(cells.map((cell) => (typeof cell === 'object' ? cell : wordsOf(cell).slice(0, SHOWN_WORDS))))
      if (rows.length === SHOWN) break
    }
    if (rows.length === 0) throw new UnreadableFile('import.file.no-rows')
    return { format: table.format, columns: table.headings, rows }
  } catch (error) {
    if (error instanceof UnreadableFile) return { fault: error.fault }
    throw error
  }
}
