import { project } from './crs.ts'
import { type Boundary, mapBoundary, type PolygonRings, polygonsOf, signedArea } from './geometry.ts'

/** The boundary in the plane: metres east and north in EPSG:3008. */
export function planar(boundary: Boundary): Boundary {
  return mapBoundary(boundary, (position) => project(position))
}

/** Area in square metres, planar in EPSG:3008 as published areas are (holes taken off). */
export function areaM2(boundary: Boundary): number {
  return polygonsOf(planar(boundary)).reduce((sum, polygon) => sum + planarArea(polygon), 0)
}

/** Area of one planar polygon, in the square of its unit: its outer ring less its holes. */
export function planarArea([outer, ...holes]: PolygonRings): number {
  const outerArea = outer ? Math.abs(signedArea(outer)) : 0
  return holes.reduce((area, hole) => area - Math.abs(signedArea(hole)), outerArea)
}
