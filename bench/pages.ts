import { DENSE_PLACE } from './dense-place.ts'
import type { Request } from './load.ts'

/** A page that is measured: a fresh address at every call, as people open different ones. */
export interface MeasuredPage {
  readonly name: string
  /** One of its addresses, for its size and its plans. */
  readonly sample: string
  next(): Request
}

const SEARCHES = ['gård lek', 'bänk', 'trygg möte', 'skola barn', 'musik', 'cykel väg', 'träd blommor', 'bibliotek']

/** The pages of the figures. `undertakings` is how many there are. */
export function measuredPages(undertakings: number, areas: number): MeasuredPage[] {
  const any = (most: number) => 1 + Math.floor(Math.random() * most)
  return [
    {
      name: 'list of 20',
      sample: '/sv/utvecklingsarbeten',
      next: () => ({ path: `/sv/utvecklingsarbeten?sida=${any(Math.min(50, Math.ceil(undertakings / 20)))}` }),
    },
    {
      name: 'undertaking',
      sample: `/sv/utvecklingsarbeten/${Math.ceil(undertakings / 2)}`,
      next: () => ({ path: `/sv/utvecklingsarbeten/${any(undertakings)}` }),
    },
    { name: 'place', sample: '/sv/platser/a1', next: () => ({ path: `/sv/platser/a${any(areas)}` }) },
    {
      name: 'place, 2,000 efforts',
      sample: `/sv/platser/${DENSE_PLACE}`,
      next: () => ({ path: `/sv/platser/${DENSE_PLACE}` }),
    },
    {
      name: 'search',
      sample: '/sv/utvecklingsarbeten?ord=trygg+lek',
      next: () => ({
        path: `/sv/utvecklingsarbeten?ord=${encodeURIComponent(SEARCHES[any(SEARCHES.length) - 1] ?? '')}`,
      }),
    },
  ]
}
