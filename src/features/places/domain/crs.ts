import proj4 from 'proj4'
import { type Ok, ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Bounds, boundsOf, type Position } from './geometry.ts'

/**
 * The coordinate systems that a boundary may come in (R39). WGS84 and SWEREF 99 are taken as the same datum, as EPSG:1878 and Lantmäteriet do
 * for maps: they drift apart some centimetres a year (≈ 0.7 m by now), which no boundary drawn by hand can tell.
 */
export const CRS_CODES = ['EPSG:4326', 'EPSG:3006', 'EPSG:3008'] as const
export type CrsCode = (typeof CRS_CODES)[number]

interface Crs {
  /** PROJ string; GRS 80 everywhere, so that no datum shift is computed. */
  readonly definition: string
  /** What people call it. */
  readonly name: string
  /** Where Swedish positions can lie, x first: the system's own area of use, with a margin. */
  readonly extent: Bounds
}

const CRS: Readonly<Record<CrsCode, Crs>> = {
  'EPSG:4326': {
    definition: '+proj=longlat +ellps=GRS80 +no_defs',
    name: 'WGS84',
    extent: { minX: 10, minY: 54.5, maxX: 25, maxY: 69.6 },
  },
  'EPSG:3006': {
    definition: '+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs',
    name: 'SWEREF 99 TM',
    extent: { minX: 170_000, minY: 6_030_000, maxX: 1_090_000, maxY: 7_720_000 },
  },
  'EPSG:3008': {
    definition: '+proj=tmerc +lat_0=0 +lon_0=13.5 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
    name: 'SWEREF 99 13 30',
    // ±2.5° around its meridian: farther out another zone is used, and SWEREF 99 TM's eastings begin.
    extent: { minX: -10_000, minY: 6_030_000, maxX: 310_000, maxY: 7_050_000 },
  },
}

/** The plane in which we measure metres and square metres: Malmö's own, since published areas are measured in it. */
const PLANE: CrsCode = 'EPSG:3008'

const fromWgs84 = {
  'EPSG:3006': proj4(CRS['EPSG:4326'].definition, CRS['EPSG:3006'].definition),
  'EPSG:3008': proj4(CRS['EPSG:4326'].definition, CRS['EPSG:3008'].definition),
}

/** [longitude, latitude] → [x, y] in `crs`. Agrees with Lantmäteriet's control points to a millimetre (crs.test.ts). */
export function project([longitude, latitude]: Position, crs: CrsCode = PLANE): Position {
  return crs === 'EPSG:4326' ? [longitude, latitude] : pair(fromWgs84[crs].forward([longitude, latitude]))
}

/** [x, y] in `crs` → [longitude, latitude]; unrounded. */
export function unproject([x, y]: Position, crs: CrsCode = PLANE): Position {
  return crs === 'EPSG:4326' ? [x, y] : pair(fromWgs84[crs].inverse([x, y]))
}

/** proj4 gives as many numbers as it got. */
function pair(numbers: readonly number[]): Position {
  return [numbers[0] as number, numbers[1] as number]
}

/** Seven decimals of a degree: at most 0.6 cm off in Sweden, and what we store. */
export function rounded([longitude, latitude]: Position): Position {
  return [Math.round(longitude * 1e7) / 1e7, Math.round(latitude * 1e7) / 1e7]
}

/** 'urn:ogc:def:crs:EPSG::3008', 'EPSG:3008' and 'urn:ogc:def:crs:OGC:1.3:CRS84' → our code; null for any other system. */
export function crsOfName(name: string): CrsCode | null {
  if (/^(urn:ogc:def:crs:)?OGC:[\d.]*:?CRS84$/i.test(name)) return 'EPSG:4326'
  const epsg = /^(?:urn:(?:ogc|x-ogc):def:crs:)?EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1]
  return CRS_CODES.find((code) => code === `EPSG:${epsg}`) ?? null
}

/**
 * Refuses coordinates that can't be in `crs`: northing before easting (all three systems are defined so, GeoJSON is not), another
 * system's, or none of ours. Never guesses: a wrong guess moves a place to another town.
 */
export function checkCoordinates(rings: Iterable<readonly Position[]>, crs: CrsCode): Ok<true> | Refusal {
  const bounds = boundsOf(rings)
  if (within(bounds, CRS[crs].extent)) return ok(true)
  const values = { crs: `${crs} (${CRS[crs].name})`, at: `${bounds.minX}, ${bounds.minY}` }
  if (within(turned(bounds), CRS[crs].extent)) return refuse('invalid', 'places.crs.swapped', { values })
  const likely = CRS_CODES.find((code) => within(bounds, CRS[code].extent) || within(turned(bounds), CRS[code].extent))
  if (likely)
    return refuse('invalid', 'places.crs.other', { values: { ...values, likely: `${likely} (${CRS[likely].name})` } })
  return refuse('invalid', 'places.crs.outside', { values })
}

function within(inner: Bounds, outer: Bounds): boolean {
  return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY && inner.maxY <= outer.maxY
}

function turned({ minX, minY, maxX, maxY }: Bounds): Bounds {
  return { minX: minY, minY: minX, maxX: maxY, maxY: maxX }
}
