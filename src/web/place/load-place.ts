import { type BoardsIn, listBoardsIn } from '../../features/bodies/index.ts'
import {
  type CommitmentInPlace,
  type CommittedMoney,
  listCommitmentsIn,
  sumCommitted,
} from '../../features/commitments/index.ts'
import { listOverlapsIn, type OverlapInPlace } from '../../features/coordination/index.ts'
import { countAskedIn, type LineBy, quartersAround, readTimeLine, type TimeLine } from '../../features/efforts/index.ts'
import { countServingNone, findGoalsInForce, type GoalsInForce, type ServingNone } from '../../features/goals/index.ts'
import { type GroupInPlace, listGroupsIn } from '../../features/groups/index.ts'
import { type Coming, listComingIn } from '../../features/meetings/index.ts'
import { findModelVersions, type ModelVersion } from '../../features/models/index.ts'
import {
  drawPlaceMap,
  findPlaceAround,
  findPlaceFacts,
  type PlaceAround,
  type PlaceFact,
  type PlaceMap,
} from '../../features/places/index.ts'
import {
  DECISIONS,
  type HappenedInPlace,
  listHappenedIn,
  listNewestUndertakings,
} from '../../features/undertakings/index.ts'
import { addDays, dateIn } from '../../platform/calendar/index.ts'
import { askTogether, atOnce } from '../../platform/database/index.ts'
import type { Visit } from '../frame/visit.ts'
import { SHOWN } from './asked/meter-words.ts'

/** All that a place's page shows. */
export interface WholePlace {
  readonly place: PlaceAround['place']
  /** The smaller places in it. */
  readonly within: PlaceAround['within']
  readonly today: string
  readonly map: PlaceMap | null
  /** What the time line is told apart by. */
  readonly by: LineBy
  readonly line: TimeLine
  readonly coming: readonly Coming[]
  readonly overlaps: readonly OverlapInPlace[]
  /** What the same residents are asked, for the meter. */
  readonly asked: Awaited<ReturnType<typeof countAskedIn>>
  readonly goals: GoalsInForce | undefined
  readonly servingNone: ServingNone | null
  readonly groups: readonly GroupInPlace[]
  readonly commitments: readonly CommitmentInPlace[]
  readonly committed: CommittedMoney
  readonly decisions: readonly HappenedInPlace[]
  readonly undertakings: Awaited<ReturnType<typeof listNewestUndertakings>>
  readonly models: ReadonlyMap<string, ModelVersion>
  readonly facts: readonly PlaceFact[]
  readonly boards: BoardsIn
  /** All of it that may be another the next time: the map is the same as long as it is true, a model's version always. */
  readonly rows: object
}

const MOST_BARS = 20
/** An overlap that both answer for is two rows, so a few pairs more than are shown at once. */
const MOST_OVERLAPS = { waiting: 10, answered: 8 }
const MOST_UNDERTAKINGS = 5
const MOST_SMALLER = 12
/** Rows of a section that has a page of its own. */
const MOST_ROWS = 5
const DAYS_AHEAD = 30

const together = askTogether<WholePlace | undefined>()

/**
 * Loads a place by its slug; undefined when there is none. The place itself is in memory, the rest is asked for in one
 * stroke; and once for all who open the page while it is being asked for, whoever they are.
 */
export function loadPlace(visit: Visit, slug: string, by: LineBy): Promise<WholePlace | undefined> {
  return together(visit.site.world.db, `${by} ${slug}`, () => askForPlace(visit, slug, by))
}

async function askForPlace({ site }: Visit, slug: string, by: LineBy): Promise<WholePlace | undefined> {
  const { db } = site.world
  const found = await findPlaceAround(db, slug, MOST_SMALLER)
  if (found === undefined) return undefined
  const { place, within } = found
  const today = dateIn(site.world.now())
  const chain = [place, ...place.ancestors.toReversed()].map(({ id }) => id)
  const inPlace = place.scale === 'city' ? null : place.id
  const quarters = quartersAround(today, SHOWN)
  const period = { from: quarters[0]?.begins ?? today, until: quarters.at(-1)?.ends ?? today }
  const ahead = { from: today, until: addDays(today, DAYS_AHEAD), limit: MOST_ROWS }
  const latest = { decisions: DECISIONS, year: null, order: 'latest', after: null, limit: MOST_ROWS } as const
  const map = await drawPlaceMap(db, place.id)
  const [line, coming, overlaps, asked, goals, servingNone, groups, commitments, committed, decisions, ...rest] =
    await atOnce(db, (one) =>
      Promise.all([
        readTimeLine(one, inPlace, today, { by, most: MOST_BARS }),
        listComingIn(one, inPlace, ahead),
        listOverlapsIn(one, inPlace, MOST_OVERLAPS),
        countAskedIn(one, inPlace, period, { groups: false }),
        findGoalsInForce(one, place.id, today),
        countServingNone(one, place.id, today),
        listGroupsIn(one, inPlace, MOST_ROWS),
        listCommitmentsIn(one, inPlace, today, MOST_ROWS),
        sumCommitted(one, inPlace, today),
        listHappenedIn(one, place.id, latest),
        listNewestUndertakings(one, MOST_UNDERTAKINGS, { place: place.id }),
        findPlaceFacts(one, place.id, today),
        listBoardsIn(one, chain, today),
      ]),
    )
  const [undertakings, facts, boards] = rest
  const models = await findModelVersions(
    db,
    undertakings.cards.map(({ modelVersion }) => modelVersion),
  )
  const rows = {
    ...{ place, within, today, by, line, coming, overlaps, asked, goals, servingNone, groups, commitments },
    ...{ committed, decisions, undertakings, facts, boards },
  }
  return { ...rows, map, models, rows }
}
