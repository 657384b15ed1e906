import { createHash } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database, Db } from './db.ts'
import type { DB } from './tables.ts'
import { TravellingDialect } from './transaction.ts'

// Counts fit in a number; dates stay text (a date has no time zone).
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** The role that pages and use cases run as: it works with rows, and may only read and append events. */
export const APP_ROLE = 'medverka_app'

/**
 * Names each parametrised statement, so that PostgreSQL plans it once per connection instead of at every call, and sends
 * those that are asked for in one turn in one stroke: telling the server costs as much as many a statement.
 */
class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg declares a dozen overloads for this one method; it is passed through untouched.
  override query(config: any, values?: any, callback?: any): any {
    // Its own field, which its types leave out (pg/lib/client.js).
    const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    if (typeof config === 'string' && Array.isArray(values) && values.length > 0) {
      return super.query({ name: nameOf(config), text: config, values }, callback)
    }
    return super.query(config, values, callback)
  }
}

const names = new Map<string, string>()
const MOST_NAMES = 5_000

function nameOf(statement: string): string {
  let name = names.get(statement)
  if (name === undefined) {
    name = createHash('md5').update(statement).digest('base64')
    // As many as the program has; lists of changing length make more, which are named anew each time.
    if (names.size < MOST_NAMES) names.set(statement, name)
  }
  return name
}

/** A pool on `connectionString`, each connection acting as the application's role from its first statement. */
export function createPool(connectionString: string, connections: number): pg.Pool {
  return survivingLoss(
    new pg.Pool({
      connectionString,
      max: connections,
      Client: PreparingClient,
      pipeline: true,
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
  const db = new Kysely<DB>({ dialect: new TravellingDialect({ pool }) })
  pools.set(db, pool)
  return db
}

const pools = new WeakMap<Db, pg.Pool>()
const singles = new WeakMap<pg.PoolClient, Database>()

/**
 * Statements that `ask` sends side by side go over one connection in one stroke, each answered as it would be alone.
 * For pages that need several: as many connections, one statement each, take the server twice the time.
 * Within a transaction there is one connection anyway.
 */
export async function atOnce<Found>(db: Db, ask: (db: Db) => Promise<Found>): Promise<Found> {
  const pool = pools.get(db)
  if (pool === undefined) return ask(db)
  const client = await pool.connect()
  try {
    return await ask(single(client))
  } finally {
    client.release()
  }
}

/** The database over a connection that somebody else holds. */
function single(client: pg.PoolClient): Database {
  let db = singles.get(client)
  if (db === undefined) {
    const held = { query: client.query.bind(client), release: () => undefined } as pg.PoolClient
    db = new Kysely<DB>({
      dialect: new PostgresDialect({ pool: { options: {}, connect: async () => held, end: async () => {} } }),
    })
    singles.set(client, db)
  }
  return db
}

/** Throws when the database doesn't answer. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}
