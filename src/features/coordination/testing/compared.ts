import { type PlaceLie, type Position, planeShape } from '../../places/index.ts'
import type { Compared, ComparedAsking } from '../domain/compared.ts'

/** A square so many metres east and north of a corner of Malmö, in degrees: near enough for tests that keep to it. */
export function squareAt(east: number, north: number, metres: number) {
  const [x, y] = [13 + east / LONGITUDE, 55.6 + north / LATITUDE]
  const [right, top] = [x + metres / LONGITUDE, y + metres / LATITUDE]
  const ring: Position[] = [
    [x, y],
    [right, y],
    [right, top],
    [x, top],
    [x, y],
  ]
  return { type: 'Polygon' as const, coordinates: [ring] }
}
/** Metres in a degree at 55.6° N (GRS 80). */
const LATITUDE = 111_330
const LONGITUDE = 63_017

type At = readonly [east: number, north: number, metres: number]

function placeAt(id: string, scale: PlaceLie['scale'], around: readonly string[], at: At): PlaceLie {
  const boundary = squareAt(...at)
  const [[minX, minY], , [maxX, maxY]] = boundary.coordinates[0] as [Position, Position, Position]
  const shape = planeShape(boundary)
  return {
    ...{ id, name: id, slug: id, scale, path: [id, ...around], shape: () => shape },
    bounds: { minX, minY, maxX, maxY },
  }
}

/** Two areas side by side, with streets in the first: `north` is 60 m from `street`, `far` is 101 m from it. */
export const TOWN = {
  city: placeAt('city', 'city', [], [0, 0, 6000]),
  area: placeAt('area', 'area', ['city'], [0, 0, 2000]),
  neighbour: placeAt('neighbour', 'area', ['city'], [2000, 0, 2000]),
  street: placeAt('street', 'place', ['area', 'city'], [500, 500, 100]),
  north: placeAt('north', 'place', ['area', 'city'], [500, 660, 100]),
  far: placeAt('far', 'place', ['area', 'city'], [701.5, 500, 100]),
} as const

let made = 0
/** Something that goes on in the area in March 2026 about safety, for young people, and asks nobody. */
export function effortAt(change: Partial<Compared> = {}): Compared {
  made += 1
  return {
    ...{ id: `e${String(made).padStart(4, '0')}`, title: `Insats ${made}`, begins: '2026-03-01', ends: '2026-03-31' },
    ...{
      themes: ['trygghet'],
      targetGroups: ['young'],
      isCityWide: false,
      places: [TOWN.area],
      own: null,
      askings: [],
    },
    ...change,
  }
}

export function askingAt(begins: string, change: Partial<ComparedAsking> = {}): ComparedAsking {
  return { begins, ends: begins, targetGroups: ['young'], place: TOWN.area, ...change }
}
