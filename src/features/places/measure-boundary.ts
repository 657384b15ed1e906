import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { Db } from '../../platform/database/index.ts'
import { DRAWN, readBoundary, written } from './domain/boundary.ts'
import { circleAround, LARGEST_RADIUS_M, SMALLEST_RADIUS_M } from './domain/circle.ts'
import { containerOf } from './domain/containment.ts'
import { checkCoordinates } from './domain/crs.ts'
import type { Boundary, Position } from './domain/geometry.ts'
import { labelPoint } from './domain/label-point.ts'
import { areaM2 } from './domain/measure.ts'
import { partInside } from './domain/outline.ts'
import { coveredLimit, type Scale, scaleLimits } from './domain/scale.ts'
import { shareCovered } from './domain/share.ts'
import { findBoundary, findCity, listAreaSizes, listSmallAreasNear } from './store.ts'

/** A boundary that was drawn, found right, and measured. */
export interface MeasuredBoundary {
  readonly geometry: Boundary
  readonly areaM2: number
  readonly labelLon: number
  readonly labelLat: number
}

/**
 * Checks a boundary that somebody drew (a GeoJSON geometry in WGS84): closed, simple, at most 5,000 points, inside the city, and meeting
 * the place that it is said to lie in (R39).
 */
export async function measureBoundary(
  db: Db,
  geometry: unknown,
  place: string | null = null,
): Promise<MeasuredBoundary | Refusal> {
  const boundary = readBoundary(geometry, DRAWN)
  if (!boundary.ok) return boundary
  const city = await findCity(db)
  const stray = city && containerOf(city.boundary).strayPosition(boundary.value)
  if (city && stray)
    return refuse('invalid', 'places.boundary.outside', {
      values: { name: city.name, at: written(stray, 'EPSG:4326') },
    })
  const around = place === null ? undefined : await findBoundary(db, place)
  if (around && shareCovered(boundary.value, around) === 0) return refuse('invalid', 'places.boundary.elsewhere')
  const [labelLon, labelLat] = labelPoint(boundary.value)
  return { geometry: boundary.value, areaM2: areaM2(boundary.value), labelLon, labelLat }
}

/**
 * The boundary of a point and a radius in metres, for those who don't draw; at the shore, or at the city's border, only what lies inside.
 */
export async function circleInCity(db: Db, centre: Position, radiusM: number): Promise<Result<Boundary>> {
  if (!(radiusM >= SMALLEST_RADIUS_M && radiusM <= LARGEST_RADIUS_M)) {
    return refuse('invalid', 'places.circle.radius', { values: { least: SMALLEST_RADIUS_M, most: LARGEST_RADIUS_M } })
  }
  const fitting = checkCoordinates([[centre]], 'EPSG:4326')
  if (!fitting.ok) return fitting
  const circle = circleAround(centre, radiusM)
  const city = await findCity(db)
  if (!city || containerOf(city.boundary).strayPosition(circle) === null) return ok(circle)
  const inside = partInside(circle, city.boundary)
  return inside ? ok(inside) : refuse('invalid', 'places.circle.outside', { values: { name: city.name } })
}

/**
 * From what size, in square metres, something of this scale asks for a public, reasoned exception (R2); infinite for the city. With the
 * boundary, also when it covers most of one of the smallest areas.
 */
export async function sizeLimit(db: Db, scale: Scale, boundary?: Boundary): Promise<number> {
  if (scale === 'city') return Number.POSITIVE_INFINITY
  const limits = scaleLimits(await listAreaSizes(db))
  if (scale === 'area' || !boundary) return limits[scale]
  const drawn = { boundary, areaM2: areaM2(boundary) }
  return Math.min(limits.place, coveredLimit(drawn, await listSmallAreasNear(db, boundary, 2 * drawn.areaM2)))
}
