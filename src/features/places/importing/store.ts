import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { Place } from '../domain/place.ts'
import { boxOf, PUBLIC, publicOf, stored } from '../store.ts'

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
    boundary: stored(boundary),
    classification,
  }))
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
