import { findPlace, type ListedPlace, listPlaces } from '../features/places/index.ts'
import type { Db } from '../platform/database/index.ts'

/**
 * The place that somebody means by what they wrote in a form: its name, whatever the case, or its slug. Undefined when
 * there is none of that name; of several, the largest, whose smaller namesakes go by their slug.
 */
export async function namedPlace(
  db: Db,
  written: string,
): Promise<Pick<ListedPlace, 'id' | 'slug' | 'name'> | undefined> {
  const wanted = written.normalize('NFC').trim().toLowerCase()
  if (wanted === '') return undefined
  const { places } = await listPlaces(db, { words: wanted, size: 500 })
  const [largest] = places
    .filter(({ name }) => name.toLowerCase() === wanted)
    .sort((one, other) => other.areaM2 - one.areaM2)
  return largest ?? findPlace(db, wanted)
}
