import type { Db } from '../../platform/database/index.ts'
import type { Bounds } from './domain/geometry.ts'
import { type PlaneShape, planeShapeOfRings } from './domain/plane-shape.ts'
import type { Scale } from './domain/scale.ts'
import { type KnownPlace, type KnownPlaces, knownPlaces } from './known-places.ts'

/** Where a place lies: in what, and its ground. */
export interface PlaceLie {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly scale: Scale
  /** Ids of what it lies in, itself first and the city last. */
  readonly path: readonly string[]
  /** The upright rectangle around it, degrees WGS84. */
  readonly bounds: Bounds
  /** Its ground in the plane; made when first asked for. */
  shape(): PlaneShape
}

/** How all places lie, from memory. */
export interface LieOfPlaces {
  of(id: string): PlaceLie | undefined
  /** Ids of all that lies in a place, itself included. */
  within(id: string): readonly string[]
}

const made = new WeakMap<KnownPlaces, LieOfPlaces>()

/** How the places lie: no query for those that are known. It may be a second old, as maps are. */
export async function lieOfPlaces(db: Db): Promise<LieOfPlaces> {
  const known = await knownPlaces(db)
  const ready = made.get(known)
  if (ready !== undefined) return ready
  const lies = new Map<string, PlaceLie>()
  const below = new Map<string, string[]>()
  for (const place of known.places) {
    const lie = lieOf(known, place)
    lies.set(place.id, lie)
    for (const around of lie.path) {
      const those = below.get(around)
      if (those === undefined) below.set(around, [place.id])
      else those.push(place.id)
    }
  }
  const whole: LieOfPlaces = { of: (id) => lies.get(id), within: (id) => below.get(id) ?? [] }
  made.set(known, whole)
  return whole
}

function lieOf({ byId }: KnownPlaces, { id, name, slug, scale, parent, rings, bounds }: KnownPlace): PlaceLie {
  const path = [id]
  for (let at = parent; at !== null; at = byId.get(at)?.parent ?? null) path.push(at)
  let shape: PlaneShape | undefined
  const made = () => {
    shape ??= planeShapeOfRings(rings)
    return shape
  }
  return { id, name, slug, scale, path, bounds, shape: made }
}
