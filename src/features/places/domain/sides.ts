import Flatbush from 'flatbush'
import { type FlatRing, isPassed, squaredDistance } from './flat-rings.ts'

/** The sides of some rings in a spatial index: for many questions about large rings, each in some microseconds. */
export interface Sides {
  /** Even–odd, like `isInside`. */
  isInside(x: number, y: number): boolean
  /** Is any side within this distance? */
  isNear(x: number, y: number, distance: number): boolean
  /** Where (0–1) the line from a to b crosses any side. */
  cuts(ax: number, ay: number, bx: number, by: number): number[]
}

type Side = readonly [ax: number, ay: number, bx: number, by: number]

export function sidesOf(rings: readonly FlatRing[]): Sides {
  const ends = rings.flatMap(endsOf)
  const index = new Flatbush(Math.max(ends.length, 1))
  for (const [ax, ay, bx, by] of ends) index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
  if (ends.length === 0) index.add(0, 0)
  index.finish()
  const side = (i: number) => ends[i] as Side
  return {
    isInside: (x, y) => {
      let odd = false
      index.collides(x, y, Number.POSITIVE_INFINITY, y, (i) => {
        if (isPassed(x, y, ...side(i))) odd = !odd
        return false
      })
      return odd
    },
    isNear: (x, y, distance) =>
      index.collides(
        x - distance,
        y - distance,
        x + distance,
        y + distance,
        (i) => squaredDistance(x, y, ...side(i)) <= distance * distance,
      ),
    cuts: (ax, ay, bx, by) =>
      index
        .search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
        .map((i) => crossingShare([ax, ay, bx, by], side(i)))
        .filter((share) => share !== null),
  }
}

/** A flat ring's sides: four numbers each by the length asked for, which an index alone can't tell the compiler. */
function endsOf(ring: FlatRing): Side[] {
  return Array.from(
    { length: ring.length / 2 - 1 },
    (_, i) => [ring[2 * i], ring[2 * i + 1], ring[2 * i + 2], ring[2 * i + 3]] as unknown as Side,
  )
}

/** Where (0–1) side one crosses side two; null when it doesn't, or when they are parallel. */
function crossingShare([ax, ay, bx, by]: Side, [cx, cy, dx, dy]: Side): number | null {
  const determinant = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  if (determinant === 0) return null
  const one = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / determinant
  const two = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / determinant
  return one >= 0 && one <= 1 && two >= 0 && two <= 1 ? one : null
}
