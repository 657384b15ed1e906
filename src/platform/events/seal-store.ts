import { sql } from 'kysely'
import type { Db } from '../database/index.ts'
import type { LoggedEvent, SealContent } from './canonical.ts'

/** A stretch of an era's transactions, `from` included and `to` not. */
export interface Stretch {
  readonly era: number
  readonly from: string
  readonly to: string
}

/** Later than any transaction: what an ended era is sealed up to. */
export const END_OF_ERA = '18446744073709551615'

/** How many rows are held at once. */
const PAGE = 2000

const utc = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** One seals at a time: waits for the other's commit. Freed with the transaction. */
export async function lockSealing(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('medverka.events.seal'))`.execute(tx)
}

/**
 * The current era, and the oldest transaction that still runs: all below it are over, so none of them can add an event
 * after this has been asked.
 */
export async function sealingHorizon(tx: Db): Promise<{ era: number; horizon: string }> {
  return tx
    .selectNoFrom([
      sql<number>`current_era()`.as('era'),
      sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`.as('horizon'),
    ])
    .executeTakeFirstOrThrow()
}

/** The database's own time, as seals write it. */
export async function sealingTime(tx: Db): Promise<string> {
  const { now } = await tx
    .selectNoFrom(sql<string>`to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('now'))
    .executeTakeFirstOrThrow()
  return now
}

export type Seal = SealContent & { readonly root: Buffer }

const sealsIn = (db: Db) =>
  db
    .selectFrom('event_seal')
    .select(['number', 'era', 'from_xid as fromXid', 'to_xid as toXid', 'events', 'tree', 'root', 'previous'])
    .select(utc('sealed_at').as('sealedAt'))

export async function lastSeal(db: Db): Promise<Seal | undefined> {
  return sealsIn(db).orderBy('number', 'desc').limit(1).executeTakeFirst()
}

/** All seals in order, a page at a time. */
export async function* seals(db: Db): AsyncGenerator<Seal> {
  let after: Seal | undefined
  for (;;) {
    const query = after ? sealsIn(db).where('number', '>', after.number) : sealsIn(db)
    const page = await query.orderBy('number').limit(PAGE).execute()
    yield* page
    after = page.at(-1)
    if (after === undefined || page.length < PAGE) return
  }
}

export async function addSeal(tx: Db, { fromXid, toXid, sealedAt, ...seal }: Seal): Promise<void> {
  await tx
    .insertInto('event_seal')
    .values({ ...seal, from_xid: fromXid, to_xid: toXid, sealed_at: sealedAt })
    .execute()
}

/** The transaction of the stretch's `limit`th event; undefined when it holds fewer. */
export async function transactionAt(tx: Db, { era, from, to }: Stretch, limit: number): Promise<string | undefined> {
  const row = await tx
    .selectFrom('event')
    .select('xid')
    .where('era', '=', era)
    .where('xid', '>=', from)
    .where('xid', '<', to)
    .orderBy('xid')
    .orderBy('id')
    .offset(limit - 1)
    .limit(1)
    .executeTakeFirst()
  return row?.xid
}

/** The stretch's events in order of transaction and id, a page at a time. */
export async function* eventsIn(db: Db, { era, from, to }: Stretch): AsyncGenerator<LoggedEvent> {
  let after: LoggedEvent | undefined
  for (;;) {
    const beginning = after
      ? sql<boolean>`(xid, event.id) > (${after.xid}::xid8, ${after.id}::bigint)`
      : sql<boolean>`xid >= ${from}::xid8`
    const page = await db
      .selectFrom('event')
      .select(['era', 'xid', 'type', 'actor', 'subject', 'undertaking', 'place'])
      .select([sql<string>`id::text`.as('id'), utc('at').as('at'), sql<string>`data::text`.as('data')])
      .where('era', '=', era)
      .where(beginning)
      .where('xid', '<', to)
      .orderBy('xid')
      .orderBy('event.id')
      .limit(PAGE)
      .execute()
    yield* page
    after = page.at(-1)
    if (after === undefined || page.length < PAGE) return
  }
}

/** How many events of the era lie at or after a transaction. */
export async function countEventsFrom(db: Db, era: number, from: string): Promise<number> {
  const { count } = await db
    .selectFrom('event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('era', '=', era)
    .where('xid', '>=', from)
    .executeTakeFirstOrThrow()
  return count
}

/** Each era with where its seals end, whether it still runs, and from where its transactions haven't been yet. */
export async function endsOfEras(db: Db): Promise<{ era: number; sealedTo: string; runs: boolean; future: string }[]> {
  const { rows } = await sql<{ era: number; sealedTo: string; runs: boolean; future: string }>`
    select e.era, coalesce(max(s.to_xid), '0'::xid8)::text as "sealedTo", e.era = current_era() as runs,
      greatest(coalesce(max(s.to_xid), '0'::xid8), pg_snapshot_xmax(pg_current_snapshot()))::text as future
    from event_era e left join event_seal s using (era) group by e.era order by e.era`.execute(db)
  return rows
}
