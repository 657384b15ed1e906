import type { Asking, Effort } from '../../efforts/index.ts'
import type { PlaceLie, PlaneShape } from '../../places/index.ts'

/** When residents are asked, where, and which of them. Days are `YYYY-MM-DD`, both included. */
export type ComparedAsking = Pick<Asking, 'begins' | 'ends' | 'targetGroups'> & {
  /** Where those who are asked are; undefined when the place isn't there any more. */
  readonly place: PlaceLie | undefined
}

/** What two efforts are compared by. */
export interface Compared extends Pick<Effort, 'id' | 'title' | 'begins' | 'ends' | 'themes' | 'targetGroups'> {
  /** For the whole city, without a boundary of its own. */
  readonly isCityWide: boolean
  readonly places: readonly PlaceLie[]
  /** Its own boundary in the plane; null when it is all of its places. */
  readonly own: PlaneShape | null
  readonly askings: readonly ComparedAsking[]
}
