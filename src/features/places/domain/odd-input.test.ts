import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import polygonClipping, { type MultiPolygon } from 'polygon-clipping'
import { describe, expect, it } from 'vitest'
import { readBoundary } from './boundary.ts'
import { planImport } from './geojson-import.ts'
import { polygonsOf, signedArea } from './geometry.ts'

const own = readFileSync(new URL('../../../../test/data/places/areas.wgs84.geojson', import.meta.url), 'utf8')
const options = {
  crs: null,
  name: 'omrade',
  code: 'kod',
  scale: 'area',
  parent: null,
  city: 'Provstad',
  classification: 'typ',
} as const

/** Coordinates on a coarse grid, so that points meet, lie on sides and repeat. */
const corner = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([x, y]) => [13 + x / 1000, 55.6 + y / 1000])
const ring = fc.array(corner, { minLength: 3, maxLength: 9 }).map((corners) => [...corners, corners[0]])
const geometry = fc.oneof(
  fc.record({ type: fc.constant('Polygon'), coordinates: fc.array(ring, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant('MultiPolygon'),
    coordinates: fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point'), coordinates: fc.jsonValue() }),
  fc.jsonValue(),
)

describe('whatever comes in', () => {
  it('a boundary is either read, whole and simple, or refused; read again it stays the same', () => {
    fc.assert(
      fc.property(geometry, (unknown) => {
        const read = readBoundary(unknown)
        if (!read.ok) {
          expect(read.reason).toMatch(/^places\.(boundary|crs)\./)
          return
        }
        for (const [outer = [], ...holes] of polygonsOf(read.value)) {
          expect(outer.at(-1)).toEqual(outer[0])
          expect(signedArea(outer)).toBeGreaterThan(0)
          for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0)
        }
        expect(readBoundary(read.value)).toEqual(read)
      }),
      { numRuns: 2_000 },
    )
  })

  it('a ring that is found simple covers what an independent library says that it covers', () => {
    fc.assert(
      fc.property(ring, (corners) => {
        const read = readBoundary({ type: 'Polygon', coordinates: [corners] })
        if (!read.ok) return
        const rings = polygonsOf(read.value) as unknown as MultiPolygon
        const union = polygonClipping.union(rings).flat()
        const [own, other] = [rings.flat(), union].map((all) => all.reduce((sum, one) => sum + signedArea(one), 0))
        expect((own ?? 0) / (other ?? 1)).toBeCloseTo(1, 9)
      }),
      { numRuns: 2_000 },
    )
  })

  it('a file is either planned or refused, never half, whatever is put into it', () => {
    const bit = fc.constantFrom(
      '',
      '"',
      '}',
      ']',
      ',',
      'null',
      '1e999',
      '-0',
      '{"type":"Feature"}',
      '\u0000',
      '[[[]]]',
      '"kod":1,',
      '"typ":9,',
    )
    fc.assert(
      fc.property(fc.nat(own.length), fc.nat(300), bit, (at, taken, put) => {
        let id = 0
        const text = own.slice(0, at) + put + own.slice(at + taken)
        const plan = planImport(text, options, { existing: [], newId: () => `id-${++id}` })
        if (!plan.ok) {
          expect(plan.reason).toMatch(/^places\./)
          return
        }
        const refused = plan.value.lines.filter(({ refusal }) => refusal !== null)
        expect(plan.value.places.length).toBe(refused.length > 0 ? 0 : plan.value.lines.length)
      }),
      { numRuns: 60 },
    )
  })
})
