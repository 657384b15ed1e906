import { createHash } from 'node:crypto'
import { type ControlledTransaction, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './tables.ts'

export type Database = Kysely<DB>
export type Tx = Transaction<DB> | ControlledTransaction<DB>
/** What queries take: the database, or a transaction in it. */
export type Db = Kysely<DB>

// Counts fit in a number; dates stay text (a date has no time zone).
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** The role that pages and use cases run as: it works with rows, and may only read and append events. */
export const APP_ROLE = 'medverka_app'

/** Names each parametrised statement, so that PostgreSQL plans it once per connection instead of at every call. */
class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg declares a dozen overloads for this one method; it is passed through untouched.
  override query(config: any, values?: any, callback?: any): any {
    if (typeof config === 'string' && Array.isArray(values) && values.length > 0) {
      const name = createHash('md5').update(config).digest('base64')
      return super.query({ name, text: config, values }, callback)
    }
    return super.query(config, values, callback)
  }
}

/** A pool on `connectionString`, each connection acting as the application's role from its first statement. */
export function createPool(connectionString: string, connections: number): pg.Pool {
  return survivingLoss(
    new pg.Pool({
      connectionString,
      max: connections,
      Client: PreparingClient,
      options: `-c role=${APP_ROLE} -c timezone=UTC -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s`,
    }),
  )
}

/** A pool that acts as the database's owner: for migrations, the job queue, and what only the owner may do. */
export function createOwnerPool(connectionString: string, connections: number): pg.Pool {
  return survivingLoss(new pg.Pool({ connectionString, max: connections }))
}

/**
 * A connection that dies (the server was restarted) is dropped, and the next query opens a new one. Unheard, its error
 * would end the process: from the pool when the connection was idle, from the connection itself between two queries.
 */
function survivingLoss(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

/** Throws when the database doesn't answer. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}
