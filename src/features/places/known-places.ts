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
 * The places in memory. At most once a second a small query asks whether they changed (some milliseconds at 10,000 places); nobody waits
 * for it but the first, and the next one after a change of our own.
 */
export async function knownPlaces(db: Db): Promise<KnownPlaces> {
  const entry = known.get(db)
  if (entry && entry.forgotten === forgotten) {
    if (performance.now() - entry.checkedAt > BELIEVED_FOR) lookAgain(db, entry)
    return entry.places
  }
  return lookAgain(db, entry)
}

/** What is known stays so until the new is there. */
function lookAgain(db: Db, before: Entry | undefined): Promise<KnownPlaces> {
  const places = refreshed(db, before?.places)
  const started = { checkedAt: performance.now(), forgotten }
  const isCurrent = before !== undefined && before.forgotten === forgotten
  known.set(db, { ...started, places: isCurrent ? before.places : places })
  places.then(
    (found) => known.set(db, { ...started, places: Promise.resolve(found) }),
    // A failed reading isn't kept: the next caller tries again, and meets the outage itself.
    () => known.delete(db),
  )
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
