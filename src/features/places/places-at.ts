import type { Db } from '../../platform/database/index.ts'
import type { Position } from './domain/geometry.ts'
import { type PublicPlace, publicPlace } from './domain/place.ts'
import { knownPlaces } from './known-places.ts'

/** The places around a point [lon, lat], the city first and the smallest last; from memory, some microseconds once it is there. */
export async function placesAt(db: Db, position: Position): Promise<PublicPlace[]> {
  const { index, byId } = await knownPlaces(db)
  return index.at(position).flatMap((id) => {
    const place = byId.get(id)
    return place ? [publicPlace(place)] : []
  })
}
