import { describe, expect, it } from 'vitest'
import { circleAround } from './circle.ts'
import type { Boundary, Position } from './geometry.ts'
import { areaM2 } from './measure.ts'
import { flatPlace, type IndexedPlace, indexPlaces } from './place-index.ts'
import { scaleOf } from './scale.ts'
import { shareCovered } from './share.ts'

const box = (x: number, y: number, width: number, height: number): Boundary => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ],
  ],
})
const place = (id: string, scale: IndexedPlace['scale'], boundary: Boundary): IndexedPlace => ({
  ...flatPlace({ id, scale, boundary, areaM2: areaM2(boundary) }),
})

describe('a point', () => {
  const index = indexPlaces([
    place('courtyard', 'place', circleAround([13.05, 55.55], 60)),
    place('west', 'area', box(13, 55.5, 0.1, 0.1)),
    place('east', 'area', box(13.1, 55.5, 0.1, 0.1)),
    place('city', 'city', box(13, 55.5, 0.2, 0.1)),
  ])

  it('finds all places around it, from the city to the smallest', () => {
    expect(index.at([13.05, 55.55])).toEqual(['city', 'west', 'courtyard'])
    expect(index.at([13.15, 55.55])).toEqual(['city', 'east'])
    expect(index.at([14, 55.55])).toEqual([])
  })

  it('on the border between two areas is in exactly one of them', () => {
    for (let i = 1; i < 100; i++) expect(index.at([13.1, 55.5 + i / 1000])).toHaveLength(2)
  })

  it('finds its places in under a millisecond among 10,000', () => {
    const many: IndexedPlace[] = []
    const corners = Array.from({ length: 3000 }, (_, i): Position => {
      const angle = (i / 3000) * 2 * Math.PI
      return [13 + 0.6 * Math.cos(angle), 55.6 + 0.6 * Math.sin(angle)]
    })
    many.push(place('city', 'city', { type: 'Polygon', coordinates: [[...corners, corners[0] as Position]] }))
    for (let i = 0; i < 400; i++)
      many.push(place(`area-${i}`, 'area', box(12.5 + (i % 20) * 0.05, 55.1 + Math.floor(i / 20) * 0.05, 0.05, 0.05)))
    for (let i = 0; i < 9_600; i++) {
      many.push(
        place(`place-${i}`, 'place', circleAround([12.5 + (i % 100) * 0.01, 55.1 + Math.floor(i / 100) * 0.01], 200)),
      )
    }
    const large = indexPlaces(many)
    const rounds = 2_000
    let found = 0
    const start = performance.now()
    for (let i = 0; i < rounds; i++) found += large.at([12.6 + (i % 80) * 0.01, 55.2 + (i % 77) * 0.01]).length
    expect((performance.now() - start) / rounds).toBeLessThan(1)
    expect(found).toBeGreaterThan(rounds * 2)
  })
})

describe('the share that is covered', () => {
  it('is told within three per cent, also for a thin street', () => {
    expect(shareCovered(box(13, 55.5, 0.1, 0.1), box(13, 55.5, 0.05, 0.1))).toBeCloseTo(0.5, 1)
    expect(shareCovered(box(13, 55.5, 0.1, 0.0001), box(13.02, 55.4, 0.08, 0.2))).toBeCloseTo(0.8, 1)
    expect(shareCovered(box(13, 55.5, 0.1, 0.1), box(14, 55.5, 0.1, 0.1))).toBe(0)
  })
})

describe('the scale of what somebody draws', () => {
  // Twelve areas: eight of about 1 km², three larger, and a tiny one.
  const areas = [
    ...Array.from({ length: 8 }, (_, i) => box(13 + i * 0.02, 55.5, 0.016, 0.009)),
    ...Array.from({ length: 3 }, (_, i) => box(13 + i * 0.05, 55.6, 0.05, 0.05)),
    box(13.3, 55.55, 0.004, 0.002),
  ].map((boundary) => ({ boundary, areaM2: areaM2(boundary) }))
  const scale = (boundary: Boundary) => scaleOf({ boundary, areaM2: areaM2(boundary) }, areas)

  it('is a place when it is a street or a block', () => {
    expect(scale(circleAround([13.01, 55.505], 100))).toBe('place')
  })

  it('is an area when it is as large as the smaller areas of this city', () => {
    expect(scale(box(13.005, 55.502, 0.016, 0.009))).toBe('area')
    expect(scale(circleAround([13.05, 55.62], 600))).toBe('area')
  })

  it('is an area when it covers most of one, however small that is', () => {
    expect(scale(box(13.3, 55.55, 0.004, 0.0015))).toBe('area')
    expect(scale(box(13.2, 55.55, 0.004, 0.0015))).toBe('place')
  })

  it('is the city when it is larger than half of it', () => {
    expect(scale(box(13, 55.5, 0.2, 0.2))).toBe('city')
  })

  it('is a place where nothing can be compared', () => {
    expect(scaleOf({ boundary: box(13, 55.5, 0.2, 0.2), areaM2: 1e8 }, [])).toBe('place')
  })
})
