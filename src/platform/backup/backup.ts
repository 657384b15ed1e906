import { stat } from 'node:fs/promises'
import pg from 'pg'
import { JOBS, migrationsIn, prepareSession, type Source, sequencesIn, sourcesIn } from './catalog.ts'
import { checksumOf, counted, tally } from './checksum.ts'
import { rowsOf } from './copy-rows.ts'
import { END_OF_ROWS, FORMAT_VERSION, type Header, lineOf, type Sums } from './format.ts'
import { BackupProblem } from './problem.ts'
import { writeFileSafely } from './write-file.ts'

export interface BackupReport {
  readonly tables: number
  readonly rows: number
  /** Size of the file. */
  readonly bytes: number
}

/**
 * Writes everything in the database at `ownerUrl` to one file, as it stood at one moment, while the application goes on.
 * The file has its name only when it is whole and has been read back. Holds a chunk at a time.
 * Throws `BackupProblem` when the database isn't Medverka's or the file can't be written.
 */
export async function backup(ownerUrl: string, file: string): Promise<BackupReport> {
  const client = new pg.Client({ connectionString: ownerUrl })
  // A server that goes away is told by the query; unheard, it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await prepareSession(client)
    await client.query('begin isolation level repeatable read read only')
    const sources = await sourcesIn(client)
    const header = await headerFor(client, sources)
    await writeFileSafely(file, contentOf(client, header, sources))
    await client.query('commit')
    const rows = Object.values(header.rows).reduce((sum, count) => sum + count, 0)
    return { tables: sources.filter(({ name }) => name !== JOBS).length, rows, bytes: (await stat(file)).size }
  } finally {
    await client.end()
  }
}

async function headerFor(client: pg.Client, sources: readonly Source[]): Promise<Header> {
  const migrations = await migrationsIn(client)
  if (migrations.length === 0) {
    throw new BackupProblem('unfit', 'backup.nothing')
  }
  const rows: Record<string, number> = {}
  for (const { name, count } of sources) {
    const answer = await client.query<{ count: string }>(count)
    rows[name] = Number(answer.rows[0]?.count)
  }
  const madeAt = new Date().toISOString()
  const sequences = await sequencesIn(client)
  return { format: 'medverka-backup', version: FORMAT_VERSION, madeAt, migrations, rows, sequences }
}

async function* contentOf(client: pg.Client, header: Header, sources: readonly Source[]): AsyncGenerator<Buffer> {
  const first = JSON.stringify(header)
  yield Buffer.from(`${first}\n`)
  const sections: Sums = {}
  for (const source of sources) {
    yield Buffer.from(lineOf({ section: source.name, columns: [...source.columns] }))
    const sum = tally()
    yield* counted(rowsOf(client, source), sum)
    yield END_OF_ROWS
    sections[source.name] = sum.result()
  }
  yield Buffer.from(lineOf({ sections, header: checksumOf(first) }))
}
