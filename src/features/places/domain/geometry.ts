/** [longitude, latitude] in degrees WGS84, or [easting, northing] in metres: x first, as in GeoJSON (RFC 7946 §3.1.1). */
export type Position = readonly [x: number, y: number]

/** Closed: the last position repeats the first. */
export type Ring = readonly Position[]

/** Outer ring first, then its holes. */
export type PolygonRings = readonly Ring[]

export interface PolygonBoundary {
  readonly type: 'Polygon'
  readonly coordinates: PolygonRings
}

export interface MultiPolygonBoundary {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly PolygonRings[]
}

/** A place's boundary: a GeoJSON geometry in WGS84, seven decimals (≈ 1 cm), outer rings counter-clockwise. */
export type Boundary = PolygonBoundary | MultiPolygonBoundary

export interface Bounds {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** The boundary's polygons, whichever of the two types it has. */
export function polygonsOf(boundary: Boundary): readonly PolygonRings[] {
  return boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates
}

/** The shortest GeoJSON type for these polygons. */
export function boundaryOf(polygons: readonly PolygonRings[]): Boundary {
  const [only, ...others] = polygons
  if (only && others.length === 0) return { type: 'Polygon', coordinates: only }
  return { type: 'MultiPolygon', coordinates: polygons }
}

export function ringsOf(boundary: Boundary): readonly Ring[] {
  return polygonsOf(boundary).flat()
}

/** The smallest upright rectangle around all positions, in the unit of the positions. */
export function boundsOf(rings: Iterable<Ring>): Bounds {
  let [minX, minY, maxX, maxY] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const ring of rings) {
    for (const [x, y] of ring) {
      if (x < minX) minX = x
      if (x > maxX) maxX = x
      if (y < minY) minY = y
      if (y > maxY) maxY = y
    }
  }
  return { minX, minY, maxX, maxY }
}

/** The same rings with each position changed; the type of boundary stays. */
export function mapBoundary(boundary: Boundary, change: (position: Position) => Position): Boundary {
  const rings = (polygon: PolygonRings) => polygon.map((ring) => ring.map(change))
  if (boundary.type === 'Polygon') return { type: 'Polygon', coordinates: rings(boundary.coordinates) }
  return { type: 'MultiPolygon', coordinates: boundary.coordinates.map(rings) }
}

/** Signed area of a closed ring in square units: positive when counter-clockwise. Relative to its first corner, so that
 * northings of six million metres don't eat the decimals. */
export function signedArea(ring: Ring): number {
  const [originX, originY] = ring[0] ?? [0, 0]
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Position
    const [bx, by] = ring[i] as Position
    twice += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY)
  }
  return twice / 2
}
