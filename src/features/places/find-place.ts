import { isId } from '../../kernel/ids.ts'
import type { Db } from '../../platform/database/index.ts'
import { type MeetingDefaults, meetingDefaults } from './domain/area-kind.ts'
import type { Boundary } from './domain/geometry.ts'
import type { PublicPlace } from './domain/place.ts'
import { newestFacts, type PlaceFact } from './domain/place-fact.ts'
import { findBoundary, findKindAround, findNames, findPublicPlace, listAncestors, listFacts } from './store.ts'

/** A place as its page shows it. */
export interface PlacePage extends PublicPlace {
  /** What it lies in, the city first. */
  readonly ancestors: readonly PublicPlace[]
}

/** A place by its slug (from an address) or its id. */
export async function findPlace(db: Db, slugOrId: string): Promise<PlacePage | undefined> {
  // What can't be an address isn't asked for: PostgreSQL takes no NUL, and nobody needs to try the rest.
  if (!/^[a-z0-9-]{1,120}$/.test(slugOrId)) return undefined
  const place = await findPublicPlace(db, isId(slugOrId) ? { id: slugOrId } : { slug: slugOrId })
  return place && { ...place, ancestors: await listAncestors(db, place.id) }
}

/** Its boundary in WGS84: for maps that are drawn elsewhere and for open data. */
export async function findPlaceBoundary(db: Db, id: string): Promise<Boundary | undefined> {
  return findBoundary(db, id)
}

/** Of each kind the newest figure on `date` (`YYYY-MM-DD`), with its source. */
export async function findPlaceFacts(db: Db, id: string, date: string): Promise<PlaceFact[]> {
  return newestFacts(await listFacts(db, id), date)
}

/** What is filled in beforehand where a meeting in this place is planned. For officers' pages only (R33). */
export async function findMeetingDefaults(db: Db, id: string): Promise<MeetingDefaults> {
  return meetingDefaults(await findKindAround(db, id))
}

/** Names of places, by id; ids of something else are left out. */
export async function findPlaceNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return ids.length === 0 ? new Map() : findNames(db, ids)
}
