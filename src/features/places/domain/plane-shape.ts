import { project } from './crs.ts'
import { type FlatRing, flattenAll, isInside, squaredDistance } from './flat-rings.ts'
import { type Boundary, type Bounds, polygonsOf } from './geometry.ts'

/** Ground in the plane: closed rings in metres (EPSG:3008), with the upright rectangle around them. */
export interface PlaneShape {
  readonly rings: readonly FlatRing[]
  readonly bounds: Bounds
}

export function planeShape(boundary: Boundary): PlaneShape {
  return shapeOf(flattenAll(polygonsOf(boundary), (position) => project(position)))
}

/** The same of rings that are flat already, in degrees. */
export function planeShapeOfRings(rings: readonly FlatRing[]): PlaneShape {
  return shapeOf(
    rings.map((ring) => {
      const planar = new Float64Array(ring.length)
      for (let i = 0; i < ring.length; i += 2) {
        const [x, y] = project([ring[i] as number, ring[i + 1] as number])
        planar[i] = x
        planar[i + 1] = y
      }
      return planar
    }),
  )
}

function shapeOf(rings: readonly FlatRing[]): PlaneShape {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i] as number, ring[i + 1] as number]
      if (x < minX) minX = x
      if (x > maxX) maxX = x
      if (y < minY) minY = y
      if (y > maxY) maxY = y
    }
  }
  return { rings, bounds: { minX, minY, maxX, maxY } }
}

/** Lines that ground is measured along: an odd number, so that none falls on the middle of a figure drawn by hand. */
const LINES = 61

/**
 * How much of the smaller of two shapes lies in the other, 0–1. Measured along lines across their common rectangle, where
 * both begin and end exactly: within a few per cent for what people draw, never fails on odd shapes as clipping may, and
 * takes some microseconds. Shapes that only touch share nothing.
 */
export function shareOfSmaller(one: PlaneShape, other: PlaneShape): number {
  if (!boundsMeet(one.bounds, other.bounds, 0)) return 0
  const common = areaAlong(one, other)
  if (common === 0) return 0
  const smaller = Math.min(areaAlong(one, one), areaAlong(other, other))
  return Math.min(1, common / smaller)
}

/** The area that is in both, square metres. */
function areaAlong(one: PlaneShape, other: PlaneShape): number {
  const bottom = Math.max(one.bounds.minY, other.bounds.minY)
  const top = Math.min(one.bounds.maxY, other.bounds.maxY)
  const step = (top - bottom) / LINES
  if (step <= 0) return 0
  let length = 0
  for (let line = 0; line < LINES; line++) {
    const y = bottom + (line + 0.5) * step
    const mine = stretches(one.rings, y)
    length += common(mine, one === other ? mine : stretches(other.rings, y))
  }
  return length * step
}

/** Where a line at height y enters and leaves the rings (even–odd), in order. */
function stretches(rings: readonly FlatRing[], y: number): number[] {
  const at: number[] = []
  for (const ring of rings) {
    for (let i = 3; i < ring.length; i += 2) {
      const [ay, by] = [ring[i - 2] as number, ring[i] as number]
      if (ay > y === by > y) continue
      const [ax, bx] = [ring[i - 3] as number, ring[i - 1] as number]
      at.push(ax + ((y - ay) / (by - ay)) * (bx - ax))
    }
  }
  return at.sort((a, b) => a - b)
}

/** How much two sorted rows of stretches have in common. */
function common(one: readonly number[], other: readonly number[]): number {
  let [length, i, j] = [0, 0, 0]
  while (i + 1 < one.length && j + 1 < other.length) {
    const [endOne, endOther] = [one[i + 1] as number, other[j + 1] as number]
    length += Math.max(0, Math.min(endOne, endOther) - Math.max(one[i] as number, other[j] as number))
    if (endOne < endOther) i += 2
    else j += 2
  }
  return length
}

/** The shortest way between two shapes in metres, when it is at most `most`; null when it is longer. 0 when they touch or cross. */
export function metresBetween(one: PlaneShape, other: PlaneShape, most: number): number | null {
  if (!boundsMeet(one.bounds, other.bounds, most)) return null
  if (hasCornerIn(one, other) || hasCornerIn(other, one)) return 0
  const mine = sidesWithin(one.rings, other.bounds, most)
  const theirs = sidesWithin(other.rings, one.bounds, most)
  let nearest = Infinity
  for (const a of mine) for (const b of theirs) nearest = Math.min(nearest, squaredBetween(a, b))
  return nearest <= most * most ? Math.sqrt(nearest) : null
}

type Side = readonly [ax: number, ay: number, bx: number, by: number]

function sidesWithin(rings: readonly FlatRing[], { minX, minY, maxX, maxY }: Bounds, margin: number): Side[] {
  const sides: Side[] = []
  for (const ring of rings) {
    for (let i = 3; i < ring.length; i += 2) {
      const side: Side = [ring[i - 3] as number, ring[i - 2] as number, ring[i - 1] as number, ring[i] as number]
      const [ax, ay, bx, by] = side
      if (Math.max(ax, bx) < minX - margin || Math.min(ax, bx) > maxX + margin) continue
      if (Math.max(ay, by) < minY - margin || Math.min(ay, by) > maxY + margin) continue
      sides.push(side)
    }
  }
  return sides
}

function squaredBetween(a: Side, b: Side): number {
  if (cross(a, b)) return 0
  const [ax, ay, bx, by] = a
  const [cx, cy, dx, dy] = b
  return Math.min(
    squaredDistance(ax, ay, ...b),
    squaredDistance(bx, by, ...b),
    squaredDistance(cx, cy, ...a),
    squaredDistance(dx, dy, ...a),
  )
}

function cross([ax, ay, bx, by]: Side, [cx, cy, dx, dy]: Side): boolean {
  const side = (px: number, py: number, qx: number, qy: number, x: number, y: number) =>
    (qx - px) * (y - py) - (qy - py) * (x - px)
  return (
    side(ax, ay, bx, by, cx, cy) > 0 !== side(ax, ay, bx, by, dx, dy) > 0 &&
    side(cx, cy, dx, dy, ax, ay) > 0 !== side(cx, cy, dx, dy, bx, by) > 0
  )
}

/** Of shapes that don't cross, one lies wholly in the other or none does: a corner of each part tells. */
function hasCornerIn({ rings }: PlaneShape, other: PlaneShape): boolean {
  return rings.some((ring) => isInside(ring[0] as number, ring[1] as number, other.rings))
}

/** True when two rectangles are no farther apart than the margin, in either direction. */
export function boundsMeet(one: Bounds, other: Bounds, margin: number): boolean {
  return (
    one.minX <= other.maxX + margin &&
    one.maxX >= other.minX - margin &&
    one.minY <= other.maxY + margin &&
    one.maxY >= other.minY - margin
  )
}
