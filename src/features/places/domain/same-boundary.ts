import { distanceToSides, flattenAll } from './flat-rings.ts'
import { type Boundary, type Position, polygonsOf, ringsOf } from './geometry.ts'
import { planar } from './measure.ts'

/** Six decimals of a degree are 0.06–0.11 m: a boundary that came through another coordinate system is still the same. */
export const SAME_WITHIN_M = 0.2

/** The largest distance, in metres, from a corner of either boundary to the other's nearest side; stops looking beyond `enough`. */
export function distanceBetween(one: Boundary, other: Boundary, enough = Number.POSITIVE_INFINITY): number {
  const [first, second] = [planar(one), planar(other)]
  const there = farthestCorner(first, second, enough)
  return there > enough ? there : Math.max(there, farthestCorner(second, first, enough))
}

export function isSameBoundary(one: Boundary, other: Boundary): boolean {
  return distanceBetween(one, other, SAME_WITHIN_M) <= SAME_WITHIN_M
}

function farthestCorner(from: Boundary, to: Boundary, enough: number): number {
  const rings = flattenAll(polygonsOf(to))
  const corners = ringsOf(to)
  let farthest = 0
  ringsOf(from).forEach((ring, number) => {
    ring.forEach(([x, y], i) => {
      if (farthest > enough) return
      // Mostly the same corners in the same order: then one comparison is enough.
      const [ox, oy]: Position = corners[number]?.[i] ?? [Number.POSITIVE_INFINITY, 0]
      const direct = Math.hypot(x - ox, y - oy)
      farthest = Math.max(farthest, direct <= SAME_WITHIN_M ? direct : Math.min(direct, distanceToSides(x, y, rings)))
    })
  })
  return farthest
}
