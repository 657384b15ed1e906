import type { ControlledTransaction, Kysely, Transaction } from 'kysely'
import type { DB } from './tables.ts'

export type Database = Kysely<DB>
export type Tx = Transaction<DB> | ControlledTransaction<DB>
/** What queries take: the database, or a transaction in it. */
export type Db = Kysely<DB>
