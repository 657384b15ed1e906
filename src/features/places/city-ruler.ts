import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Db } from '../../platform/database/index.ts'
import { DRAWN, readBoundary, written } from './domain/boundary.ts'
import { circleAround } from './domain/circle.ts'
import { containerOf } from './domain/containment.ts'
import { type CrsCode, checkCoordinates, rounded, unproject } from './domain/crs.ts'
import type { Boundary, Position } from './domain/geometry.ts'
import { labelPoint } from './domain/label-point.ts'
import { partInside } from './domain/outline.ts'
import { findCity } from './store.ts'

/** Where something is, checked: its boundary in WGS84, and where its name stands on a map. */
export interface RuledBoundary {
  readonly boundary: Boundary
  readonly label: Position
}

/** Checks boundaries and points of a whole file against the city, which is read once: a file has 10⁵ of them. */
export interface CityRuler {
  /** A polygon in `crs`: closed, simple, inside the city. */
  boundary(geometry: unknown, crs: CrsCode): Result<RuledBoundary>
  /** A point in `crs`, and so many metres around it as lie inside the city. */
  around(point: Position, radiusM: number, crs: CrsCode): Result<RuledBoundary>
}

export async function cityRuler(db: Db): Promise<CityRuler> {
  const city = await findCity(db)
  const container = city && containerOf(city.boundary)
  return {
    boundary: (geometry, crs) => {
      const read = readBoundary(geometry, { ...DRAWN, crs })
      if (!read.ok) return read
      const stray = container?.strayPosition(read.value)
      if (city && stray)
        return refuse('invalid', 'places.boundary.outside', { values: { name: city.name, at: written(stray, crs) } })
      return ok({ boundary: read.value, label: labelPoint(read.value) })
    },
    around: (point, radiusM, crs) => {
      const fitting = checkCoordinates([[point]], crs)
      if (!fitting.ok) return fitting
      const centre = rounded(unproject(point, crs))
      const circle = circleAround(centre, radiusM)
      const stray = container?.strayPosition(circle)
      if (!city || !stray) return ok({ boundary: circle, label: centre })
      const inside = partInside(circle, city.boundary)
      if (inside === null) return refuse('invalid', 'places.circle.outside', { values: { name: city.name } })
      return ok({ boundary: inside, label: labelPoint(inside) })
    },
  }
}
