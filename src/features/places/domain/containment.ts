import Flatbush from 'flatbush'
import { unproject } from './crs.ts'
import { distanceToSides, type FlatRing, flattenAll, isInside, squaredDistance } from './flat-rings.ts'
import { type Boundary, type Position, polygonsOf, signedArea } from './geometry.ts'
import { planar } from './measure.ts'

/** Two surveys of the same border differ by decimetres, two drawings by a metre or so. */
export const BORDER_TOLERANCE_M = 2

const MOST_SAMPLES = 16

/** Answers, for one outer boundary, where others reach outside it. Build once, ask often: 136 areas against a city take ≈ 0.1 s. */
export interface Container {
  /** A position [lon, lat] of `boundary` that lies outside by more than the tolerance; null when all of it is inside. */
  strayPosition(boundary: Boundary): Position | null
}

export function containerOf(outer: Boundary, toleranceM = BORDER_TOLERANCE_M): Container {
  const plane = planar(outer)
  const rings = flattenAll(polygonsOf(plane))
  const sides = sidesOf(rings)
  const holes = polygonsOf(plane).flatMap(([, ...rest]) => rest)
  const wideHoles = holes.filter((hole) => Math.abs(signedArea(hole)) > toleranceM * lengthOf(hole))
  const covers = (x: number, y: number) => isInside(x, y, rings) || sides.isNear(x, y, toleranceM)
  return {
    strayPosition: (boundary) => {
      const inner = flattenAll(polygonsOf(planar(boundary)))
      const stray = strayCorner(inner, rings, sides, covers) ?? uncoveredHole(wideHoles, inner, toleranceM)
      return stray && unproject(stray)
    },
  }
}

/**
 * Looks at every side piece by piece, cut where it meets the outer sides. A piece that starts inside and meets nothing stays inside;
 * of the others up to 16 points are tried, since a side may cut across a bay between two corners that lie well.
 */
function strayCorner(
  inner: readonly FlatRing[],
  outer: readonly FlatRing[],
  sides: Sides,
  covers: (x: number, y: number) => boolean,
): Position | null {
  for (const ring of inner) {
    for (let i = 2; i < ring.length; i += 2) {
      const [ax, ay, bx, by] = [ring[i - 2], ring[i - 1], ring[i], ring[i + 1]] as [number, number, number, number]
      if (!covers(ax, ay)) return [ax, ay]
      const cuts = sides.cuts(ax, ay, bx, by)
      if (cuts.length === 0 && isInside(ax, ay, outer)) continue
      for (const share of samplesBetween(cuts, Math.hypot(bx - ax, by - ay))) {
        const [x, y] = [ax + (bx - ax) * share, ay + (by - ay) * share]
        if (!covers(x, y)) return [x, y]
      }
    }
  }
  return null
}

/** Shares (0–1) of a side of this length at which to look: several between every two cuts, one per metre at most. */
function samplesBetween(cuts: readonly number[], length: number): number[] {
  const ends = [0, ...cuts.toSorted((a, b) => a - b), 1]
  return ends.slice(1).flatMap((end, i) => {
    const start = ends[i] as number
    const count = Math.min(MOST_SAMPLES, Math.ceil((end - start) * length))
    return Array.from({ length: count }, (_, k) => start + ((k + 0.5) / count) * (end - start))
  })
}

/** A hole in the outer boundary that the inner one covers. */
function uncoveredHole(
  holes: readonly (readonly Position[])[],
  inner: readonly FlatRing[],
  toleranceM: number,
): Position | null {
  for (const [x, y] of holes.flat()) {
    if (isInside(x, y, inner) && distanceToSides(x, y, inner) > toleranceM) return [x, y]
  }
  return null
}

function lengthOf(ring: readonly Position[]): number {
  return ring.reduce(
    (sum, [x, y], i) =>
      sum + (i === 0 ? 0 : Math.hypot(x - (ring[i - 1] as Position)[0], y - (ring[i - 1] as Position)[1])),
    0,
  )
}

interface Sides {
  isNear(x: number, y: number, distance: number): boolean
  /** Where (0–1) the line from a to b crosses any side. */
  cuts(ax: number, ay: number, bx: number, by: number): number[]
}

function sidesOf(rings: readonly FlatRing[]): Sides {
  const ends: [number, number, number, number][] = []
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2)
      ends.push([ring[i - 2], ring[i - 1], ring[i], ring[i + 1]] as [number, number, number, number])
  }
  const index = new Flatbush(Math.max(ends.length, 1))
  for (const [ax, ay, bx, by] of ends) index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
  if (ends.length === 0) index.add(0, 0)
  index.finish()
  const side = (i: number) => ends[i] as [number, number, number, number]
  return {
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

type Side = readonly [number, number, number, number]

/** Where (0–1) side one crosses side two; null when it doesn't, or when they are parallel. */
function crossingShare([ax, ay, bx, by]: Side, [cx, cy, dx, dy]: Side): number | null {
  const determinant = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  if (determinant === 0) return null
  const one = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / determinant
  const two = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / determinant
  return one >= 0 && one <= 1 && two >= 0 && two <= 1 ? one : null
}
