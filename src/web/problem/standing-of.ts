import { findModelVersion } from '../../features/models/index.ts'
import { loadShapingStanding, type ShapingStanding } from '../../features/problems/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import type { Visit } from '../frame/visit.ts'

/** How shaping stands in an undertaking, by the numbers of the model that it follows. */
export async function standingOf({ site }: Visit, undertaking: UndertakingPage): Promise<ShapingStanding> {
  const { db } = site.world
  const model = await findModelVersion(db, undertaking.modelVersion)
  return loadShapingStanding(db, undertaking.id, model?.content, site.world.now())
}
