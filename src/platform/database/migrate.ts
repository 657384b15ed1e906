import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations as runQueueMigrations } from 'graphile-worker'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type pg from 'pg'
import { projectFolder } from '../project-folder.ts'
import { APP_ROLE, createOwnerPool } from './database.ts'

const OLDEST_SERVER = 150000

/**
 * Brings the database at `connectionString` (the owner's role) to the newest schema: the job queue's own tables, then
 * `migrations/*.sql` in order of name, in one transaction, each once. Safe to call from several processes at once.
 * Throws with the file's name when a migration fails; nothing of it stays. `upTo` stops after the one of that name:
 * a backup is read into the tables that it was made from.
 */
export async function migrate(connectionString: string, upTo?: string): Promise<void> {
  const pool = createOwnerPool(connectionString, 2)
  try {
    await checkServer(pool)
    await ensureAppRole(pool)
    await runQueueMigrations({ pgPool: pool })
    await runSqlMigrations(pool, upTo)
  } finally {
    await pool.end()
  }
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number }>("select current_setting('server_version_num')::int as version")
  const version = rows[0]?.version ?? 0
  if (version < OLDEST_SERVER) throw new Error(`PostgreSQL 15 or later is needed; this one is ${version / 10000}.`)
}

/**
 * Roles belong to the whole cluster, so two migrations may create this one at the same time. From PostgreSQL 16 on, whoever
 * creates a role is a member who may hand it out but not take it (`set role`) until they have granted it to themselves.
 */
async function ensureAppRole(pool: pg.Pool): Promise<void> {
  await pool.query(`do $$
  declare taking text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
  begin
    if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
    if not pg_has_role(current_user, '${APP_ROLE}', taking) then grant ${APP_ROLE} to current_user; end if;
  exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then raise exception
      'The role in DATABASE_URL may not create roles. Let an administrator run: create role ${APP_ROLE} nologin; grant ${APP_ROLE} to %;', current_user
      using errcode = 'insufficient_privilege';
  end $$`)
}

async function runSqlMigrations(pool: pg.Pool, upTo?: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } })
  const { error, results } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
  if (error === undefined) return
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'before the first'
  throw new Error(`Migration ${failed} failed: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  })
}

const folder = () => join(projectFolder(), 'migrations')

/** Names of all migrations of this version, in order. */
export async function migrationNames(): Promise<string[]> {
  const files = (await readdir(folder())).filter((name) => name.endsWith('.sql')).sort()
  return files.map((name) => name.slice(0, -'.sql'.length))
}

async function readMigrations(): Promise<Record<string, { up(db: Kysely<unknown>): Promise<void> }>> {
  const names = await migrationNames()
  const texts = await Promise.all(names.map((name) => readFile(join(folder(), `${name}.sql`), 'utf8')))
  return Object.fromEntries(
    names.map((name, at) => [name, { up: async (db) => void (await sql.raw(texts[at] ?? '').execute(db)) }]),
  )
}
