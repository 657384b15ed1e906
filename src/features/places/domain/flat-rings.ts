import type { PolygonRings, Position, Ring } from './geometry.ts'

/** A closed ring as x0, y0, x1, y1 …: fast to go through, the last position repeats the first. */
export type FlatRing = Float64Array

export function flatten(ring: Ring, change: (position: Position) => Position = (position) => position): FlatRing {
  const flat = new Float64Array(ring.length * 2)
  ring.forEach((position, i) => {
    const [x, y] = change(position)
    flat[2 * i] = x
    flat[2 * i + 1] = y
  })
  return flat
}

export function flattenAll(polygons: readonly PolygonRings[], change?: (position: Position) => Position): FlatRing[] {
  return polygons.flatMap((polygon) => polygon.map((ring) => flatten(ring, change)))
}

/**
 * Is the point inside the rings taken together (even–odd, so that holes and islands need no care)? Each side is looked at from its
 * lower end, so that two neighbours that share a border compute it alike and a point on it is in exactly one of them.
 */
export function isInside(x: number, y: number, rings: readonly FlatRing[]): boolean {
  let inside = false
  for (const ring of rings) if (crossesOddly(x, y, ring)) inside = !inside
  return inside
}

function crossesOddly(x: number, y: number, ring: FlatRing): boolean {
  let odd = false
  let [ax, ay] = [ring[0] as number, ring[1] as number]
  for (let i = 2; i < ring.length; i += 2) {
    const bx = ring[i] as number
    const by = ring[i + 1] as number
    if (isPassed(x, y, ax, ay, bx, by)) odd = !odd
    ax = bx
    ay = by
  }
  return odd
}

/** Does a ray from the point eastwards pass the side from a to b? Its lower end belongs to it, its upper end does not. */
export function isPassed(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  if (ay > y === by > y) return false
  return ay < by ? (bx - ax) * (y - ay) > (by - ay) * (x - ax) : (ax - bx) * (y - by) > (ay - by) * (x - bx)
}

/** The squared distance from a point to a straight side. */
export function squaredDistance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  const [nx, ny] = [x - ax - share * dx, y - ay - share * dy]
  return nx * nx + ny * ny
}

/** The distance from a point to the nearest side of the rings, in their unit. */
export function distanceToSides(x: number, y: number, rings: readonly FlatRing[]): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2) {
      const squared = squaredDistance(
        x,
        y,
        ring[i - 2] as number,
        ring[i - 1] as number,
        ring[i] as number,
        ring[i + 1] as number,
      )
      if (squared < nearest) nearest = squared
    }
  }
  return Math.sqrt(nearest)
}
