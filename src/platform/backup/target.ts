import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { migrationNames } from '../database/index.ts'
import type { MessageKey, MessageValues } from '../i18n/index.ts'
import { JOBS, migrationsIn, quoted, sourcesIn } from './catalog.ts'
import type { Header } from './format.ts'
import { BackupProblem } from './problem.ts'

/** Every migration of the backup must be known here, in the same order; this version may have more. */
export async function checkVersions(file: string, { migrations }: Header): Promise<void> {
  const known = await migrationNames()
  const unknown = migrations.find((name, at) => known[at] !== name)
  if (unknown === undefined) return
  throw new BackupProblem('unfit', 'backup.newer-version', { file, found: unknown })
}

/** Refuses a database that is in use, or holds anything. */
export async function checkTarget(client: pg.ClientBase, header: Header): Promise<void> {
  let found = await whatIsThere(client)
  // Whoever has just left takes a moment to be gone.
  for (let waited = 0; waited < 10 && found.others > 0; waited += 1) {
    await sleep(100)
    found = await whatIsThere(client)
  }
  if (found.others > 0) refuse('backup.in-use')
  const migrations = await migrationsIn(client)
  if (migrations.length === 0) {
    if (found.tables > 0) refuse('backup.foreign-tables')
    return
  }
  const filled = await filledTables(client)
  if (filled.length > 0) refuse('backup.not-empty', { tables: filled.join(', ') })
  if (migrations.length > header.migrations.length) refuse('backup.newer-tables')
}

async function whatIsThere(client: pg.ClientBase): Promise<{ others: number; tables: number }> {
  const { rows } = await client.query<{ others: number; tables: number }>(`
    select (select count(*)::int from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
              -- What other roles' sessions are is not told to everybody; the server's own have no role.
              and usesysid is not null and coalesce(backend_type, 'client backend') = 'client backend') as others,
           (select count(*)::int from pg_tables where schemaname = 'public') as tables`)
  return rows[0] ?? { others: 0, tables: 0 }
}

function refuse(reason: MessageKey, values: MessageValues = {}): never {
  throw new BackupProblem('unfit', reason, values)
}

/** The migrations themselves put a row here. */
const FILLED_BY_MIGRATIONS: readonly string[] = ['event_era']

async function filledTables(client: pg.ClientBase): Promise<string[]> {
  const filled: string[] = []
  for (const { name } of await sourcesIn(client)) {
    if (name === JOBS || FILLED_BY_MIGRATIONS.includes(name)) continue
    const { rowCount } = await client.query(`select from public.${quoted(name)} limit 1`)
    if (rowCount !== 0) filled.push(name)
  }
  return filled
}
