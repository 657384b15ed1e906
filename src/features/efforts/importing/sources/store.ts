import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/index.ts'
import type { Fault } from '../domain/fault.ts'
import type { Mapping } from '../domain/mapping.ts'

/** A remembered way of reading a department's files. */
export interface Source {
  readonly id: string
  readonly name: string
  /** The body whose its efforts are. */
  readonly owner: string | null
  /** By name, when it is nobody's in the municipality. */
  readonly ownerName: string | null
  /** Where those are that say no place. */
  readonly place: string | null
  /** Null: nobody has told what its columns are. */
  readonly mapping: Mapping | null
  readonly feed: string | null
  readonly version: number
}

const SOURCE = sql`s.id, s.name, s.owner, s.owner_name as "ownerName", s.place, s.mapping, s.feed, s.version`

export async function findSource(db: Db, id: string): Promise<Source | undefined> {
  const { rows } = await sql<Source>`select ${SOURCE} from effort_source s where id = ${id}`.execute(db)
  return rows[0]
}

export async function lockSource(tx: Tx, id: string): Promise<Source | undefined> {
  const { rows } = await sql<Source>`select ${SOURCE} from effort_source s where id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function findSourceNamed(db: Db, name: string): Promise<Source | undefined> {
  const { rows } = await sql<Source>`select ${SOURCE} from effort_source s where lower(name) = lower(${name})`.execute(
    db,
  )
  return rows[0]
}

/** Which of owner and place isn't there. */
export async function findNotThere(
  tx: Tx,
  { owner, place }: Pick<Source, 'owner' | 'place'>,
): Promise<'owner' | 'place' | null> {
  const { rows } = await sql<{ owner: boolean; place: boolean }>`select
    ${owner}::uuid is null or exists (select from body where id = ${owner}) as owner,
    ${place}::uuid is null or exists (select from place where id = ${place}) as place`.execute(tx)
  if (rows[0]?.owner !== true) return 'owner'
  return rows[0].place ? null : 'place'
}

export async function writeSource(tx: Tx, source: Source, by: string | null, now: Date): Promise<void> {
  const { id, name, owner, ownerName, place, feed, version } = source
  const mapping = source.mapping === null ? null : JSON.stringify(source.mapping)
  await sql`insert into effort_source (id, name, owner, owner_name, place, mapping, feed, saved_at, saved_by, version)
    values (${id}, ${name}, ${owner}, ${ownerName}, ${place}, ${mapping}::jsonb, ${feed}, ${now}, ${by}, ${version})
    on conflict (id) do update set name = excluded.name, owner = excluded.owner, owner_name = excluded.owner_name, place = excluded.place,
      mapping = excluded.mapping, feed = excluded.feed, saved_at = excluded.saved_at, saved_by = excluded.saved_by,
      version = excluded.version, feed_fault = null`.execute(tx)
}

/** A source in the list, with its newest import. */
export interface ListedSource {
  readonly id: string
  readonly name: string
  readonly owner: string | null
  readonly ownerName: string | null
  readonly feed: string | null
  readonly feedFault: Fault | null
  readonly feedReadAt: Date | null
  readonly efforts: number
  readonly lastImport: string | null
  readonly lastState: string | null
  readonly lastAt: Date | null
}

export async function listSources(db: Db): Promise<ListedSource[]> {
  const { rows } =
    await sql<ListedSource>`select s.id, s.name, s.owner, coalesce(b.name, s.owner_name) as "ownerName", s.feed,
      s.feed_fault as "feedFault", s.feed_read_at as "feedReadAt",
      (select count(*) from effort e where e.source_id = s.id) as efforts,
      i.id as "lastImport", i.state as "lastState", i.begun_at as "lastAt"
    from effort_source s left join body b on b.id = s.owner
    left join lateral (select id, state, begun_at from effort_import i where i.source = s.id order by begun_at desc limit 1) i on true
    order by lower(s.name) limit 500`.execute(db)
  return rows
}

export async function listFeeds(db: Db): Promise<{ id: string; feed: string }[]> {
  const { rows } = await sql<{
    id: string
    feed: string
  }>`select id, feed from effort_source where feed is not null order by id`.execute(db)
  return rows
}

export async function saveFeedReading(
  tx: Tx,
  { source, fault }: { source: string; fault: Fault | null },
  now: Date,
): Promise<void> {
  await sql`update effort_source set feed_read_at = ${now}, feed_fault = ${fault === null ? null : JSON.stringify(fault)}::jsonb
    where id = ${source}`.execute(tx)
}
