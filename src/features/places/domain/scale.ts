import type { Boundary } from './geometry.ts'
import { shareCovered } from './share.ts'

/** place: a street, square or block · area: a neighbourhood · city: all of it (glossary). */
export const SCALES = ['place', 'area', 'city'] as const
export type Scale = (typeof SCALES)[number]

export interface SizedBoundary {
  readonly boundary: Boundary
  readonly areaM2: number
}

/**
 * The scale that a boundary has by its size, compared with the areas (neighbourhoods) that this city has (R2: "a polygon as large as a
 * neighbourhood"). No number of ours: what a neighbourhood is differs between towns.
 *
 * - city: it is larger than half of all areas together;
 * - area: it is as large as the smaller quarter of the areas are (in Malmö 0.32 km², a walk of eight minutes across), or it covers more
 *   than half of any one area, however small: then it speaks for a neighbourhood;
 * - place: anything smaller. Also where no areas are known, since nothing can be compared then.
 */
export function scaleOf(drawn: SizedBoundary, areas: readonly SizedBoundary[]): Scale {
  const sizes = areas.map(({ areaM2 }) => areaM2).sort((one, other) => one - other)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const small = sizes[Math.floor(sizes.length / 4)]
  if (small === undefined) return 'place'
  if (drawn.areaM2 > all / 2) return 'city'
  if (drawn.areaM2 >= small) return 'area'
  // Less than half of an area can't cover half of it: only the smallest few need a look.
  const coverable = areas.filter(({ areaM2 }) => areaM2 < 2 * drawn.areaM2)
  return coverable.some(({ boundary }) => shareCovered(boundary, drawn.boundary) > 0.5) ? 'area' : 'place'
}
