import Flatbush from 'flatbush'
import type { Position, Ring } from './geometry.ts'

/**
 * All corners of some rings on the grid on which boundaries are stored (1e-7 degrees, whole numbers), with their neighbours. On whole
 * numbers below 2^26 apart (6.7°, farther than any town) the sign of `turn` is exact, so no robust arithmetic is needed.
 */
export interface Corners {
  readonly x: Float64Array
  readonly y: Float64Array
  /** The corner after this one in its ring, and the one before. */
  readonly next: Int32Array
  readonly previous: Int32Array
  readonly ring: Int32Array
}

const GRID = 1e7

export function cornersOf(rings: readonly Ring[]): Corners {
  const count = rings.reduce((sum, ring) => sum + ring.length - 1, 0)
  const corners = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    next: new Int32Array(count),
    previous: new Int32Array(count),
    ring: new Int32Array(count),
  }
  let start = 0
  rings.forEach((ring, number) => {
    const length = ring.length - 1
    for (let i = 0; i < length; i++) {
      const [x, y] = ring[i] as Position
      corners.x[start + i] = Math.round(x * GRID)
      corners.y[start + i] = Math.round(y * GRID)
      corners.next[start + i] = start + ((i + 1) % length)
      corners.previous[start + i] = start + ((i + length - 1) % length)
      corners.ring[start + i] = number
    }
    start += length
  })
  return corners
}

/** A spatial index of the sides; side i runs from corner i to the next. */
export function indexSides({ x, y, next }: Corners): Flatbush {
  const index = new Flatbush(Math.max(x.length, 1))
  for (let i = 0; i < x.length; i++) {
    const [ax, ay, bx, by] = [at(x, i), at(y, i), at(x, at(next, i)), at(y, at(next, i))]
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
  }
  if (x.length === 0) index.add(0, 0)
  index.finish()
  return index
}

/** > 0 when a → b → c turns left, < 0 when right, 0 when straight on or back. */
export function turn({ x, y }: Corners, a: number, b: number, c: number): number {
  return (at(x, b) - at(x, a)) * (at(y, c) - at(y, a)) - (at(y, b) - at(y, a)) * (at(x, c) - at(x, a))
}

/** > 0 when b and c lie in the same direction from a (for three corners on a line). */
export function sameDirection({ x, y }: Corners, a: number, b: number, c: number): boolean {
  return (at(x, b) - at(x, a)) * (at(x, c) - at(x, a)) + (at(y, b) - at(y, a)) * (at(y, c) - at(y, a)) > 0
}

export function samePlace({ x, y }: Corners, a: number, b: number): boolean {
  return at(x, a) === at(x, b) && at(y, a) === at(y, b)
}

/** True when corner p lies on the straight side from a to b, ends included. */
export function onSide(corners: Corners, p: number, a: number, b: number): boolean {
  if (turn(corners, a, b, p) !== 0) return false
  const { x, y } = corners
  return between(at(x, p), at(x, a), at(x, b)) && between(at(y, p), at(y, a), at(y, b))
}

/** The corner as [longitude, latitude]. */
export function positionOf({ x, y }: Corners, i: number): Position {
  return [at(x, i) / GRID, at(y, i) / GRID]
}

function between(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b)
}

/** Indexes here come from the arrays themselves; the compiler can't know. */
function at(array: Float64Array | Int32Array, i: number): number {
  return array[i] as number
}
