import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { Crossing } from './crossing.ts'
import { type CrsCode, checkCoordinates, project, rounded, unproject } from './crs.ts'
import { readPolygons } from './geojson-geometry.ts'
import { type Boundary, boundaryOf, type PolygonRings, type Position, type Ring, ringsOf } from './geometry.ts'
import { areaM2 } from './measure.ts'
import { findMisplaced } from './nesting.ts'
import { tidied, withoutRoundingLoops } from './tidy.ts'

export interface BoundaryRules {
  readonly crs: CrsCode
  /** More positions than this are refused before anything else is computed. */
  readonly mostPoints: number
}

/** A finger draws some hundreds of points, a careful hand a thousand. */
export const DRAWN: BoundaryRules = { crs: 'EPSG:4326', mostPoints: 5_000 }
/** The largest of Malmö's 136 areas has 1,323 points; a coast in full detail some ten thousand. */
export const IMPORTED_MOST_POINTS = 50_000

/**
 * Reads a GeoJSON geometry (Polygon or MultiPolygon, x first) into a boundary that can be stored: WGS84, closed, simple, holes inside,
 * parts apart, at least 1 m². Says what is wrong and where, in the coordinates that came in.
 */
export function readBoundary(geometry: unknown, rules: BoundaryRules = DRAWN): Result<Boundary> {
  const read = readPolygons(geometry, rules.mostPoints)
  if (!read.ok) return read
  const fitting = checkCoordinates(read.value.flat(), rules.crs)
  if (!fitting.ok) return fitting
  const polygons = read.value.map((polygon) =>
    tidied(polygon.map((ring) => ring.map((position) => rounded(unproject(position, rules.crs))))),
  )
  return checkShape(polygons, rules.crs)
}

/** The text of a GeoJSON geometry, as the map in the browser sends it. */
export function readDrawnBoundary(text: string): Result<Boundary> {
  try {
    return readBoundary(JSON.parse(text))
  } catch {
    return refuse('invalid', 'places.boundary.unreadable')
  }
}

const MISPLACED = {
  'hole-outside': 'places.boundary.hole-outside',
  'parts-overlap': 'places.boundary.parts-overlap',
} as const

function checkShape(polygons: readonly PolygonRings[], crs: CrsCode): Result<Boundary> {
  const { rings, crossing } = withoutRoundingLoops(polygons.flat())
  if (crossing) return crossingRefused(crossing, crs)
  const shaped = regrouped(rings, polygons)
  const misplaced = findMisplaced(shaped)
  if (misplaced) return refuse('invalid', MISPLACED[misplaced.kind], { values: { at: written(misplaced.at, crs) } })
  const boundary = boundaryOf(shaped)
  const flat = ringsOf(boundary).some((ring) => ring.length < 4) || areaM2(boundary) < 1
  return flat ? refuse('invalid', 'places.boundary.too-small') : ok(boundary)
}

function crossingRefused(crossing: Crossing, crs: CrsCode): Refusal {
  if (crossing.kind === 'too-intricate') return refuse('invalid', 'places.boundary.too-intricate')
  return refuse('invalid', 'places.boundary.crosses', { values: { at: written(crossing.at, crs) } })
}

/** The rings again as polygons, in the numbers that each polygon had. */
function regrouped(rings: readonly Ring[], like: readonly PolygonRings[]): readonly PolygonRings[] {
  const left = [...rings]
  return like.map((polygon) => left.splice(0, polygon.length))
}

/** A position as it stands in the file: to the centimetre. */
export function written(position: Position, crs: CrsCode): string {
  const decimals = crs === 'EPSG:4326' ? 7 : 2
  return project(position, crs)
    .map((number) => number.toFixed(decimals))
    .join(', ')
}
