import { type BoardsIn, listBoardsIn } from '../../features/bodies/index.ts'
import { listOverlapsIn, type OverlapInPlace } from '../../features/coordination/index.ts'
import { type EffortInPlace, listEffortsIn } from '../../features/efforts/index.ts'
import { findModelVersions, type ModelVersion } from '../../features/models/index.ts'
import {
  drawPlaceMap,
  findPlaceAround,
  findPlaceFacts,
  type PlaceAround,
  type PlaceFact,
  type PlaceMap,
} from '../../features/places/index.ts'
import { listNewestUndertakings } from '../../features/undertakings/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { atOnce } from '../../platform/database/index.ts'
import type { Visit } from '../frame/visit.ts'

/** All that a place's page shows. */
export interface WholePlace {
  readonly place: PlaceAround['place']
  /** The smaller places in it. */
  readonly within: PlaceAround['within']
  readonly today: string
  readonly map: PlaceMap | null
  /** At most `MOST_BARS`; `moreEfforts` when there are others. */
  readonly efforts: readonly EffortInPlace[]
  readonly moreEfforts: boolean
  readonly overlaps: readonly OverlapInPlace[]
  readonly undertakings: Awaited<ReturnType<typeof listNewestUndertakings>>
  readonly models: ReadonlyMap<string, ModelVersion>
  readonly facts: readonly PlaceFact[]
  readonly boards: BoardsIn
}

const MOST_BARS = 20
/** An overlap between two undertakings is two rows, so a few pairs more than are shown at once. */
const MOST_OVERLAPS = { waiting: 10, answered: 8 }
const MOST_UNDERTAKINGS = 5
const MOST_SMALLER = 12

/** Loads a place by its slug; undefined when there is none. The place itself is in memory, the rest is asked for side by side. */
export async function loadPlace({ site }: Visit, slug: string): Promise<WholePlace | undefined> {
  const { db } = site.world
  const found = await findPlaceAround(db, slug, MOST_SMALLER)
  if (found === undefined) return undefined
  const { place, within } = found
  const today = dateIn(site.world.now())
  const chain = [place, ...place.ancestors.toReversed()].map(({ id }) => id)
  const inPlace = place.scale === 'city' ? null : place.id
  const map = await drawPlaceMap(db, place.id)
  const [efforts, overlaps, undertakings, facts, boards] = await atOnce(db, (one) =>
    Promise.all([
      listEffortsIn(one, inPlace, today, MOST_BARS + 1),
      listOverlapsIn(one, inPlace, MOST_OVERLAPS),
      listNewestUndertakings(one, MOST_UNDERTAKINGS, { place: place.id }),
      findPlaceFacts(one, place.id, today),
      listBoardsIn(one, chain, today),
    ]),
  )
  const models = await findModelVersions(
    db,
    undertakings.cards.map(({ modelVersion }) => modelVersion),
  )
  return {
    ...{ place, within, today, map, overlaps, undertakings, models, facts, boards },
    efforts: efforts.slice(0, MOST_BARS),
    moreEfforts: efforts.length > MOST_BARS,
  }
}
