import type { Db } from '../../platform/database/index.ts'
import { slugOf } from '../../platform/slug.ts'
import type { Scale } from './domain/scale.ts'
import { type ListedPlace, listPublicPlaces } from './store.ts'

export interface PlacesWanted {
  /** Part of a name: "möllev", or "mollev" from a keyboard without dots. */
  readonly words?: string
  readonly scale?: Scale
  /** Only what lies in this place (an id), at any depth. */
  readonly within?: string
  /** From 1. */
  readonly page?: number
  readonly size?: number
}

export interface PlaceList {
  readonly places: readonly ListedPlace[]
  readonly total: number
}

const LARGEST_PAGE = 500

/** Places by name in Swedish order, page by page. */
export async function listPlaces(
  db: Db,
  { words = '', scale, within, page = 1, size = 50 }: PlacesWanted = {},
): Promise<PlaceList> {
  const limit = Math.max(1, Math.min(size, LARGEST_PAGE))
  // Controls are nobody's spelling, and PostgreSQL takes no NUL.
  const wanted = words
    .normalize('NFC')
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, 100)
  // Who writes å, ä or ö means them; who doesn't may have no such key.
  const slug = /[^\x20-\x7e]/.test(wanted) ? '' : slugOf(wanted)
  const filter = { words: wanted, slug, scale: scale ?? null, within: within ?? null }
  return listPublicPlaces(db, filter, limit, (Math.max(1, Math.trunc(page)) - 1) * limit)
}
