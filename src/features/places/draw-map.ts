import type { Db } from '../../platform/database/index.ts'
import { clipped } from './domain/clip.ts'
import type { Bounds } from './domain/geometry.ts'
import { mapPaths, type SheetPoint } from './domain/map-paths.ts'
import { type MapSheet, mapSheet } from './domain/map-sheet.ts'
import type { Scale } from './domain/scale.ts'
import { type KnownPlace, type KnownPlaces, knownPlaces } from './known-places.ts'

/** A place on a map. */
export interface DrawnPlace {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly scale: Scale
  /** `d` of an SVG path in the sheet's units. */
  readonly path: string
  /** Where its name may stand, in the sheet's units; null when that is outside the sheet. */
  readonly label: readonly [x: number, y: number] | null
}

export interface PlaceMap {
  readonly sheet: MapSheet
  /** The largest first, so that the smaller are drawn above, and the larger get their names first. */
  readonly places: readonly DrawnPlace[]
}

/** The whole city with its areas (only its outline when it has none); null where there are no places. A 136-area city: 20 kB. */
export async function drawCityMap(db: Db): Promise<PlaceMap | null> {
  const known = await knownPlaces(db)
  const areas = known.places.filter(({ scale }) => scale === 'area')
  const shown = areas.length > 0 ? areas : known.places.filter(({ scale }) => scale === 'city')
  return remembered(known, 'city', () => (shown.length === 0 ? null : drawn(mapSheet(around(shown)), shown)))
}

/**
 * A place with its surroundings: the areas that are in the picture and the smaller places in it, itself among them. Null when there is no
 * such place.
 */
export async function drawPlaceMap(db: Db, id: string): Promise<PlaceMap | null> {
  const known = await knownPlaces(db)
  const place = known.byId.get(id)
  if (!place) return null
  if (place.scale === 'city') return drawCityMap(db)
  return remembered(known, id, () => {
    const sheet = mapSheet(place.bounds, { margin: place.scale === 'place' ? 0.75 : 0.15 })
    return drawn(
      sheet,
      known.places.filter((other) => other.id === id || (other.scale !== 'city' && isSeen(other, sheet))),
    )
  })
}

/** Maps that are kept: at 20 kB each a few megabytes. */
const MOST_KEPT = 200

function remembered<T>(known: KnownPlaces, key: string, draw: () => T): T {
  const [oldest] = known.drawn.keys()
  if (oldest !== undefined && known.drawn.size >= MOST_KEPT && !known.drawn.has(key)) known.drawn.delete(oldest)
  if (!known.drawn.has(key)) known.drawn.set(key, draw())
  return known.drawn.get(key) as T
}

function drawn(sheet: MapSheet, places: readonly KnownPlace[]): PlaceMap {
  const { width, height } = sheet
  const ordered = places
    .toSorted((one, other) => other.areaM2 - one.areaM2)
    .map((place) => ({ ...place, points: place.rings.map((ring) => onSheet(ring, sheet)) }))
    .filter(({ points }) => points.some((ring) => clipped(ring, [0, 0], [width, height]).length > 0))
  const paths = mapPaths(ordered.map(({ points }) => points))
  const shown = ordered.map(({ id, slug, name, scale, label }, i) => {
    const [x, y] = sheet.at(label)
    const isOn = x >= 0 && y >= 0 && x <= width && y <= height
    return { id, slug, name, scale, path: paths[i] ?? '', label: isOn ? ([x, y] as const) : null }
  })
  return { sheet, places: shown.filter(({ path }) => path !== '') }
}

function onSheet(ring: Float64Array, { at, width, height }: MapSheet): readonly SheetPoint[] {
  const points = Array.from({ length: ring.length / 2 }, (_, i) =>
    at([ring[2 * i] as number, ring[2 * i + 1] as number]),
  )
  return clipped(points, [-width, -height], [2 * width, 2 * height])
}

function isSeen({ bounds }: KnownPlace, { bounds: [west, south, east, north] }: MapSheet): boolean {
  return bounds.minX < east && bounds.maxX > west && bounds.minY < north && bounds.maxY > south
}

function around(places: readonly KnownPlace[]): Bounds {
  return {
    minX: Math.min(...places.map(({ bounds }) => bounds.minX)),
    minY: Math.min(...places.map(({ bounds }) => bounds.minY)),
    maxX: Math.max(...places.map(({ bounds }) => bounds.maxX)),
    maxY: Math.max(...places.map(({ bounds }) => bounds.maxY)),
  }
}
