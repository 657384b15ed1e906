import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

/**
 * Locks, in one round trip, what decisions about a problem description rely on: the text (`says`: many speak at once;
 * `writes`: nobody speaks while it is rewritten), then each of `voices` (a browser, a person, an occasion), which says one
 * thing at a time. Advisory, since what must not appear meanwhile has no row yet. Read only after it, in a statement of
 * its own: a statement sees what was committed when it began.
 */
export async function lockText(
  tx: Tx,
  undertaking: string,
  mode: 'says' | 'writes',
  voices: readonly string[] = [],
): Promise<void> {
  const text = `problem ${undertaking}`
  const locks = [
    mode === 'says'
      ? sql`pg_advisory_xact_lock_shared(hashtextextended(${text}, 0))`
      : sql`pg_advisory_xact_lock(hashtextextended(${text}, 0))`,
    ...voices.map((voice) => sql`pg_advisory_xact_lock(hashtextextended(${`voice ${voice}`}, 0))`),
  ]
  await sql`select ${sql.join(locks)}`.execute(tx)
}
