import { visiblePath } from './map-path.ts'

/** West, south, east, north in degrees WGS84, as in GeoJSON (RFC 7946 §5). */
export type Bounds = readonly [west: number, south: number, east: number, north: number]
type Position = readonly [longitude: number, latitude: number, ...rest: number[]]

/** What can be drawn: GeoJSON polygons in WGS84. */
export type Areal =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }

/** A sheet of map paper: how degrees become units of the drawing. */
export interface MapSheet {
  readonly width: number
  readonly height: number
  readonly bounds: Bounds
  at(position: Position): readonly [x: number, y: number]
  /** The `d` of a path: what can be seen of it on the sheet. About 1 µs a corner: keep it where the sheet does not change. */
  path(area: Areal): string
}

/**
 * A sheet `width` units wide that shows `bounds` with a margin around. Longitude and latitude are drawn straight (a degree of
 * longitude shortened by the cosine of the latitude): over one city that differs from SWEREF 99 by less than a line's width,
 * and the browser can turn a point back into degrees with two multiplications (client/draw-boundary.ts).
 */
export function mapSheet(bounds: Bounds, width = 400, options: { margin?: number; tallest?: number } = {}): MapSheet {
  const { margin = 0.06, tallest = 1.1 } = options
  const squeeze = Math.cos((((bounds[1] + bounds[3]) / 2) * Math.PI) / 180)
  const [west, south, east, north] = grown(bounds, margin, squeeze, tallest)
  const unitsPerDegree = width / ((east - west) * squeeze)
  const height = Math.round((north - south) * unitsPerDegree)
  const at = ([longitude, latitude]: Position) =>
    [(longitude - west) * squeeze * unitsPerDegree, (north - latitude) * unitsPerDegree] as const
  const path = (area: Areal) =>
    polygons(area)
      .flatMap((rings) => rings.map((ring) => visiblePath(ring.map(at), width, height)))
      .join('')
  return { width, height, bounds: [west, south, east, north], at, path }
}

/** Bounds with air around, never taller than `tallest` widths nor flatter than half of one: a narrow street gets its surroundings. */
function grown(bounds: Bounds, margin: number, squeeze: number, tallest: number): Bounds {
  const [west, south, east, north] = bounds
  const wide = Math.max((east - west) * squeeze, 1e-4) * (1 + 2 * margin)
  const tall = Math.max(north - south, 1e-4) * (1 + 2 * margin)
  const width = Math.max(wide, tall / tallest)
  const height = Math.max(tall, width * 0.55)
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  return [x - width / squeeze / 2, y - height / 2, x + width / squeeze / 2, y + height / 2]
}

function polygons(area: Areal): readonly (readonly (readonly Position[])[])[] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates
}
