import pg from 'pg'
import {
  findAllMeetings,
  findMeetingsOfDraft,
  findOverlaps,
  LOOKED_AT_ONCE,
} from '../src/features/coordination/index.ts'
import { SYSTEM } from '../src/kernel/actor.ts'
import { createDatabase, createPool, migrate } from '../src/platform/database/index.ts'
import { createWorld } from '../src/platform/world.ts'

const EFFORTS = 100_000
const CITY = 1_500
const TRIES = 200
const SIDE = 12
/** An area is some 1.5 km wide; a place in it some 100 metres. */
const AREA = { lon: 0.024, lat: 0.0135 }

/**
 * What coordination costs (R8): a new effort among 10⁵ in a city of 144 areas with 1,440 smaller places, and a city of
 * 1,500 efforts all against all. Every third has a boundary of its own, half ask something, all tell themes and groups.
 */
export async function benchOverlaps(ownerUrl: string, say: (line: string) => void): Promise<void> {
  await migrate(ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  for (const statement of [...places(), efforts(1, CITY)]) await client.query(statement)
  await client.query('vacuum analyze')
  const pool = createPool(ownerUrl, 2)
  const db = createDatabase(pool)
  try {
    await findAllMeetings(db, '2026-01-01', 10)
    const begun = performance.now()
    const found = await findAllMeetings(db, '2020-01-01', CITY)
    say(`- ${CITY} efforts all against all: ${Math.round(performance.now() - begun)} ms, ${found.length} overlaps.`)
    await client.query(efforts(CITY + 1, EFFORTS))
    await client.query('vacuum analyze')
    for (const kind of ['small place', 'area', 'own boundary'] as const) say(await oneAmongMany(db, client, kind))
    say(await importedAmongMany(db, client))
  } finally {
    await pool.end()
    await client.end()
  }
}

type Db = Parameters<typeof findMeetingsOfDraft>[0]

async function oneAmongMany(db: Db, client: pg.Client, kind: 'small place' | 'area' | 'own boundary'): Promise<string> {
  const scale = kind === 'area' ? 'area' : 'place'
  const { rows } = await client.query<{ id: string; lon: number; lat: number }>(
    'select id, label_lon as lon, label_lat as lat from place where scale = $1 order by md5(id::text) limit $2',
    [scale, TRIES],
  )
  // As a server that has run for a while.
  const times: number[] = []
  let met = 0
  for (let at = -20; at < TRIES; at++) {
    const place = rows[(at + rows.length) % rows.length]
    if (place === undefined) break
    const draft = {
      ...{ title: `En ny insats ${at}`, place: place.id, begins: '2026-05-01', ends: '2026-09-30' },
      ...{ themes: [`tema-${(at + 24) % 12}`], targetGroups: ['young' as const] },
      boundary: kind === 'own boundary' ? squareAround(place.lon, place.lat) : null,
    }
    const begun = performance.now()
    const found = await findMeetingsOfDraft(db, draft)
    if (at < 0) continue
    times.push(performance.now() - begun)
    met += found.length
  }
  times.sort((a, b) => a - b)
  const ms = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)
  return `- A new effort (${kind}) among ${EFFORTS}: median ${ms(0.5)} ms, p99 ${ms(0.99)} ms, ${Math.round(met / TRIES)} overlaps.`
}

/** What the job after an import does (reactions.ts), for a twentieth of them: all writes included. */
async function importedAmongMany(db: Db, client: pg.Client): Promise<string> {
  const looked = EFFORTS / 20
  const { rows } = await client.query<{ id: string }>('select id from effort order by id limit $1', [looked])
  const world = createWorld(db)
  const begun = performance.now()
  for (let at = 0; at < rows.length; at += LOOKED_AT_ONCE) {
    const efforts = rows.slice(at, at + LOOKED_AT_ONCE).map(({ id }) => id)
    const done = await world.perform(findOverlaps, SYSTEM, { efforts })
    if (!done.ok) throw new Error(done.reason)
  }
  const each = (performance.now() - begun) / looked
  const { rows: found } = await client.query<{ count: number }>('select count(*)::int as count from overlap')
  return `- What an import brought among ${EFFORTS}, looked through: ${each.toFixed(1)} ms an effort (${looked} of them), ${found[0]?.count} overlaps written.`
}

