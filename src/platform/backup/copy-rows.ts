import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { JOB_COLUMNS, JOBS, quoted, type Source } from './catalog.ts'
import { counted, tally } from './checksum.ts'
import type { Sums } from './format.ts'
import { BackupProblem } from './problem.ts'
import { RESTORED_JOBS } from './restored-tables.ts'

/** The source's rows in COPY's text format (PostgreSQL's documentation of COPY): what a restore reads in, byte for byte. */
export function rowsOf(client: pg.Client, source: Source): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy (${source.query}) to stdout`))
}

/** Reads rows into the table (jobs into their waiting place). Throws `BackupProblem` on rows that the table can't hold. */
export async function copyIn(client: pg.Client, { name, columns }: Source, rows: AsyncIterable<Buffer>): Promise<void> {
  const into = name === JOBS ? RESTORED_JOBS : `public.${quoted(name)}`
  const list = (name === JOBS ? JOB_COLUMNS : columns).join(', ')
  try {
    await pipeline(rows, client.query(copyFrom(`copy ${into} (${list}) from stdin`)))
  } catch (error) {
    // Classes 22 and 23: rows that PostgreSQL can't read, or that break the table's own rules.
    if (!/^2[23]...$/.test((error as { code?: string }).code ?? '')) throw error
    throw new BackupProblem('damaged', 'backup.wrong-rows', { section: name }, error)
  }
}

/** Reads all sources back and compares them with the backup's checksums. */
export async function compare(client: pg.Client, sources: readonly Source[], expected: Sums): Promise<void> {
  for (const source of sources) {
    const sum = tally()
    for await (const _chunk of counted(rowsOf(client, source), sum)) {
      // Counting is comparing.
    }
    const { rows, sha256 } = sum.result()
    if (rows === expected[source.name]?.rows && sha256 === expected[source.name]?.sha256) continue
    throw new BackupProblem('damaged', 'backup.reads-otherwise', { section: source.name })
  }
}
