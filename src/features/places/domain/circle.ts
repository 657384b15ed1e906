import { project, rounded, unproject } from './crs.ts'
import type { Boundary, Position } from './geometry.ts'

/** Between a bench and a neighbourhood: what "a point and a radius" may mean. */
export const SMALLEST_RADIUS_M = 10
export const LARGEST_RADIUS_M = 2_000

const CORNERS = 32

/**
 * The boundary of "this point and so many metres around it": a polygon of 32 corners, counter-clockwise from the east; its area is
 * 0.6 % less than the circle's.
 */
export function circleAround(centre: Position, radiusM: number): Boundary {
  const [x, y] = project(centre)
  const corners = Array.from({ length: CORNERS }, (_, i): Position => {
    const angle = (i / CORNERS) * 2 * Math.PI
    return rounded(unproject([x + radiusM * Math.cos(angle), y + radiusM * Math.sin(angle)]))
  })
  return { type: 'Polygon', coordinates: [[...corners, corners[0] as Position]] }
}
