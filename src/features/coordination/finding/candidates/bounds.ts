import type { LieOfPlaces } from '../../../places/index.ts'
import type { ComparedRow } from './compared-of.ts'

/** 100 metres and a little more, in degrees, anywhere in Sweden. */
const MARGIN = { longitude: 0.003, latitude: 0.001 }

/** The rectangle around an effort's ground with a margin, as PostgreSQL reads a box, in degrees. */
export function boundsOfRow(row: Pick<ComparedRow, 'boundary' | 'place' | 'otherPlaces'>, places: LieOfPlaces): string {
  const corners = row.boundary === null ? cornersOfPlaces(row, places) : [...positionsOf(row.boundary.coordinates)]
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [x, y] of corners) {
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  const { longitude, latitude } = MARGIN
  return `(${east + longitude},${north + latitude}),(${west - longitude},${south - latitude})`
}

type Corner = readonly [x: number, y: number]

function cornersOfPlaces(row: { place: string; otherPlaces: readonly string[] }, places: LieOfPlaces): Corner[] {
  return [row.place, ...row.otherPlaces].flatMap((id): Corner[] => {
    const bounds = places.of(id)?.bounds
    return bounds === undefined
      ? []
      : [
          [bounds.minX, bounds.minY],
          [bounds.maxX, bounds.maxY],
        ]
  })
}

/** The positions of a boundary, however deep its type has them. */
function* positionsOf(coordinates: unknown): Generator<Corner> {
  if (!Array.isArray(coordinates)) return
  // A number first is a position: GeoJSON nests nothing else so (RFC 7946 §3.1.1).
  if (typeof coordinates[0] === 'number') yield coordinates as unknown as Corner
  else for (const part of coordinates) yield* positionsOf(part)
}
