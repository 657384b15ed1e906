import type { Db } from '../../platform/database/index.ts'
import type { PublicPlace } from './domain/place.ts'
import { flatPlace, type IndexedPlace, indexPlaces, type PlaceIndex } from './domain/place-index.ts'
import { listBoundedPlaces, placesVersion } from './store.ts'

export type KnownPlace = PublicPlace & IndexedPlace

/** All places in memory, as of one version of the table. */
export interface KnownPlaces {
  readonly version: string
  readonly places: readonly KnownPlace[]
  readonly byId: ReadonlyMap<string, KnownPlace>
  readonly index: PlaceIndex
  /** What was drawn from these places; goes with them. */
  readonly drawn: Map<string, unknown>
}

/** How long a process may believe what it knows, milliseconds: another process may have imported meanwhile. */
const BELIEVED_FOR = 1_000

interface Entry {
  readonly places: Promise<KnownPlaces>
  readonly checkedAt: number
  readonly forgotten: number
}

const known = new WeakMap<Db, Entry>()
let forgotten = 0

/** Makes this process look again at once: called when it has changed places itself. */
export function forgetPlaces(): void {
  forgotten++
}

/**
 * The places in memory. At most once a second a small query asks whether they changed; only then are they read again.
 */
export async function knownPlaces(db: Db): Promise<KnownPlaces> {
  const now = performance.now()
  const entry = known.get(db)
  if (entry && entry.forgotten === forgotten && now - entry.checkedAt < BELIEVED_FOR) return entry.places
  const places = refreshed(db, entry?.places)
  known.set(db, { places, checkedAt: now, forgotten })
  // A failed reading isn't kept: the next caller tries again.
  places.catch(() => known.delete(db))
  return places
}

async function refreshed(db: Db, before: Promise<KnownPlaces> | undefined): Promise<KnownPlaces> {
  const version = await placesVersion(db)
  const old = await before?.catch(() => undefined)
  return old?.version === version ? old : readPlaces(db, version)
}

async function readPlaces(db: Db, version: string): Promise<KnownPlaces> {
  const places: KnownPlace[] = (await listBoundedPlaces(db)).map(flatPlace)
  const byId = new Map(places.map((place) => [place.id, place]))
  return { version, places, byId, index: indexPlaces(places), drawn: new Map() }
}
