import type { Boundary } from './geometry.ts'
import { shareCovered } from './share.ts'

/** place: a street, square or block · area: a neighbourhood · city: all of it (glossary). */
export const SCALES = ['place', 'area', 'city'] as const
export type Scale = (typeof SCALES)[number]

export interface SizedBoundary {
  readonly boundary: Boundary
  readonly areaM2: number
}

/** From what size, in square metres, a boundary is more than a place, and more than an area. Infinite where nothing can be compared. */
export interface ScaleLimits {
  readonly place: number
  readonly area: number
}

/**
 * What "as large as a neighbourhood" (R2) means in this city, from the sizes of its areas. No number of ours: what a neighbourhood is
 * differs between towns.
 *
 * - more than a place: as large as the smaller quarter of the areas are (in Malmö 0.32 km², a walk of seven minutes across);
 * - more than an area: half of all areas together.
 */
export function scaleLimits(areaSizes: readonly number[]): ScaleLimits {
  const sizes = areaSizes.toSorted((one, other) => one - other)
  const small = sizes[Math.floor(sizes.length / 4)]
  if (small === undefined) return { place: Number.POSITIVE_INFINITY, area: Number.POSITIVE_INFINITY }
  return { place: small, area: sizes.reduce((sum, size) => sum + size, 0) / 2 }
}

/**
 * A boundary that covers more than half of some area speaks for that neighbourhood, however small it is: the limit is then half of that
 * area. Infinite when it covers none.
 */
export function coveredLimit(drawn: SizedBoundary, areas: readonly SizedBoundary[]): number {
  // Less than half of an area can't cover half of it: only those that are smaller than the boundary's double need a look.
  const covered = areas.filter(
    ({ areaM2, boundary }) => areaM2 < 2 * drawn.areaM2 && shareCovered(boundary, drawn.boundary) > 0.5,
  )
  return Math.min(Number.POSITIVE_INFINITY, ...covered.map(({ areaM2 }) => areaM2 / 2))
}

/** The scale that a boundary has by its size. */
export function scaleOf(drawn: SizedBoundary, areas: readonly SizedBoundary[]): Scale {
  const limits = scaleLimits(areas.map(({ areaM2 }) => areaM2))
  if (drawn.areaM2 > limits.area) return 'city'
  return drawn.areaM2 >= Math.min(limits.place, coveredLimit(drawn, areas)) ? 'area' : 'place'
}
