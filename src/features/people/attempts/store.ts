import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/index.ts'
import { type Counter, LIMITS, type Tries } from '../domain/limits.ts'
import { hashOf } from '../domain/secret.ts'

const HOUR = 3_600_000

function keyOf({ kind, of }: Counter): Buffer {
  return hashOf(`${kind}:${of}`)
}

/**
 * How often each counter was tried, per limit. Holds the counters until the transaction ends, so that guesses sent at the
 * same moment are counted one after the other.
 */
export async function lockTries(tx: Tx, counters: readonly Counter[], now: Date): Promise<Tries> {
  if (counters.length === 0) return []
  const keys = counters.map(keyOf)
  // In one order everywhere, so that two of them never wait for each other.
  const locks = keys.map((key) => key.readBigInt64BE()).sort((one, other) => (one < other ? -1 : 1))
  await sql`select pg_advisory_xact_lock(lock) from unnest(${locks.map(String)}::bigint[]) lock`.execute(tx)
  const asked = LIMITS.flatMap((limit) => {
    const at = counters.findIndex((counter) => counter.kind === limit.kind)
    return at < 0 ? [] : [{ limit, key: keys[at], since: new Date(now.getTime() - limit.hours * HOUR) }]
  })
  const { rows } = await sql<{ tries: number }>`
    select (select count(*) from attempt a where a.kind = l.kind and a.key = l.key and a.at > l.since)::int as tries
    from unnest(
      ${asked.map((it) => it.limit.kind)}::text[], ${asked.map((it) => it.key)}::bytea[],
      ${asked.map((it) => it.since)}::timestamptz[]
    ) with ordinality l(kind, key, since, place)
    order by l.place`.execute(tx)
  return asked.map(({ limit }, at) => ({ limit, tries: rows[at]?.tries ?? 0 }))
}

/** Counts one more try for each counter. */
export async function noteTries(tx: Tx, counters: readonly Counter[], now: Date): Promise<void> {
  if (counters.length === 0) return
  await tx
    .insertInto('attempt')
    .values(counters.map((counter) => ({ kind: counter.kind, key: keyOf(counter), at: now })))
    .execute()
}

export async function deleteTriesBefore(db: Database, before: Date): Promise<void> {
  await db.deleteFrom('attempt').where('at', '<', before).execute()
}
