import type { Db } from '../../platform/database/index.ts'
import { type PublicPlace, publicPlace } from './domain/place.ts'
import type { PlacePage } from './find-place.ts'
import { type KnownPlace, type KnownPlaces, knownPlaces } from './known-places.ts'

export interface PlaceAround {
  readonly place: PlacePage
  /** What lies in it at any depth, by name in Swedish order: the first ones, and how many there are. */
  readonly within: { readonly places: readonly PublicPlace[]; readonly total: number }
}

/**
 * A place by its slug with what it lies in and what lies in it, from memory: no query, for pages that many read. It may be
 * a second old, as maps are; what decides something asks `findPlace`.
 */
export async function findPlaceAround(db: Db, slug: string, most: number): Promise<PlaceAround | undefined> {
  const known = await knownPlaces(db)
  const tree = treeOf(known)
  const found = tree.bySlug.get(slug)
  if (found === undefined) return undefined
  const within = tree.within(found.id)
  return {
    place: { ...publicPlace(found), ancestors: above(known, found).map(publicPlace).toReversed() },
    within: { places: within.slice(0, most).map(publicPlace), total: within.length },
  }
}

interface Tree {
  readonly bySlug: ReadonlyMap<string, KnownPlace>
  within(id: string): readonly KnownPlace[]
}

const trees = new WeakMap<KnownPlaces, Tree>()

function treeOf(known: KnownPlaces): Tree {
  const ready = trees.get(known)
  if (ready !== undefined) return ready
  const below = new Map<string, KnownPlace[]>()
  for (const place of known.places) {
    for (const { id } of above(known, place)) {
      const those = below.get(id)
      if (those === undefined) below.set(id, [place])
      else those.push(place)
    }
  }
  const order = new Intl.Collator('sv')
  const sorted = new Set<string>()
  const tree: Tree = {
    bySlug: new Map(known.places.map((place) => [place.slug, place])),
    within: (id) => {
      const those = below.get(id) ?? []
      // Sorted when somebody asks, and then kept: the city's list is long.
      if (!sorted.has(id))
        those.sort((one, other) => order.compare(one.name, other.name) || (one.id < other.id ? -1 : 1))
      sorted.add(id)
      return those
    },
  }
  trees.set(known, tree)
  return tree
}

/** What a place lies in, nearest first; without itself. */
function above({ byId }: Pick<KnownPlaces, 'byId'>, { parent }: KnownPlace): KnownPlace[] {
  const next = parent === null ? undefined : byId.get(parent)
  return next === undefined ? [] : [next, ...above({ byId }, next)]
}
