import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type DB, migrate } from '../database/index.ts'
import { beginEra } from '../events/index.ts'
import { JOBS, prepareSession, type Source, sourcesIn } from './catalog.ts'
import { compare, copyIn } from './copy-rows.ts'
import type { End, Section } from './format.ts'
import { BackupProblem } from './problem.ts'
import { checkBackup, readBackup } from './read-backup.ts'
import { addJobs, dropForeignKeys, emptyTables, makeJobTable, setSequences } from './restored-tables.ts'
import { checkTarget, checkVersions } from './target.ts'

export interface RestoreReport {
  readonly tables: number
  readonly rows: number
  /** When the backup was made (ISO 8601). */
  readonly madeAt: string
}

/**
 * Reads a backup into the database at `ownerUrl`, which must be new or empty, and used by nobody. First the file is checked
 * to its end; then everything happens in one transaction, which ends by reading all rows back and comparing checksums.
 * A new era of events begins. Throws `BackupProblem`, and nothing has been read in, when file and database don't fit.
 */
export async function restore(ownerUrl: string, file: string): Promise<RestoreReport> {
  const { header } = await checkBackup(file)
  await checkVersions(file, header)
  await withClient(ownerUrl, (client) => checkTarget(client, header))
  await migrate(ownerUrl, header.migrations.at(-1))
  const { sections } = await withClient(ownerUrl, async (client) => {
    await client.query('begin')
    const end = await readInto(client, file)
    await client.query('commit')
    return end
  })
  await migrate(ownerUrl)
  const rows = Object.values(sections).reduce((sum, section) => sum + section.rows, 0)
  return { tables: Object.keys(sections).filter((name) => name !== JOBS).length, rows, madeAt: header.madeAt }
}

async function withClient<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  // A server that goes away is told by the query; unheard, it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await prepareSession(client)
    return await work(client)
  } finally {
    // With the connection, a transaction that is open is rolled back.
    await client.end()
  }
}

/** All in the client's open transaction. */
async function readInto(client: pg.Client, file: string): Promise<End> {
  const sources = await sourcesIn(client)
  const tables = sources.map(({ name }) => name).filter((name) => name !== JOBS)
  const addForeignKeys = await dropForeignKeys(client)
  const wakeTriggers = await emptyTables(client, tables)
  await makeJobTable(client)
  const { header, end } = await readBackup(file, {
    section: (section, rows) => copyIn(client, sourceFor(sources, section), rows),
  })
  await addJobs(client)
  await addForeignKeys()
  await setSequences(client, header.sequences)
  await compare(client, sources, end.sections)
  // Without statistics, sealing a large log would sort all of it for each page.
  await client.query('analyze')
  await beginEra(queriesOn(client), 'restored')
  await wakeTriggers()
  return end
}

/** The tables come from the same migrations, so that anything but the same columns is a file that was tampered with. */
function sourceFor(sources: readonly Source[], { section, columns }: Section): Source {
  const source = sources.find(({ name }) => name === section)
  if (source?.columns.join() === columns.join()) return source
  throw new BackupProblem('damaged', 'backup.wrong-columns', { section })
}

/** Queries on this one connection, inside its open transaction. */
function queriesOn(client: pg.Client): Kysely<DB> {
  const connection = { query: client.query.bind(client), release: () => undefined }
  const pool = { options: {}, connect: async () => connection, end: async () => undefined }
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}
