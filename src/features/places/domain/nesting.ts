import Flatbush from 'flatbush'
import { distanceToSides, type FlatRing, flatten, isInside } from './flat-rings.ts'
import { boundsOf, type PolygonRings, type Position } from './geometry.ts'

export type Misplaced = { readonly kind: 'hole-outside' | 'parts-overlap'; readonly at: Position }

/**
 * Given rings that don't cross: a hole that isn't in its own polygon, or a part that lies in another part. Null when all lie well.
 */
export function findMisplaced(polygons: readonly PolygonRings[]): Misplaced | null {
  const flat = polygons.map((polygon) => polygon.map((ring) => flatten(ring)))
  for (const [outer, ...holes] of flat) {
    if (!outer) continue
    const stray = holes.map((hole) => firstCorner(hole, [outer], false)).find((corner) => corner !== null)
    if (stray) return { kind: 'hole-outside', at: stray }
  }
  return overlapOf(polygons, flat)
}

function overlapOf(polygons: readonly PolygonRings[], flat: readonly FlatRing[][]): Misplaced | null {
  if (polygons.length < 2) return null
  const index = new Flatbush(polygons.length)
  const bounds = polygons.map((polygon) => boundsOf(polygon))
  for (const { minX, minY, maxX, maxY } of bounds) index.add(minX, minY, maxX, maxY)
  index.finish()
  for (const [i, { minX, minY, maxX, maxY }] of bounds.entries()) {
    const outer = flat[i]?.[0]
    for (const j of index.search(minX, minY, maxX, maxY)) {
      const at = i === j || !outer ? null : firstCorner(outer, flat[j] ?? [], true)
      if (at) return { kind: 'parts-overlap', at }
    }
  }
  return null
}

/** The first corner of `ring` that isn't on a side of `others`, if it lies inside (or outside) them as asked for. */
function firstCorner(ring: FlatRing, others: readonly FlatRing[], inside: boolean): Position | null {
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i] as number, ring[i + 1] as number]
    if (distanceToSides(x, y, others) < 1e-9) continue
    return isInside(x, y, others) === inside ? [x, y] : null
  }
  return null
}
