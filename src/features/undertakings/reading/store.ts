import { type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import { type ActorKind, KINDS_OF_ACTOR, type Scale } from '../domain/undertaking.ts'
import { type ListFilter, type ListPage, PAGE_SIZE, type UndertakingCard } from './undertaking-card.ts'

/** Matches that are ranked at most: a word that everybody uses must not cost more than a rare one. */
const RANKED_AT_MOST = 300
/** Pages that can be turned to by number; beyond them people narrow the list. */
export const LAST_PAGE = 500

/**
 * A page of undertakings, newest first, or by relevance when there are words. `page` counts from 1.
 * Totals come from kept counters, so a list of 100,000 costs as much as one of 20.
 */
export async function listUndertakings(db: Db, filter: ListFilter, page: number): Promise<ListPage> {
  const [cards, total] = await Promise.all([findCards(db, filter, page), countFor(db, filter)])
  return { cards: cards.slice(0, PAGE_SIZE), total, hasMore: cards.length > PAGE_SIZE }
}

/** The few newest of a place or a model's version (ids), or of all, with how many there are: a glimpse of the list. */
export async function listNewestUndertakings(
  db: Db,
  size: number,
  filter: Pick<ListFilter, 'place' | 'modelVersion'> = {},
): Promise<{ readonly cards: readonly UndertakingCard[]; readonly total: number }> {
  const [cards, total] = await Promise.all([findCards(db, filter, 1, size), countFor(db, filter)])
  return { cards, total: total ?? cards.length }
}

async function findCards(db: Db, filter: ListFilter, page: number, size = PAGE_SIZE + 1): Promise<UndertakingCard[]> {
  const offset = (Math.min(page, LAST_PAGE) - 1) * PAGE_SIZE
  const words = filter.words?.trim() ?? ''
  // Ids first, by an index alone; texts are then fetched for twenty rows, not for all that are passed over.
  const ids = words === '' ? newest(filter, offset, size) : ranked(filter, words, offset)
  const { rows } = await sql<UndertakingCard>`
    with page as materialized (${ids})
    select u.id, u.number, u.title, left(u.summary, 240) as summary, u.language, u.scale, u.phase, u.model_version as "modelVersion",
      u.initiator_kind as "initiatorKind", u.started_at as "startedAt", u.ended_at as "endedAt", p.name as "placeName", p.slug as "placeSlug",
      t.residents + t.informal_groups + t.associations + t.owners + t.companies + t.public_bodies as engaged, t.confirmations
    from page join undertaking u using (id) join place p on p.id = u.place join undertaking_tally t on t.undertaking = u.id
    order by page.position`.execute(db)
  return rows
}

function conditions(filter: ListFilter) {
  const all = [sql<SqlBool>`true`]
  if (filter.place)
    all.push(sql<SqlBool>`u.place in (select pt.place from place_tree pt where pt.ancestor = ${filter.place})`)
  if (filter.phase) all.push(sql<SqlBool>`u.phase = ${filter.phase}`)
  if (filter.initiatorKind) all.push(sql<SqlBool>`u.initiator_kind = ${filter.initiatorKind}`)
  if (filter.modelVersion) all.push(sql<SqlBool>`u.model_version = ${filter.modelVersion}`)
  return sql.join(all, sql` and `)
}

function newest(filter: ListFilter, offset: number, size: number) {
  return sql`select u.id, row_number() over (order by u.started_at desc, u.id) as position from undertaking u where ${conditions(filter)}
    order by u.started_at desc, u.id limit ${size} offset ${offset}`
}

/** The search's terms, each to match in any of its Swedish forms; quotes, `or` and `-` mean what they do on search pages. */
function query(words: string) {
  return sql`(websearch_to_tsquery('swedish', ${words}))`
}

function ranked(filter: ListFilter, words: string, offset: number) {
  return sql`select id, row_number() over (order by rank desc, id desc) as position from (
      select u.id, ts_rank(u.search, ${query(words)}) as rank from (
        select * from undertaking u where u.search @@ ${query(words)} and ${conditions(filter)} limit ${RANKED_AT_MOST}) u) found
    order by rank desc, id desc limit ${PAGE_SIZE + 1} offset ${Math.min(offset, RANKED_AT_MOST)}`
}

/** The kept counter for the filter, when there is one for just that. */
async function countFor(db: Db, filter: ListFilter): Promise<number | null> {
  if (filter.words?.trim()) return null
  const facets = [
    ...(filter.place ? [`place:${filter.place}`] : []),
    ...(filter.phase ? [`phase:${filter.phase}`] : []),
    ...(filter.initiatorKind ? [`initiator:${filter.initiatorKind}`] : []),
    ...(filter.modelVersion ? [`model:${filter.modelVersion}`] : []),
  ]
  if (facets.length > 1) return null
  const row = await db
    .selectFrom('undertaking_count')
    .select((eb) => eb.fn.sum<string>('total').as('total'))
    .where('facet', '=', facets[0] ?? '')
    .executeTakeFirst()
  return Number(row?.total ?? 0)
}

/** How many undertakings each kind of initiator has started (R23). */
export function countByInitiator(db: Db): Promise<Readonly<Record<ActorKind, number>>> {
  return countPer(db, 'initiator', KINDS_OF_ACTOR)
}

/** How many undertakings follow each of these versions of models (ids). */
export function countByModelVersion(db: Db, versions: readonly string[]): Promise<Readonly<Record<string, number>>> {
  return countPer(db, 'model', versions)
}

/** Kept counters, each found by its key: a pattern would read those of all places too. */
async function countPer<Key extends string>(
  db: Db,
  facet: 'initiator' | 'model',
  keys: readonly Key[],
): Promise<Readonly<Record<Key, number>>> {
  const facets = keys.map((key) => `${facet}:${key}`)
  const rows = await db
    .selectFrom('undertaking_count')
    .select((eb) => ['facet', eb.fn.sum<string>('total').as('total')])
    .where('facet', '=', sql<string>`any(${facets})`)
    .groupBy('facet')
    .execute()
  const totals = new Map(rows.map((row) => [row.facet, Number(row.total)]))
  return Object.fromEntries(keys.map((key) => [key, totals.get(`${facet}:${key}`) ?? 0])) as Record<Key, number>
}

/** An undertaking as its page shows it: one row, no locks. */
export interface UndertakingPage {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly reason: string
  readonly togetherWith: string
  readonly language: string
  readonly scale: Scale
  readonly theme: string | null
  readonly phase: string
  readonly phaseSince: Date
  readonly modelVersion: string
  readonly initiator: string
  readonly initiatorKind: ActorKind
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly areaM2: number
  readonly labelLon: number
  readonly labelLat: number
  readonly place: string
  readonly placeName: string
  readonly placeSlug: string
  readonly boundary: unknown
  readonly board: string
  readonly boardName: string
  readonly contactPerson: string | null
  readonly contactName: string | null
  readonly largerBecause: string | null
  readonly largerLanguage: string | null
  readonly confirmations: number
  readonly disagreements: number
  readonly openAnswers: number
}

/** Finds an undertaking by its number; undefined when there is none. */
export async function findUndertaking(db: Db, number: number): Promise<UndertakingPage | undefined> {
  const { rows } = await sql<UndertakingPage>`
    select u.id, u.number, u.title, u.summary, u.reason, u.together_with as "togetherWith", u.language, u.scale, u.theme, u.phase,
      u.phase_since as "phaseSince", u.model_version as "modelVersion", u.initiator, u.initiator_kind as "initiatorKind",
      u.started_at as "startedAt", u.ended_at as "endedAt", u.area_m2 as "areaM2", u.label_lon as "labelLon", u.label_lat as "labelLat",
      u.place, p.name as "placeName", p.slug as "placeSlug", u.boundary, u.board, b.name as "boardName",
      u.contact_person as "contactPerson", c.display_name as "contactName", x.reason as "largerBecause", x.language as "largerLanguage",
      t.confirmations, t.disagreements, t.open_answers as "openAnswers"
    from undertaking u
    join place p on p.id = u.place join body b on b.id = u.board join undertaking_tally t on t.undertaking = u.id
    left join person c on c.id = u.contact_person left join scale_exception x on x.undertaking = u.id
    where u.number = ${number}`.execute(db)
  return rows[0]
}

export interface HistoryEntry {
  readonly id: number
  readonly at: Date
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What has happened in an undertaking, from the event log, newest first; `before` pages backwards. */
export async function listHistory(
  db: Db,
  undertaking: string,
  before: number | null,
  limit = 12,
): Promise<HistoryEntry[]> {
  let found = db.selectFrom('event').select(['id', 'at', 'type', 'data']).where('undertaking', '=', undertaking)
  if (before !== null) found = found.where('id', '<', before)
  // What `record` appended: an object of plain values, by the column's check.
  return (await found.orderBy('id', 'desc').limit(limit).execute()) as unknown as HistoryEntry[]
}

/** Numbers and titles of undertakings by id: for rows that only know the id (duties). */
export async function findTitles(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { number: number; title: string; language: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('undertaking')
    .select(['id', 'number', 'title', 'language'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Phases an undertaking has left, and when: the marks on its track. */
export async function listPassages(db: Db, undertaking: string) {
  return db
    .selectFrom('gate_passage')
    .select(['phase', 'passed_at as passedAt', 'id', 'standing', 'model_version as modelVersion'])
    .where('undertaking', '=', undertaking)
    .orderBy('passed_at')
    .execute()
}

/** Counts undertakings per place anew: places may have moved to another parent, or new ones come between. */
export async function recountPlaces(tx: Tx): Promise<void> {
  // Starts go on meanwhile in other slots; a short lock keeps what is counted and what is deleted the same.
  await sql`lock table undertaking_count in exclusive mode`.execute(tx)
  await sql`delete from undertaking_count where facet like 'place:%'`.execute(tx)
  await sql`insert into undertaking_count (facet, slot, total)
    select 'place:' || ancestor, 0, count(*) from undertaking join place_tree on place_tree.place = undertaking.place group by ancestor`.execute(
    tx,
  )
}
