import { project, rounded, unproject } from './crs.ts'
import { distanceToSides, type FlatRing, flatten, isInside } from './flat-rings.ts'
import { type Boundary, boundsOf, type PolygonRings, type Position, polygonsOf } from './geometry.ts'
import { planarArea } from './measure.ts'

interface Cell {
  readonly x: number
  readonly y: number
  readonly half: number
  /** Distance to the nearest side: negative outside. */
  readonly distance: number
  /** No point of the cell can be farther inside than this. */
  readonly best: number
}

/**
 * Where a place's name is written: the point of its largest part that lies farthest from any side, to within a hundredth of its size.
 * Unlike a centroid it is always inside. Quadtree search as in Garcia-Castellanos & Lombardo, "Poles of inaccessibility" (2007).
 */
export function labelPoint(boundary: Boundary): Position {
  const parts = polygonsOf(boundary).map((polygon) => polygon.map((ring) => ring.map((position) => project(position))))
  const largest = parts.reduce((one, other) => (planarArea(other) > planarArea(one) ? other : one))
  return rounded(unproject(farthestInside(largest)))
}

/** The same in the plane, in the unit of the polygon. */
function farthestInside(polygon: PolygonRings): Position {
  const rings = polygon.map((ring) => flatten(ring))
  const { minX, minY, maxX, maxY } = boundsOf(polygon)
  const length = Math.max(maxX - minX, maxY - minY)
  const size = Math.max(Math.min(maxX - minX, maxY - minY), length / 50)
  const precision = length / 100
  const cells: Cell[] = []
  for (let x = minX; x < maxX; x += size) {
    for (let y = minY; y < maxY; y += size) cells.push(cellAt(x + size / 2, y + size / 2, size / 2, rings))
  }
  let found = cells.reduce((one, other) => (other.distance > one.distance ? other : one))
  while (true) {
    const cell = takeMostPromising(cells)
    if (!cell || cell.best - found.distance <= precision) return [found.x, found.y]
    const half = cell.half / 2
    for (const [dx, dy] of [
      [-half, -half],
      [half, -half],
      [-half, half],
      [half, half],
    ] as const) {
      const part = cellAt(cell.x + dx, cell.y + dy, half, rings)
      if (part.distance > found.distance) found = part
      cells.push(part)
    }
  }
}

function cellAt(x: number, y: number, half: number, rings: readonly FlatRing[]): Cell {
  const distance = distanceToSides(x, y, rings) * (isInside(x, y, rings) ? 1 : -1)
  return { x, y, half, distance, best: distance + half * Math.SQRT2 }
}

/** Some tens of cells: a queue would cost more than it saves. */
function takeMostPromising(cells: Cell[]): Cell | null {
  let index = 0
  cells.forEach((cell, i) => {
    if (cell.best > (cells[index] as Cell).best) index = i
  })
  return cells.splice(index, 1)[0] ?? null
}
