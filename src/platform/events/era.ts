import { sql } from 'kysely'
import { createDatabase, createOwnerPool, type Db } from '../database/index.ts'
import { sealBatch } from './seal.ts'
import { END_OF_ERA, lockSealing } from './seal-store.ts'

export type EraReason = 'moved' | 'restored'

/**
 * Begins a new era when the cluster's transactions lie below some that the log knows of already: the database was
 * moved here from another cluster, and new events would else end up before old ones. To be called at start, before
 * anything is written. `ownerUrl` is the owner's, since the application may not begin eras.
 * Returns the new era's number, or null when the old one goes on.
 */
export async function beginEraIfNeeded(ownerUrl: string): Promise<number | null> {
  const db = createDatabase(createOwnerPool(ownerUrl, 1))
  try {
    if (!(await logIsAhead(db))) return null
    return await db.transaction().execute(async (tx) => {
      // Waits for those who write just now, and keeps others from it until the new era stands.
      await sql`lock table event in share row exclusive mode`.execute(tx)
      return (await logIsAhead(tx)) ? beginEra(tx, 'moved') : null
    })
  } finally {
    await db.destroy()
  }
}

/** Seals what is left of the era (none of its transactions runs any more) and begins the next. In an open transaction, with the owner's rights. */
export async function beginEra(tx: Db, reason: EraReason): Promise<number> {
  await lockSealing(tx)
  const { rows } = await sql<{ era: number }>`select current_era() as era`.execute(tx)
  const ended = rows[0]?.era ?? 0
  while (await sealBatch(tx, ended, END_OF_ERA)) {
    // A batch more.
  }
  await tx
    .insertInto('event_era')
    .values({ era: ended + 1, reason })
    .execute()
  return ended + 1
}

async function logIsAhead(db: Db): Promise<boolean> {
  const { rows } = await sql<{ ahead: boolean }>`
    select exists (select from event where era = current_era() and xid >= pg_snapshot_xmax(pg_current_snapshot()))
        or exists (select from event_seal where era = current_era() and to_xid > pg_snapshot_xmax(pg_current_snapshot()))
        as ahead`.execute(db)
  return rows[0]?.ahead ?? false
}
