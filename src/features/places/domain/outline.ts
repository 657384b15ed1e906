import polygonClipping, { type MultiPolygon, type Polygon } from 'polygon-clipping'
import { rounded, unproject } from './crs.ts'
import { type Boundary, boundaryOf, type PolygonRings, polygonsOf, type Ring, signedArea } from './geometry.ts'
import { planar, planarArea } from './measure.ts'
import { tidied } from './tidy.ts'

/** Finest first. On a grid of a centimetre neighbours' common corners meet exactly; a coarser one is for when the union gives up. */
const GRIDS_M = [0.01, 0.05, 0.25, 1]

/** Narrower than this on average, a gap between areas is a seam between two surveys, not a hole in the city. */
const SEAM_WIDTH_M = 2

/**
 * The outline of a city from its areas: their union, without the seams between them. Malmö's 136 areas with 24,000 points take ≈ 0.2 s.
 * Null only when the areas can't be united on any grid.
 */
export function outlineOf(areas: readonly Boundary[]): Boundary | null {
  const united = unite(areas.flatMap((area) => polygonsOf(planar(area))))
  if (!united) return null
  const polygons = united
    .filter(isWide)
    .map(([outer, ...holes]) => [outer as Ring, ...holes.filter((hole) => isWide([hole]))])
  return boundaryOf(
    polygons.map((polygon) => tidied(polygon.map((ring) => ring.map((corner) => rounded(unproject(corner)))))),
  )
}

/** The part of one boundary that lies inside another; null when none does (or the two can't be cut). */
export function partInside(boundary: Boundary, outer: Boundary): Boundary | null {
  const [one, other] = [boundary, outer].map((each) => polygonsOf(planar(each)).map((polygon) => onGrid(polygon, 0.01)))
  const common = attempt(() => polygonClipping.intersection(one as MultiPolygon, other as MultiPolygon))
  const wide = common?.filter((polygon) => planarArea(polygon) >= 1) ?? []
  if (wide.length === 0) return null
  return boundaryOf(
    wide.map((polygon) => tidied(polygon.map((ring) => ring.map((corner) => rounded(unproject(corner)))))),
  )
}

function unite(polygons: readonly PolygonRings[]): MultiPolygon | null {
  for (const grid of GRIDS_M) {
    const [first, ...others] = polygons.map((polygon) => onGrid(polygon, grid))
    const united = first && attempt(() => polygonClipping.union(first, ...others))
    if (united && united.length > 0) return united
  }
  return null
}

function onGrid(polygon: PolygonRings, grid: number): Polygon {
  const steps = 1 / grid
  return polygon.map((ring) => ring.map(([x, y]) => [Math.round(x * steps) / steps, Math.round(y * steps) / steps]))
}

/** The sweep line throws on some near-degenerate input ("Unable to complete output ring"). */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

function isWide(polygon: PolygonRings): boolean {
  const outer = polygon[0] ?? []
  const length = outer.reduce((sum, [x, y], i) => {
    const [px, py] = outer[Math.max(0, i - 1)] ?? [x, y]
    return sum + Math.hypot(x - px, y - py)
  }, 0)
  return (2 * Math.abs(signedArea(outer))) / length >= SEAM_WIDTH_M
}
