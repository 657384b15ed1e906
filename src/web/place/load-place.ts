import { type BoardsIn, listBoardsIn } from '../../features/bodies/index.ts'
import { type EffortInPlace, listEffortsIn, listOverlapsIn, type OverlapInPlace } from '../../features/efforts/index.ts'
import { findModelVersions, type ModelVersion } from '../../features/models/index.ts'
import {
  drawPlaceMap,
  findPlace,
  findPlaceFacts,
  listPlaces,
  type PlaceFact,
  type PlaceList,
  type PlaceMap,
  type PlacePage,
} from '../../features/places/index.ts'
import { type ListPage, listUndertakings } from '../../features/undertakings/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import type { Visit } from '../frame/visit.ts'

/** All that a place's page shows. */
export interface WholePlace {
  readonly place: PlacePage
  readonly today: string
  readonly map: PlaceMap | null
  /** At most `MOST_BARS`; `moreEfforts` when there are others. */
  readonly efforts: readonly EffortInPlace[]
  readonly moreEfforts: boolean
  readonly overlaps: readonly OverlapInPlace[]
  readonly undertakings: ListPage
  readonly models: ReadonlyMap<string, ModelVersion>
  readonly facts: readonly PlaceFact[]
  readonly boards: BoardsIn
  readonly smaller: PlaceList
}

const MOST_BARS = 20
const MOST_OVERLAPS = 10
const MOST_SMALLER = 24

/** Loads a place by its slug; undefined when there is none. Two queries find it, the rest run side by side. */
export async function loadPlace({ site }: Visit, slug: string): Promise<WholePlace | undefined> {
  const { db } = site.world
  const place = await findPlace(db, slug)
  if (place === undefined) return undefined
  const today = dateIn(site.world.now())
  const chain = [place, ...place.ancestors.toReversed()].map(({ id }) => id)
  const [map, efforts, overlaps, undertakings, facts, boards, smaller] = await Promise.all([
    drawPlaceMap(db, place.id),
    listEffortsIn(db, place.id, today, MOST_BARS + 1),
    listOverlapsIn(db, place.id, MOST_OVERLAPS),
    listUndertakings(db, { place: place.id }, 1),
    findPlaceFacts(db, place.id, today),
    listBoardsIn(db, chain, today),
    listPlaces(db, { within: place.id, size: MOST_SMALLER }),
  ])
  const models = await findModelVersions(
    db,
    undertakings.cards.map(({ modelVersion }) => modelVersion),
  )
  return {
    ...{ place, today, map, overlaps, undertakings, models, facts, boards, smaller },
    efforts: efforts.slice(0, MOST_BARS),
    moreEfforts: efforts.length > MOST_BARS,
  }
}
