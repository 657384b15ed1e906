export { askTogether } from './ask-together.ts'
export { databaseAway } from './away.ts'
export {
  atOnce,
  createDatabase,
  createOwnerPool,
  createPool,
  ping,
} from './database.ts'
export type { Database, Db, Tx } from './db.ts'
export { migrate, migrationNames } from './migrate.ts'
export type { DB } from './tables.ts'
export { inTransaction, later } from './transaction.ts'
