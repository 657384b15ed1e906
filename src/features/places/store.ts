import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { type Boundary, boundsOf, ringsOf } from './domain/geometry.ts'
import type { PublicPlace } from './domain/place.ts'
import type { PlaceFact } from './domain/place-fact.ts'
import type { Scale } from './domain/scale.ts'

/** Without the boundary, which is large, and without the kind of area, which is nobody's business (R33). */
export const PUBLIC = [
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

export function publicOf({ lon, lat, scale, ...row }: PublicRow): PublicPlace {
  return { ...row, scale: scale as Scale, label: [lon, lat] }
}

/** A boundary as it was kept: nothing is kept that wasn't found right, and JSON has no types. */
export function stored(boundary: unknown): Boundary {
  return boundary as Boundary
}

/** Every place with its boundary: for the index in memory and the maps. */
export async function listBoundedPlaces(db: Db): Promise<(PublicPlace & { readonly boundary: Boundary })[]> {
  const rows = await db
    .selectFrom('place')
    .select([...PUBLIC, 'boundary'])
    .orderBy('id')
    .execute()
  return rows.map(({ boundary, ...row }) => ({ ...publicOf(row), boundary: stored(boundary) }))
}

/** A number that is another as soon as any place was added, changed or removed, by whatever process and clock. */
export async function placesVersion(db: Db): Promise<string> {
  const row = await db
    .selectFrom('place')
    .select(sql<string>`count(*)::text || '.' || coalesce(sum(xmin::text::bigint), 0)::text`.as('version'))
    .executeTakeFirstOrThrow()
  return row.version
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

export async function findNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('place').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
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

/** PostgreSQL's own box, in degrees. */
export function boxOf(boundary: Boundary): string {
  const { minX, minY, maxX, maxY } = boundsOf(ringsOf(boundary))
  return `((${maxX},${maxY}),(${minX},${minY}))`
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

/** A place in a list, with what it lies in: there may be two Storgatan. */
export interface ListedPlace extends PublicPlace {
  readonly parentName: string | null
}

/** A page of places by name in Swedish order, with how many there are in all. */
export async function listPublicPlaces(
  db: Db,
  filter: PlaceFilter,
  limit: number,
  offset: number,
): Promise<{ places: ListedPlace[]; total: number }> {
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
  const [{ total }, rows] = await Promise.all([
    matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    matching
      .select(PUBLIC)
      .select((eb) =>
        eb.selectFrom('place as whole').select('whole.name').whereRef('whole.id', '=', 'place.parent').as('parentName'),
      )
      .orderBy(sql`place.name collate "sv-x-icu"`)
      .orderBy('place.id')
      .limit(limit)
      .offset(offset)
      .execute(),
  ])
  return { places: rows.map(({ parentName, ...row }) => ({ ...publicOf(row), parentName })), total }
}

function matches({ words, slug }: PlaceFilter) {
  const part = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return slug === ''
    ? sql<SqlBool>`lower(place.name) like ${part}`
    : sql<SqlBool>`(lower(place.name) like ${part} or place.slug like ${`%${slug}%`})`
}

export async function findBoundary(db: Db, id: string): Promise<Boundary | undefined> {
  const row = await db.selectFrom('place').select('boundary').where('id', '=', id).executeTakeFirst()
  return row && stored(row.boundary)
}

export async function findCity(db: Db): Promise<(PublicPlace & { readonly boundary: Boundary }) | undefined> {
  const row = await db
    .selectFrom('place')
    .select([...PUBLIC, 'boundary'])
    .where('scale', '=', 'city')
    .executeTakeFirst()
  if (!row) return undefined
  const { boundary, ...rest } = row
  return { ...publicOf(rest), boundary: stored(boundary) }
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
  return rows.map((row) => ({ areaM2: row.areaM2, boundary: stored(row.boundary) }))
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

export async function listFacts(db: Db, place: string): Promise<PlaceFact[]> {
  return db
    .selectFrom('place_fact')
    .select(['kind', 'value', 'source', 'source_date as sourceDate'])
    .where('place', '=', place)
    .execute()
}
