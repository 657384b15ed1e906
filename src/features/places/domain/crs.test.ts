import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCoordinates, crsOfName, project, rounded, unproject } from './crs.ts'
import type { Position } from './geometry.ts'

/**
 * Latitude, longitude, N, E. Lantmäteriet, "Kontrollpunkter för SWEREF 99 TM", 2007-11-20; as quoted in the reference tests of
 * Erik Lundin's gausskruger (2016).
 */
const SWEREF_99_TM = [
  [55, 12.75, 6097106.672, 356083.438],
  [55, 14.25, 6095048.642, 452024.069],
  [57, 12.75, 6319636.937, 363331.554],
  [57, 19.5, 6326392.707, 773251.054],
  [59, 11.25, 6546096.724, 284626.066],
  [59, 19.5, 6548757.206, 758410.519],
  [61, 12.75, 6764877.311, 378323.44],
  [61, 18.75, 6768593.345, 702745.127],
  [63, 12, 6989134.048, 348083.148],
  [63, 19.5, 6993565.63, 727798.671],
  [65, 13.5, 7209293.753, 429270.201],
  [65, 21.75, 7225449.115, 817833.405],
  [67, 16.5, 7432168.174, 565398.458],
  [67, 24, 7459745.672, 891298.142],
  [69, 21, 7666089.698, 739639.195],
] as const

/** Lantmäteriet, "Kontrollpunkter för de lokala SWEREF 99-zonerna", 2007-11-20; same source. */
const SWEREF_99_13_30 = [
  [55, 12.75, 6097487.637, 102004.871],
  [57, 12.75, 6320164.077, 104421.39],
  [59, 12.75, 6542910.921, 106894.103],
  [61, 12.75, 6765725.847, 109420.005],
  [63, 12.75, 6988606.198, 111996.02],
  [55, 14.25, 6097487.637, 197995.129],
  [57, 14.25, 6320164.077, 195578.61],
  [59, 14.25, 6542910.921, 193105.897],
  [61, 14.25, 6765725.847, 190579.995],
] as const

const CENTIMETRE = 0.01
/** A degree of latitude is 111 km; this is a centimetre's worth of it, and less of longitude. */
const CENTIMETRE_IN_DEGREES = 0.01 / 111_500

describe('the coordinate systems', () => {
  it.each([
    ['EPSG:3006', SWEREF_99_TM],
    ['EPSG:3008', SWEREF_99_13_30],
  ] as const)('agree with the published control points of %s to one centimetre, both ways', (crs, points) => {
    for (const [latitude, longitude, n, e] of points) {
      const [x, y] = project([longitude, latitude], crs)
      expect(Math.hypot(x - e, y - n)).toBeLessThan(CENTIMETRE)
      const [lon, lat] = unproject([e, n], crs)
      expect(Math.abs(lat - latitude)).toBeLessThan(CENTIMETRE_IN_DEGREES)
      expect(Math.abs(lon - longitude)).toBeLessThan(CENTIMETRE_IN_DEGREES / Math.cos((latitude * Math.PI) / 180))
    }
  })

  it.each(['EPSG:3006', 'EPSG:3008'] as const)(
    'come back within a centimetre from %s, also when stored in between',
    (crs) => {
      const inScania = fc.tuple(
        fc.double({ min: 12.4, max: 14.6, noNaN: true }),
        fc.double({ min: 55.2, max: 57, noNaN: true }),
      )
      fc.assert(
        fc.property(inScania, (position) => {
          const start = project(position as Position, crs)
          const [x, y] = project(rounded(unproject(start, crs)), crs)
          expect(Math.hypot(x - start[0], y - start[1])).toBeLessThan(CENTIMETRE)
        }),
      )
    },
  )

  it('are recognised by the names that files give them', () => {
    expect(crsOfName('urn:ogc:def:crs:EPSG::3008')).toBe('EPSG:3008')
    expect(crsOfName('EPSG:3006')).toBe('EPSG:3006')
    expect(crsOfName('urn:ogc:def:crs:OGC:1.3:CRS84')).toBe('EPSG:4326')
    expect(crsOfName('EPSG:3021')).toBeNull()
  })
})

describe('coordinates that do not fit their system', () => {
  const lindangen: Position = [13.0225, 55.5628]

  it.each(['EPSG:4326', 'EPSG:3006', 'EPSG:3008'] as const)('in the right order in %s are accepted', (crs) => {
    expect(checkCoordinates([[project(lindangen, crs)]], crs).ok).toBe(true)
  })

  it.each(['EPSG:4326', 'EPSG:3006', 'EPSG:3008'] as const)('in the wrong order in %s are called swapped', (crs) => {
    const [x, y] = project(lindangen, crs)
    expect(checkCoordinates([[[y, x]]], crs)).toMatchObject({ ok: false, reason: 'places.crs.swapped' })
  })

  it('that belong to another system are told which one they look like', () => {
    const refusal = checkCoordinates([[project(lindangen, 'EPSG:3006')]], 'EPSG:3008')
    expect(refusal).toMatchObject({
      ok: false,
      reason: 'places.crs.other',
      values: { likely: 'EPSG:3006 (SWEREF 99 TM)' },
    })
    expect(checkCoordinates([[project(lindangen, 'EPSG:3008')]], 'EPSG:4326')).toMatchObject({
      reason: 'places.crs.other',
    })
  })

  it('that lie in no Swedish system are refused as such', () => {
    expect(checkCoordinates([[[2.35, 48.85]]], 'EPSG:4326')).toMatchObject({ ok: false, reason: 'places.crs.outside' })
  })
})
