export { databaseAway } from './away.ts'
export {
  atOnce,
  createDatabase,
  createOwnerPool,
  createPool,
  type Database,
  type Db,
  ping,
  type Tx,
} from './database.ts'
export { migrate, migrationNames } from './migrate.ts'
export type { DB } from './tables.ts'
export { inTransaction, later } from './transaction.ts'