function squareAround(lon: number, lat: number) {
  const [east, north] = [0.0012, 0.0007]
  const ring = [
    [lon - east, lat - north],
    [lon + east, lat - north],
    [lon + east, lat + north],
    [lon - east, lat + north],
    [lon - east, lat - north],
  ] as const
  return { type: 'Polygon' as const, coordinates: [ring] }
}

const id = (kind: string, of: string) => `md5('${kind}' || ${of})::uuid`
const square = (lon: string, lat: string, width: number, height: number) =>
  `jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(jsonb_build_array(
    jsonb_build_array(${lon}, ${lat}), jsonb_build_array(${lon} + ${width}, ${lat}), jsonb_build_array(${lon} + ${width}, ${lat} + ${height}),
    jsonb_build_array(${lon}, ${lat} + ${height}), jsonb_build_array(${lon}, ${lat}))))`

function places(): string[] {
  const columns = 'id, parent, code, slug, name, scale, boundary, bounds, area_m2, label_lon, label_lat'
  const row = (scale: string, parent: string, of: string, lon: string, lat: string, w: number, h: number) =>
    `${id(scale, of)}, ${parent}, '${scale}' || ${of}, '${scale}' || ${of}, '${scale} ' || ${of}, '${scale}', ${square(lon, lat, w, h)},
     box(point(${lon}, ${lat}), point(${lon} + ${w}, ${lat} + ${h})), 1000, ${lon} + ${w / 2}, ${lat} + ${h / 2}`
  const [lon, lat] = [`13.0 + (a % ${SIDE}) * ${AREA.lon}`, `55.5 + (a / ${SIDE}) * ${AREA.lat}`]
  return [
    `insert into place (${columns}) select ${row('city', 'null', "''", '13.0', '55.5', AREA.lon * SIDE, AREA.lat * SIDE)}`,
    `insert into place (${columns}) select ${row('area', id('city', "''"), 'a', lon, lat, AREA.lon, AREA.lat)} from generate_series(0, ${SIDE * SIDE - 1}) a`,
    `insert into place (${columns}) select ${row('place', id('area', 'a'), "a || '.' || s", `${lon} + s * 0.0024`, `${lat} + (s % 5) * 0.0025`, 0.0016, 0.0009)}
      from generate_series(0, ${SIDE * SIDE - 1}) a cross join generate_series(0, 9) s`,
    'insert into place_tree (place, ancestor, depth) select id, id, 0 from place on conflict do nothing',
    'insert into place_tree (place, ancestor, depth) select id, parent, 1 from place where parent is not null on conflict do nothing',
    'insert into place_tree (place, ancestor, depth) select p.id, a.parent, 2 from place p join place a on a.id = p.parent where a.parent is not null on conflict do nothing',
  ]
}

/** Efforts number `from` to `to`: fixed, so that two runs measure the same city. */
function efforts(from: number, to: number): string {
  const random = (salt: string) => `(hashtext(n::text || '${salt}') & 1048575)`
  return `with made as (
    select n, ${id('effort', 'n')} as id, p.id as place, p.label_lon lon, p.label_lat lat, date '2026-01-01' + ${random('b')} % 900 as begins
    from generate_series(${from}, ${to}) n join place p on p.id = case when ${random('p')} % 3 = 0 then ${id('area', `(${random('a')} % ${SIDE * SIDE})`)}
      else ${id('place', `(${random('a')} % ${SIDE * SIDE}) || '.' || (${random('s')} % 10)`)} end),
  put as (insert into effort (id, title, owner_name, place, begins, ends, themes, target_groups, boundary, bounds, label_lon, label_lat, registered_at)
    select id, 'Insats ' || n, 'Någon (påhittad)', place, begins, begins + 20 + ${random('l')} % 300, array['tema-' || ${random('t')} % 12],
      array[(array['children','young','families','older','newcomers','companies'])[1 + ${random('g')} % 6]],
      case when n % 3 = 0 then ${square('lon', 'lat', 0.0018, 0.001)} end, '(0,0),(0,0)', lon, lat, now() from made)
  insert into asking (id, effort, place, what, way, begins, ends, target_groups, registered_at)
  select ${id('asking', 'n')}, id, place, 'Vad tycker ni?', 'survey', begins + 5, begins + 15, '{}', now() from made where n % 2 = 0`
}
