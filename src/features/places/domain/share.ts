import { flattenAll, isInside } from './flat-rings.ts'
import { type Boundary, boundsOf, type Position, polygonsOf, ringsOf } from './geometry.ts'

const ACROSS = 24

/**
 * How much of `part` is covered by `whole`, 0–1, by looking at some hundred points spread evenly over `part`: within three per cent,
 * never fails on odd shapes as exact clipping may, and needs no more for "more than half".
 */
export function shareCovered(part: Boundary, whole: Boundary): number {
  const rings = flattenAll(polygonsOf(whole))
  const points = pointsIn(part)
  return points.filter(([x, y]) => isInside(x, y, rings)).length / Math.max(points.length, 1)
}

/** Points on a grid inside the boundary; the grid is made finer until a thin shape has some. */
function pointsIn(boundary: Boundary): Position[] {
  const rings = flattenAll(polygonsOf(boundary))
  const { minX, minY, maxX, maxY } = boundsOf(ringsOf(boundary))
  for (let across = ACROSS; ; across *= 2) {
    const points: Position[] = []
    for (let row = 0; row < across; row++) {
      const y = minY + ((row + 0.5) / across) * (maxY - minY)
      for (let column = 0; column < across; column++) {
        const x = minX + ((column + 0.5) / across) * (maxX - minX)
        if (isInside(x, y, rings)) points.push([x, y])
      }
    }
    if (points.length >= 100 || across > 500) return points
  }
}
