import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  Transaction,
} from 'kysely'
import type { Database, Tx } from './db.ts'
import type { DB } from './tables.ts'

/** What was sent in a transaction, and nobody has waited for: looked at before the commit counts as done. */
type Unawaited = Promise<unknown>[]

const ofConnection = new WeakMap<DatabaseConnection, Unawaited>()
const ofTransaction = new WeakMap<Tx, { connection: DatabaseConnection; unawaited: Unawaited }>()

/**
 * `begin` travels with the transaction's first statements and `commit` with its last: they answer nothing that a decision
 * could rest on. What fails on the way makes PostgreSQL answer the commit with a rollback, and is thrown from there.
 */
class TravellingDriver extends PostgresDriver {
  override async beginTransaction(...asked: Parameters<PostgresDriver['beginTransaction']>): Promise<void> {
    ofConnection.set(asked[0] as DatabaseConnection, [heard(super.beginTransaction(...asked))])
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const committed = heard(super.commitTransaction(connection))
    // In order: the first that failed is the cause of all that failed after it.
    for (const sent of ofConnection.get(connection) ?? []) await sent
    await committed
  }
}

export class TravellingDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver(): TravellingDriver {
    return new TravellingDriver(this.#config)
  }
}

/**
 * Runs `work` in a transaction. Statements that are asked for at once (`Promise.all`) are sent at once, in the order in
 * which they were asked for; PostgreSQL runs them one after the other, each seeing what was committed when it began.
 */
export function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (outer) => {
    const connection = await outer.getExecutor().provideConnection(async (it) => it)
    const unawaited = ofConnection.get(connection) ?? []
    const tx = transactionOn(db, connection)
    ofTransaction.set(tx, { connection, unawaited })
    try {
      return await work(tx)
    } catch (error) {
      throw (await firstFailure(unawaited)) ?? error
    }
  })
}

/** Kysely's own transactions let one statement wait for the other's answer; this one hands each to the connection at once. */
function transactionOn(db: Database, connection: DatabaseConnection): Transaction<DB> {
  const dialect = new PostgresDialect({
    pool: async () => Promise.reject(new Error('a transaction has its connection')),
  })
  const executor = db.getExecutor().withConnectionProvider({ provideConnection: (consumer) => consumer(connection) })
  return new Transaction<DB>({ config: { dialect }, dialect, driver: new DummyDriver(), executor })
}

/**
 * A write whose answer nothing rests on: it is sent, and what it fails with is thrown where the transaction ends, so that
 * the last writes, the record and the commit are one round trip. Outside `inTransaction` it is waited for.
 */
export async function later(tx: Tx, query: CompiledQuery): Promise<void> {
  const here = ofTransaction.get(tx)
  if (here === undefined) return void (await tx.executeQuery(query))
  // What can't be written as a parameter would never reach PostgreSQL, and its commit would then succeed without it.
  if (!query.parameters.every(isPlain)) throw new TypeError('a parameter to be sent later is neither text nor number')
  here.unawaited.push(heard(here.connection.executeQuery(query)))
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain)
  return (
    value === null ||
    ['string', 'number', 'boolean', 'bigint'].includes(typeof value) ||
    value instanceof Date ||
    Buffer.isBuffer(value)
  )
}

async function firstFailure(unawaited: Unawaited): Promise<unknown> {
  const ended = await Promise.allSettled(unawaited)
  return ended.find((it) => it.status === 'rejected')?.reason
}

/** Its failure is asked for later on: until then it isn't one that nobody hears. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
