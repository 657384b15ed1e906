import { squaredDistance } from './flat-rings.ts'

/** [x, y] in whole units of a map sheet. */
export type SheetPoint = readonly [x: number, y: number]

/** A line may lie this far from where it was, in units: less than a pixel on the screens that maps are read on. */
const TOLERANCE = 0.8

/**
 * The SVG paths of shapes (each some closed rings) on one sheet, with as few corners as the eye needs: 136 areas with 24,000 corners
 * become 13 kB. Borders are thinned piece by piece between the points where shapes meet, so that neighbours keep a common border
 * without gaps. '' for what is smaller than a unit.
 */
export function mapPaths(shapes: readonly (readonly (readonly SheetPoint[])[])[]): string[] {
  const distinct = shapes.map((rings) => rings.map(withoutRepeats).filter((ring) => ring.length > 3))
  const isMeeting = meetingPoints(distinct.flat())
  return distinct.map((rings) => rings.map((ring) => ringPath(ring, isMeeting)).join(''))
}

function withoutRepeats(ring: readonly SheetPoint[]): readonly SheetPoint[] {
  return ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1]?.[0] || y !== ring[i - 1]?.[1])
}

const keyOf = ([x, y]: SheetPoint) => x * 65_536 + y

/** Points where more than two sides come together: they stay, whatever else is left out. */
function meetingPoints(rings: readonly (readonly SheetPoint[])[]): (point: SheetPoint) => boolean {
  const neighbours = new Map<number, Set<number>>()
  const join = (one: SheetPoint, other: SheetPoint) => {
    const known = neighbours.get(keyOf(one)) ?? new Set()
    neighbours.set(keyOf(one), known.add(keyOf(other)))
  }
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      join(ring[i - 1] as SheetPoint, ring[i] as SheetPoint)
      join(ring[i] as SheetPoint, ring[i - 1] as SheetPoint)
    }
  }
  return (point) => (neighbours.get(keyOf(point))?.size ?? 0) !== 2
}

function ringPath(ring: readonly SheetPoint[], isMeeting: (point: SheetPoint) => boolean): string {
  const open = ring.slice(0, -1)
  // Starts at a meeting point; a lone ring at its first point in reading order, wherever its list begins.
  const meeting = open.findIndex(isMeeting)
  const start = meeting >= 0 ? meeting : firstInOrder(open)
  const turned = [...open.slice(start), ...open.slice(0, start), open[start] as SheetPoint]
  const kept: SheetPoint[] = []
  let from = 0
  for (let i = 1; i < turned.length; i++) {
    if (i < turned.length - 1 && !isMeeting(turned[i] as SheetPoint)) continue
    kept.push(...thinned(turned.slice(from, i + 1)).slice(0, -1))
    from = i
  }
  return kept.length < 3 ? '' : drawn(kept)
}

function firstInOrder(points: readonly SheetPoint[]): number {
  return points.reduce((found, point, i) => (keyOf(point) < keyOf(points[found] as SheetPoint) ? i : found), 0)
}

/** A piece of border with few corners (Douglas & Peucker), always gone through in the same direction, whosever border it is. */
function thinned(piece: readonly SheetPoint[]): readonly SheetPoint[] {
  const [first, last] = [piece[0] as SheetPoint, piece.at(-1) as SheetPoint]
  const [second, lastButOne] = [piece[1] ?? first, piece.at(-2) ?? last]
  const isForward = keyOf(first) < keyOf(last) || (keyOf(first) === keyOf(last) && keyOf(second) <= keyOf(lastButOne))
  return isForward ? thinnedForward(piece) : thinnedForward(piece.toReversed()).toReversed()
}

function thinnedForward(piece: readonly SheetPoint[]): readonly SheetPoint[] {
  if (piece.length < 3) return piece
  const [[ax, ay], [bx, by]] = [piece[0] as SheetPoint, piece.at(-1) as SheetPoint]
  let [bulge, farthest] = [0, TOLERANCE * TOLERANCE]
  for (let i = 1; i < piece.length - 1; i++) {
    const [x, y] = piece[i] as SheetPoint
    const squared = squaredDistance(x, y, ax, ay, bx, by)
    if (squared > farthest) [bulge, farthest] = [i, squared]
  }
  if (bulge === 0) return [piece[0] as SheetPoint, piece.at(-1) as SheetPoint]
  return [...thinnedForward(piece.slice(0, bulge + 1)).slice(0, -1), ...thinnedForward(piece.slice(bulge))]
}

function drawn(points: readonly SheetPoint[]): string {
  const [[startX, startY]] = points as readonly [SheetPoint]
  const steps = points.slice(1).map(([x, y], i) => {
    const [px, py] = points[i] as SheetPoint
    return `${x - px} ${y - py}`
  })
  return `M${startX} ${startY}l${steps.join(' ').replaceAll(' -', '-')}z`
}
