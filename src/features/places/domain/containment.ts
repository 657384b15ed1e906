import { unproject } from './crs.ts'
import { distanceToSides, type FlatRing, flattenAll, isInside } from './flat-rings.ts'
import { type Boundary, type Position, polygonsOf, type Ring, signedArea } from './geometry.ts'
import { planar } from './measure.ts'
import { type Sides, sidesOf } from './sides.ts'

/** Two surveys of the same border differ by decimetres, two drawings by a metre or so. */
const BORDER_TOLERANCE_M = 2

const MOST_SAMPLES = 16

/** Answers, for one outer boundary, where others reach outside it. Build once, ask often: 136 areas against a city take ≈ 0.1 s. */
export interface Container {
  /** A position [lon, lat] of `boundary` that lies outside by more than the tolerance; null when all of it is inside. */
  strayPosition(boundary: Boundary): Position | null
}

export function containerOf(outer: Boundary, toleranceM = BORDER_TOLERANCE_M): Container {
  const plane = planar(outer)
  const sides = sidesOf(flattenAll(polygonsOf(plane)))
  const holes = polygonsOf(plane).flatMap(([, ...rest]) => rest)
  const wideHoles = holes.filter((hole) => Math.abs(signedArea(hole)) > toleranceM * lengthOf(hole))
  return {
    strayPosition: (boundary) => {
      const inner = flattenAll(polygonsOf(planar(boundary)))
      const stray = strayCorner(inner, sides, toleranceM) ?? uncoveredHole(wideHoles, inner, toleranceM)
      return stray && unproject(stray)
    },
  }
}

/**
 * Looks at every side piece by piece, cut where it meets the outer sides. A piece that starts inside and meets nothing stays inside;
 * of the others up to 16 points are tried, since a side may cut across a bay between two corners that lie well.
 */
function strayCorner(inner: readonly FlatRing[], outer: Sides, toleranceM: number): Position | null {
  const covers = (x: number, y: number) => outer.isInside(x, y) || outer.isNear(x, y, toleranceM)
  for (const ring of inner) {
    for (let i = 2; i < ring.length; i += 2) {
      // Two corners, so four numbers: the type of an array of numbers doesn't tell how many.
      const [ax, ay, bx, by] = ring.subarray(i - 2, i + 2) as unknown as [number, number, number, number]
      const startsInside = outer.isInside(ax, ay)
      if (!startsInside && !outer.isNear(ax, ay, toleranceM)) return [ax, ay]
      const cuts = outer.cuts(ax, ay, bx, by)
      if (cuts.length === 0 && startsInside) continue
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
function uncoveredHole(holes: readonly Ring[], inner: readonly FlatRing[], toleranceM: number): Position | null {
  for (const [x, y] of holes.flat()) {
    if (isInside(x, y, inner) && distanceToSides(x, y, inner) > toleranceM) return [x, y]
  }
  return null
}

function lengthOf(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [px, py] = ring[Math.max(0, i - 1)] ?? [x, y]
    return sum + Math.hypot(x - px, y - py)
  }, 0)
}
