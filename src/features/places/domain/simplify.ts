import { project } from './crs.ts'
import { squaredDistance } from './flat-rings.ts'
import { type Boundary, boundaryOf, type Position, polygonsOf, type Ring } from './geometry.ts'

/**
 * A boundary with fewer points, none of those left out farther than `toleranceM` metres from the line (Douglas & Peucker 1973): for
 * drawing and for handing a boundary to the browser to be changed. Parts and holes that become smaller than the tolerance disappear,
 * unless nothing would be left.
 */
export function simplified(boundary: Boundary, toleranceM: number): Boundary {
  const polygons = polygonsOf(boundary)
    .map((polygon) => polygon.map((ring) => simplifiedRing(ring, toleranceM)))
    .map(([outer, ...holes]) => [outer ?? [], ...holes.filter((hole) => hole.length >= 4)])
    .filter(([outer]) => outer !== undefined && outer.length >= 4)
  return polygons.length > 0 ? boundaryOf(polygons) : boundary
}

function simplifiedRing(ring: Ring, toleranceM: number): Ring {
  const plane = ring.map((position) => project(position))
  // A ring has no ends: it is cut at its start and at the corner farthest from it, so that both stay.
  const opposite = farthestFrom(plane, plane[0] as Position)
  const kept = new Set([0, opposite, ring.length - 1])
  const open: (readonly [number, number])[] = [
    [0, opposite],
    [opposite, ring.length - 1],
  ]
  for (let line = open.pop(); line; line = open.pop()) {
    const bulge = farthestBetween(plane, line[0], line[1], toleranceM)
    if (bulge === null) continue
    kept.add(bulge)
    open.push([line[0], bulge], [bulge, line[1]])
  }
  return ring.filter((_, i) => kept.has(i))
}

function farthestFrom(plane: Ring, [x, y]: Position): number {
  const distances = plane.map(([px, py]) => Math.hypot(px - x, py - y))
  return distances.reduce((found, distance, i) => (distance > (distances[found] as number) ? i : found), 0)
}

/** The corner between `from` and `to` that lies farthest from the straight line, if it is farther than the tolerance. */
function farthestBetween(plane: Ring, from: number, to: number, tolerance: number): number | null {
  const [[ax, ay], [bx, by]] = [plane[from] as Position, plane[to] as Position]
  let [found, farthest]: [number | null, number] = [null, tolerance * tolerance]
  for (let i = from + 1; i < to; i++) {
    const [x, y] = plane[i] as Position
    const squared = squaredDistance(x, y, ax, ay, bx, by)
    if (squared > farthest) [found, farthest] = [i, squared]
  }
  return found
}
