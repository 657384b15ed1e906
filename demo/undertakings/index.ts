import type { Story } from '../history.ts'
import { bicycles, crossing, entrances } from './beginnings.ts'
import { courtyard } from './courtyard.ts'
import { footpath } from './footpath.ts'
import { garden } from './garden.ts'
import { greener } from './greener.ts'
import { library } from './library.ts'
import { neighbourhood } from './neighbourhood.ts'
import { noise } from './noise.ts'
import { park } from './park.ts'
import { playground } from './playground.ts'
import { quay } from './quay.ts'
import { roofs } from './roofs.ts'
import { schoolRoad } from './school-road.ts'
import { slopes } from './slopes.ts'
import { square } from './square.ts'
import { summerStreet } from './summer-street.ts'
import { toilets } from './toilets.ts'

/** The town's undertakings in the order in which they were started: the first has number 1. */
export const UNDERTAKINGS = {
  footpath,
  summerStreet,
  square,
  quay,
  park,
  courtyard,
  library,
  playground,
  neighbourhood,
  greener,
  slopes,
  schoolRoad,
  noise,
  roofs,
  entrances,
  garden,
  toilets,
  bicycles,
  crossing,
} as const satisfies Record<string, Story>
export type UndertakingKey = keyof typeof UNDERTAKINGS

/** Its number in a town that was filled at the first attempt: numbers of an attempt that was ended are not used again. */
export function numberInDemo(key: UndertakingKey): number {
  return Object.keys(UNDERTAKINGS).indexOf(key) + 1
}
