import { type Corners, cornersOf, indexSides, onSide, positionOf, sameDirection, samePlace, turn } from './corners.ts'
import type { Position, Ring } from './geometry.ts'

/** Pairs of sides whose rectangles meet: a real boundary has a few per side; one made to be slow has all of them. */
const MOST_COMPARISONS = 5_000_000

export type Crossing =
  | { readonly kind: 'crossing'; readonly at: Position; readonly loop: Loop | null }
  | { readonly kind: 'too-intricate' }

/** What a ring cuts off by crossing itself: its corners `from`…`to`, both included. */
export interface Loop {
  readonly ring: number
  readonly from: number
  readonly to: number
}

/**
 * The first place where rings (closed, in degrees) cross themselves or each other, or where one folds back along itself; null when none
 * do. Touching in a point is no crossing. Through a spatial index: 50,000 points take ≈ 0.1 s where comparing all pairs takes minutes;
 * a figure built to defeat the index is given up after ≈ 1 s.
 */
export function findCrossing(rings: readonly Ring[]): Crossing | null {
  const corners = cornersOf(rings)
  const sides = indexSides(corners)
  const { x, y, next } = corners
  let comparisons = 0
  for (let side = 0; side < x.length; side++) {
    const [ax, ay] = [x[side] as number, y[side] as number]
    const end = next[side] as number
    const [bx, by] = [x[end] as number, y[end] as number]
    let found: number | null = null
    sides.collides(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (other) => {
      if (++comparisons > MOST_COMPARISONS) return true
      if (other <= side || !cross(corners, side, other)) return false
      found = other
      return true
    })
    if (found !== null) {
      return { kind: 'crossing', at: meetingPoint(corners, side, found), loop: loopOf(corners, side, found) }
    }
    if (comparisons > MOST_COMPARISONS) return { kind: 'too-intricate' }
  }
  return null
}

/** True when two sides cross, or fold onto each other within one ring. */
function cross(corners: Corners, side: number, other: number): boolean {
  const [a, b, c, d] = [side, corners.next[side] as number, other, corners.next[other] as number]
  if (b === c) return turn(corners, a, b, d) === 0 && sameDirection(corners, b, a, d)
  if (d === a) return turn(corners, c, a, b) === 0 && sameDirection(corners, a, c, b)
  const sides = [
    turn(corners, c, d, a),
    turn(corners, c, d, b),
    turn(corners, a, b, c),
    turn(corners, a, b, d),
  ] as const
  if (opposite(sides[0], sides[1]) && opposite(sides[2], sides[3])) return true
  if (sides.every((sign) => sign !== 0)) return false
  return [a, b].some((p) => crossesAt(corners, p, c, d)) || [c, d].some((p) => crossesAt(corners, p, a, b))
}

function opposite(one: number, two: number): boolean {
  return (one > 0 && two < 0) || (one < 0 && two > 0)
}

/** Corner p touches the side c → d: does its ring pass through to the other side there? */
function crossesAt(corners: Corners, p: number, c: number, d: number): boolean {
  if (!onSide(corners, p, c, d)) return false
  const [before, after] = [corners.previous[p] as number, corners.next[p] as number]
  const through = samePlace(corners, p, c) ? c : samePlace(corners, p, d) ? d : null
  const [from, to] = through === null ? [c, d] : [corners.previous[through] as number, corners.next[through] as number]
  const [one, two] = [sideOf(corners, before, p, from, to), sideOf(corners, after, p, from, to)]
  if (one === 0 || two === 0) return corners.ring[p] === corners.ring[c]
  return one !== two
}

/** Which side of the path from → p → to does q lie on, seen from p: 1 left, -1 right, 0 along it. */
function sideOf(corners: Corners, q: number, p: number, from: number, to: number): -1 | 0 | 1 {
  const [toFrom, toTo] = [turn(corners, p, from, q), turn(corners, p, to, q)]
  if (toFrom === 0 && sameDirection(corners, p, from, q)) return 0
  if (toTo === 0 && sameDirection(corners, p, to, q)) return 0
  const bend = turn(corners, from, p, to)
  const [leftOfFrom, leftOfTo] = [toFrom < 0, toTo > 0]
  if (bend > 0) return leftOfFrom && leftOfTo ? 1 : -1
  return leftOfFrom || leftOfTo ? 1 : -1
}

function loopOf({ ring }: Corners, side: number, other: number): Loop | null {
  const number = ring[side] as number
  if (ring[other] !== number) return null
  const start = ring.indexOf(number)
  return { ring: number, from: side + 1 - start, to: other - start }
}

/** Where two sides meet; where they run along each other, the end of that stretch that lies farther back on the loop. */
function meetingPoint(corners: Corners, side: number, other: number): Position {
  const [a, b, c, d] = [side, corners.next[side] as number, other, corners.next[other] as number]
  const [one, two] = [turn(corners, c, d, a), turn(corners, c, d, b)]
  if (one === two) return positionOf(corners, alongEnd(corners, a, b, c, d))
  const [ax, ay] = positionOf(corners, a)
  const [bx, by] = positionOf(corners, b)
  const share = one / (one - two)
  return [ax + (bx - ax) * share, ay + (by - ay) * share]
}

function alongEnd(corners: Corners, a: number, b: number, c: number, d: number): number {
  if (d === a) return onSide(corners, b, c, a) ? b : c
  if (onSide(corners, a, c, d)) return a
  return onSide(corners, d, a, b) ? d : c
}
