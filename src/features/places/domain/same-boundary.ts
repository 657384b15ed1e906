import { flattenAll } from './flat-rings.ts'
import { type Boundary, polygonsOf, ringsOf } from './geometry.ts'
import { planar } from './measure.ts'
import { sidesOf } from './sides.ts'

/** Six decimals of a degree are 0.06–0.11 m: a boundary that came through another coordinate system is still the same. */
export const SAME_WITHIN_M = 0.2

/** True when no corner of either boundary lies farther than 0.2 m from the other's nearest side. */
export function isSameBoundary(one: Boundary, other: Boundary): boolean {
  const [first, second] = [planar(one), planar(other)]
  return isAlong(first, second) && isAlong(second, first)
}

function isAlong(boundary: Boundary, other: Boundary): boolean {
  const sides = sidesOf(flattenAll(polygonsOf(other)))
  return ringsOf(boundary).every((ring) => ring.every(([x, y]) => sides.isNear(x, y, SAME_WITHIN_M)))
}
