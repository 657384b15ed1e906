import { sql } from 'kysely'
import type { Tx } from '../src/platform/database/index.ts'

/** Two programs that start on the same empty database must not fill it twice: the second waits until the first is done. */
export async function lockTown(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('medverka.demo', 0))`.execute(tx)
}
