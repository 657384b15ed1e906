import { type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/index.ts'
import { type Boundary, boundsOf, ringsOf } from './domain/geometry.ts'
import type { Place, PublicPlace } from './domain/place.ts'
import type { PlaceFact } from './domain/place-fact.ts'
import type { Scale } from './domain/scale.ts'

/** Without the boundary, which is large, and without the kind of area, which is nobody's business (R33). */
const PUBLIC = [
  'place.id',
  'place.parent',
  'place.code',
  'place.slug',
  'place.name',
  'place.scale',
  'place.area_m2 as areaM2',
  'place.label_lon as lon',
  'place.label_lat as lat',
] as const

interface PublicRow extends Omit<PublicPlace, 'scale' | 'label'> {
  readonly scale: string
  readonly lon: number
  readonly lat: number
}

function publicOf({ lon, lat, scale, ...row }: PublicRow): PublicPlace {
  return { ...row, scale: scale as Scale, label: [lon, lat] }
}

/** One import at a time: two would give the same slug, or the same code, to two places. */
export async function lockPlaces(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('places.import'))`.execute(tx)
}

/** Every place, whole: for planning an import. */
export async function listWholePlaces(db: Db): Promise<Place[]> {
  const rows = await db
    .selectFrom('place')
    .select([...PUBLIC, 'boundary', 'classification'])
    .orderBy('id')
    .execute()
  return rows.map(({ boundary, classification, ...row }) => ({
    ...publicOf(row),
    boundary: boundary as unknown as Boundary,
    classification,
  }))
}

/** Every place with its boundary: for the index in memory and the maps. */
export async function listBoundedPlaces(db: Db): Promise<(PublicPlace & { readonly boundary: Boundary })[]> {
  const rows = await db
    .selectFrom('place')
    .select([...PUBLIC, 'boundary'])
    .orderBy('id')
    .execute()
  return rows.map(({ boundary, ...row }) => ({ ...publicOf(row), boundary: boundary as unknown as Boundary }))
}

/** A number that is another as soon as any place was added, changed or removed, by whatever process and clock. */
export async function placesVersion(db: Db): Promise<string> {
  const row = await db
    .selectFrom('place')
    .select(sql<string>`count(*)::text || '.' || coalesce(sum(xmin::text::bigint), 0)::text`.as('version'))
    .executeTakeFirstOrThrow()
  return row.version
}

/** Inserts, or updates those whose id is there, and brings the tree up to date. */
export async function savePlaces(tx: Tx, places: readonly Place[], now: Date): Promise<void> {
  if (places.length === 0) return
  const rows = places.map(({ areaM2, label, ...place }) => ({
    ...place,
    bounds: boxOf(place.boundary),
    area_m2: areaM2,
    label_lon: label[0],
    label_lat: label[1],
  }))
  await sql`
    insert into place (id, parent, code, slug, name, scale, boundary, bounds, area_m2, label_lon, label_lat, classification, created_at, updated_at)
    select id, parent, code, slug, name, scale, boundary, bounds, area_m2, label_lon, label_lat, classification, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(id uuid, parent uuid, code text, slug text, name text, scale text,
      boundary jsonb, bounds box, area_m2 float8, label_lon float8, label_lat float8, classification smallint)
    on conflict (id) do update set parent = excluded.parent, name = excluded.name, boundary = excluded.boundary, bounds = excluded.bounds,
      area_m2 = excluded.area_m2, label_lon = excluded.label_lon, label_lat = excluded.label_lat,
      classification = excluded.classification, updated_at = excluded.updated_at`.execute(tx)
  await rebuildTree(tx)
}

/** PostgreSQL's own box, in degrees. */
function boxOf(boundary: Boundary): string {
  const { minX, minY, maxX, maxY } = boundsOf(ringsOf(boundary))
  return `((${maxX},${maxY}),(${minX},${minY}))`
}

/** Only rows that differ are touched: mostly none. */
async function rebuildTree(tx: Tx): Promise<void> {
  const tree = sql`with recursive tree (place, ancestor, depth) as (
    select id, id, 0 from place
    union all
    select tree.place, place.parent, tree.depth + 1 from tree join place on place.id = tree.ancestor where place.parent is not null)`
  await sql`${tree} delete from place_tree old where not exists (
    select from tree where tree.place = old.place and tree.ancestor = old.ancestor)`.execute(tx)
  await sql`${tree} insert into place_tree as old (place, ancestor, depth) select place, ancestor, depth from tree
    on conflict (place, ancestor) do update set depth = excluded.depth where old.depth <> excluded.depth`.execute(tx)
}

/** By id, or by slug. */
export async function findPublicPlace(
  db: Db,
  key: { readonly id: string } | { readonly slug: string },
): Promise<PublicPlace | undefined> {
  const query = db.selectFrom('place').select(PUBLIC)
  const row = await ('id' in key
    ? query.where('id', '=', key.id)
    : query.where('slug', '=', key.slug)
  ).executeTakeFirst()
  return row && publicOf(row)
}

/** What a place lies in, the city first; without itself. */
export async function listAncestors(db: Db, id: string): Promise<PublicPlace[]> {
  const rows = await db
    .selectFrom('place_tree as tree')
    .innerJoin('place', 'place.id', 'tree.ancestor')
    .select(PUBLIC)
    .where('tree.place', '=', id)
    .where('tree.depth', '>', 0)
    .orderBy('tree.depth', 'desc')
    .execute()
  return rows.map(publicOf)
}

export interface PlaceFilter {
  /** Part of the name, any case; with or without the dots over å, ä, ö. */
  readonly words: string
  /** The same as part of a slug; '' when the words hold no such letter. */
  readonly slug: string
  readonly scale: Scale | null
  /** Only what lies in this place, at any depth. */
  readonly within: string | null
}

/** A page of places by name in Swedish order, with how many there are in all. */
export async function listPublicPlaces(
  db: Db,
  filter: PlaceFilter,
  limit: number,
  offset: number,
): Promise<{ places: PublicPlace[]; total: number }> {
  const matching = db
    .selectFrom('place')
    .$if(filter.words !== '', (query) => query.where(matches(filter)))
    .$if(filter.scale !== null, (query) => query.where('scale', '=', filter.scale ?? ''))
    .$if(filter.within !== null, (query) =>
      query.where('id', 'in', (eb) =>
        eb
          .selectFrom('place_tree')
          .select('place')
          .where('ancestor', '=', filter.within ?? '')
          .where('depth', '>', 0),
      ),
    )
  const [{ total }, rows] = [
    await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    await matching
      .select(PUBLIC)
      .orderBy(sql`name collate "sv-x-icu"`)
      .orderBy('id')
      .limit(limit)
      .offset(offset)
      .execute(),
  ]
  return { places: rows.map(publicOf), total }
}

function matches({ words, slug }: PlaceFilter) {
  const part = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return slug === ''
    ? sql<SqlBool>`lower(place.name) like ${part}`
    : sql<SqlBool>`(lower(place.name) like ${part} or place.slug like ${`%${slug}%`})`
}

export async function findBoundary(db: Db, id: string): Promise<Boundary | undefined> {
  const row = await db.selectFrom('place').select('boundary').where('id', '=', id).executeTakeFirst()
  return row && (row.boundary as unknown as Boundary)
}

export async function findCity(db: Db): Promise<(PublicPlace & { readonly boundary: Boundary }) | undefined> {
  const row = await db
    .selectFrom('place')
    .select([...PUBLIC, 'boundary'])
    .where('scale', '=', 'city')
    .executeTakeFirst()
  if (!row) return undefined
  const { boundary, ...rest } = row
  return { ...publicOf(rest), boundary: boundary as unknown as Boundary }
}

/** The sizes of all areas (neighbourhoods), square metres. */
export async function listAreaSizes(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('place').select('area_m2').where('scale', '=', 'area').execute()
  return rows.map((row) => row.area_m2)
}

/** Areas no larger than `largestM2` whose bounds touch those of a boundary. */
export async function listSmallAreasNear(
  db: Db,
  boundary: Boundary,
  largestM2: number,
): Promise<{ boundary: Boundary; areaM2: number }[]> {
  const rows = await db
    .selectFrom('place')
    .select(['boundary', 'area_m2 as areaM2'])
    .where('scale', '=', 'area')
    .where('area_m2', '<', largestM2)
    .where(sql<SqlBool>`bounds && ${boxOf(boundary)}::box`)
    .execute()
  return rows.map((row) => ({ areaM2: row.areaM2, boundary: row.boundary as unknown as Boundary }))
}

/** The kind of area of the place, or of the nearest around it that has one. */
export async function findKindAround(db: Db, id: string): Promise<number | null> {
  const row = await db
    .selectFrom('place_tree as tree')
    .innerJoin('place', 'place.id', 'tree.ancestor')
    .select('place.classification')
    .where('tree.place', '=', id)
    .where('place.classification', 'is not', null)
    .orderBy('tree.depth')
    .executeTakeFirst()
  return row?.classification ?? null
}

/** Whether the place is there; locks it against removal until the transaction ends. */
export async function lockPlace(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('place').select('id').where('id', '=', id).forKeyShare().executeTakeFirst()) !== undefined
}

/** Figures of the same kind and day replace each other. */
export async function saveFacts(
  tx: Tx,
  place: string,
  facts: readonly (PlaceFact & { readonly id: string })[],
): Promise<void> {
  await tx
    .insertInto('place_fact')
    .values(facts.map(({ sourceDate, ...fact }) => ({ ...fact, place, source_date: sourceDate })))
    .onConflict((conflict) =>
      conflict
        .columns(['place', 'kind', 'source_date'])
        .doUpdateSet((eb) => ({ value: eb.ref('excluded.value'), source: eb.ref('excluded.source') })),
    )
    .execute()
}

export async function listFacts(db: Db, place: string): Promise<PlaceFact[]> {
  return db
    .selectFrom('place_fact')
    .select(['kind', 'value', 'source', 'source_date as sourceDate'])
    .where('place', '=', place)
    .execute()
}
