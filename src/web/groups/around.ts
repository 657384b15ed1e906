import type { Around } from '../../features/groups/index.ts'
import { findPlace, type PlacePage } from '../../features/places/index.ts'
import type { Page } from '../frame/visit.ts'

/** A place with all that it lies in, for what somebody may do there. */
export function aroundOf({ id, ancestors }: Pick<PlacePage, 'id' | 'ancestors'>): Around {
  return [id, ...ancestors.map((it) => it.id)]
}

/** The place that an address names; undefined when there is none. */
export async function placeOf(c: Page): Promise<PlacePage | undefined> {
  return findPlace(c.get('visit').site.world.db, c.req.param('slug') ?? '')
}

/** For queries that count the whole city without asking for each place. */
export function inPlace({ id, scale }: Pick<PlacePage, 'id' | 'scale'>): string | null {
  return scale === 'city' ? null : id
}
