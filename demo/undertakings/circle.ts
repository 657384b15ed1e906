import { circleInCity, type Position } from '../../src/features/places/index.ts'
import type { Town } from '../town.ts'

/** A boundary of one's own as most draw it: a point and so many metres around it. */
export async function circle(town: Town, centre: Position, radiusM: number): Promise<unknown> {
  const drawn = await circleInCity(town.world.db, centre, radiusM)
  if (!drawn.ok) throw new Error(drawn.reason)
  return drawn.value
}
