import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRAWN, IMPORTED_MOST_POINTS, readBoundary, readDrawnBoundary } from './boundary.ts'
import { circleAround } from './circle.ts'
import { project, unproject } from './crs.ts'
import { flattenAll, isInside } from './flat-rings.ts'
import { type Boundary, type Position, polygonsOf, ringsOf, signedArea } from './geometry.ts'
import { labelPoint } from './label-point.ts'
import { areaM2 } from './measure.ts'

/** Corners in metres from a point in Lindängen, as a closed ring in degrees. */
const ring = (...corners: Position[]): Position[] =>
  [...corners, corners[0] as Position].map(([x, y]) => unproject([119_400 + x, 6_159_700 + y]))
const polygon = (...rings: Position[][]) => ({ type: 'Polygon', coordinates: rings })
const square = (size: number, x = 0, y = 0) => ring([x, y], [x + size, y], [x + size, y + size], [x, y + size])
const read = (geometry: unknown) => {
  const result = readBoundary(geometry)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

describe('a boundary that is read', () => {
  it('has the area that it has on the ground plan, holes taken off', () => {
    expect(areaM2(read(polygon(square(100))))).toBeCloseTo(10_000, -1)
    expect(areaM2(read(polygon(square(100), square(40, 20, 20))))).toBeCloseTo(8_400, -1)
    const parts = { type: 'MultiPolygon', coordinates: [[square(100)], [square(50, 200, 0)]] }
    expect(areaM2(read(parts))).toBeCloseTo(12_500, -1)
  })

  it('has its outer ring counter-clockwise and its holes clockwise, whichever way it was drawn', () => {
    for (const outer of [square(100), square(100).toReversed()]) {
      const [first, hole] = ringsOf(read(polygon(outer, square(40, 20, 20))))
      expect(signedArea(first ?? [])).toBeGreaterThan(0)
      expect(signedArea(hole ?? [])).toBeLessThan(0)
    }
  })

  it('drops heights and repeated positions', () => {
    const [a, b, c, d, e] = square(100)
    const withHeights = [a, b, b, c, d, e].map((position) => [...(position as Position), 12.5])
    expect(read(polygon(withHeights as never))).toEqual(read(polygon(square(100))))
  })

  it('loses the centimetre-long loops that rounding leaves, not those that a hand drew', () => {
    const loop = (size: number) =>
      ring(
        [0, 0],
        [100, 0],
        [100, 50],
        [100 + size, 50 + size],
        [100 + size, 50],
        [100, 50 + size],
        [100, 100],
        [0, 100],
      )
    expect(areaM2(read(polygon(loop(0.05))))).toBeCloseTo(10_000, -1)
    expect(readBoundary(polygon(loop(5)))).toMatchObject({ ok: false, reason: 'places.boundary.crosses' })
    const spike = (length: number) => ring([0, 0], [100, 0], [100 + length, 0], [100, 0], [100, 100], [0, 100])
    expect(areaM2(read(polygon(spike(0.2))))).toBeCloseTo(10_000, -1)
    expect(readBoundary(polygon(spike(10)))).toMatchObject({ ok: false, reason: 'places.boundary.crosses' })
    const crossedSpike = ring([0, 0], [100, 0], [110, 0.02], [110, 0], [100, 0.02], [100, 100], [0, 100])
    expect(readBoundary(polygon(crossedSpike))).toMatchObject({ ok: false, reason: 'places.boundary.crosses' })
  })
})

describe('a boundary is refused with its reason', () => {
  const [a, b, c, d] = square(100) as [Position, Position, Position, Position]
  it.each<[string, unknown, string]>([
    ['when it is no geometry', 'Lindängen', 'places.boundary.type'],
    ['when it is a point', { type: 'Point', coordinates: a }, 'places.boundary.type'],
    ['when it has no rings', polygon(), 'places.boundary.empty'],
    ['when its rings are no arrays', { type: 'MultiPolygon', coordinates: [7] }, 'places.boundary.empty'],
    ['when a ring is too short', polygon([a, b, a]), 'places.boundary.ring-short'],
    ['when a ring is open', polygon([a, b, c, d]), 'places.boundary.open'],
    ['when a coordinate is text', polygon([a, ['13.0', '55.6'] as never, c, a]), 'places.boundary.not-numbers'],
    ['when a coordinate is missing', polygon([a, null as never, c, a]), 'places.boundary.not-numbers'],
    ['when it crosses itself', polygon([a, c, b, d, a]), 'places.boundary.crosses'],
    ['when a hole lies outside', polygon(square(100), square(10, 200, 0)), 'places.boundary.hole-outside'],
    [
      'when a part lies in another',
      { type: 'MultiPolygon', coordinates: [[square(100)], [square(10, 20, 20)]] },
      'places.boundary.parts-overlap',
    ],
    ['when it is a dot', polygon(square(0.5)), 'places.boundary.too-small'],
    ['when it lies on one line', polygon(ring([0, 0], [50, 0], [100, 0], [50, 0])), 'places.boundary.crosses'],
    ['when longitude and latitude are swapped', polygon(square(100).map(([x, y]) => [y, x])), 'places.crs.swapped'],
  ])('%s', (_, geometry, reason) => {
    expect(readBoundary(geometry)).toMatchObject({ ok: false, kind: 'invalid', reason })
  })

  it('and where it crosses itself, in the coordinates that came in', () => {
    const planar = {
      type: 'Polygon',
      coordinates: [
        [
          [119400, 6159700],
          [119500, 6159800],
          [119500, 6159700],
          [119400, 6159800],
          [119400, 6159700],
        ],
      ],
    }
    const refusal = readBoundary(planar, { crs: 'EPSG:3008', mostPoints: 100 })
    expect(refusal).toMatchObject({ reason: 'places.boundary.crosses', values: { at: '119450.00, 6159750.00' } })
  })

  it('when it has 100,000 points: at once, with the limit told', () => {
    const points = Array.from({ length: 100_000 }, (_, i): Position => {
      const angle = (i / 100_000) * 2 * Math.PI
      return [13 + 0.01 * Math.cos(angle), 55.6 + 0.01 * Math.sin(angle)]
    })
    const start = performance.now()
    const refusal = readBoundary(polygon([...points, points[0] as Position]))
    expect(performance.now() - start).toBeLessThan(100)
    expect(refusal).toMatchObject({
      reason: 'places.boundary.too-many-points',
      values: { count: 100_001, limit: DRAWN.mostPoints },
    })
    expect(readBoundary(polygon(points), { crs: 'EPSG:4326', mostPoints: IMPORTED_MOST_POINTS }).ok).toBe(false)
  })

  it('when the text is cut off, or is no JSON', () => {
    for (const text of ['', '{"type":"Polygon","coordinates":[[[13', '<script>', 'null'])
      expect(readDrawnBoundary(text)).toMatchObject({ ok: false, kind: 'invalid' })
    expect(readDrawnBoundary(JSON.stringify(polygon(square(100)))).ok).toBe(true)
  })
})

describe('a point and a radius', () => {
  it('become a boundary that passes the checks, almost as large as the circle', () => {
    const centre = unproject([119_400, 6_159_700])
    const circle = circleAround(centre, 100)
    expect(read(circle)).toEqual(circle)
    expect(areaM2(circle) / (Math.PI * 100 ** 2)).toBeCloseTo(0.994, 2)
    for (const corner of ringsOf(circle)[0] ?? []) {
      const [x, y] = project(corner)
      expect(Math.hypot(x - 119_400, y - 6_159_700)).toBeCloseTo(100, 1)
    }
  })
})

describe('the point for the name', () => {
  const inside = (boundary: Boundary, [x, y]: Position) => isInside(x, y, flattenAll(polygonsOf(boundary)))

  it('lies inside a horseshoe, whose centre of gravity does not', () => {
    const horseshoe = read(
      polygon(ring([0, 0], [300, 0], [300, 300], [250, 300], [250, 50], [50, 50], [50, 300], [0, 300])),
    )
    expect(inside(horseshoe, labelPoint(horseshoe))).toBe(true)
  })

  it('lies in the largest part, in any star that a hand may draw', () => {
    const radii = fc.array(fc.integer({ min: 5, max: 400 }), { minLength: 5, maxLength: 40 })
    fc.assert(
      fc.property(radii, (lengths) => {
        const star = ring(
          ...lengths.map((r, i): Position => {
            const angle = (i / lengths.length) * 2 * Math.PI
            return [r * Math.cos(angle), r * Math.sin(angle)]
          }),
        )
        const boundary = read({ type: 'MultiPolygon', coordinates: [[square(4, 900, 900)], [star]] })
        expect(inside(boundary, labelPoint(boundary))).toBe(true)
        expect(project(labelPoint(boundary))[0]).toBeLessThan(119_900)
      }),
      { numRuns: 50 },
    )
  })
})
