import { describe, expect, it } from 'vitest'
import { circleAround } from './circle.ts'
import { containerOf } from './containment.ts'
import { project, rounded, unproject } from './crs.ts'
import { type Boundary, boundaryOf, type Position, type Ring, ringsOf } from './geometry.ts'
import { areaM2 } from './measure.ts'
import { outlineOf, partInside } from './outline.ts'

const ring = (...corners: Position[]): Ring =>
  [...corners, corners[0] as Position].map(([x, y]) => rounded(unproject([119_000 + x, 6_160_000 + y])))
const box = (x: number, y: number, width: number, height: number): Ring =>
  ring([x, y], [x + width, y], [x + width, y + height], [x, y + height])
const one = (...rings: Ring[]): Boundary => ({ type: 'Polygon', coordinates: rings })

describe('a boundary in a city', () => {
  const bay = ring([0, 0], [3000, 0], [3000, 3000], [1700, 3000], [1700, 1000], [1300, 1000], [1300, 3000], [0, 3000])
  const pond = box(200, 200, 400, 400).toReversed()
  const city = containerOf(one(bay, pond))

  it('that lies well inside, or along the border, or over it by less than two metres, is inside', () => {
    expect(city.strayPosition(one(box(1000, 200, 200, 200)))).toBeNull()
    expect(city.strayPosition(one(box(0, 1000, 1300, 2000)))).toBeNull()
    expect(city.strayPosition(one(box(-1.5, 1000, 500, 500)))).toBeNull()
  })

  it('that sticks out, or lies elsewhere, is told where', () => {
    const stray = city.strayPosition(one(box(2900, 500, 200, 200)))
    expect(project(stray ?? [0, 0])[0]).toBeGreaterThan(119_000 + 3002)
    expect(project(stray ?? [0, 0])[0]).toBeLessThan(119_000 + 3100.1)
    expect(city.strayPosition(one(box(9000, 0, 100, 100)))).not.toBeNull()
  })

  it('whose corners are all inside but that spans the bay is outside', () => {
    expect(city.strayPosition(one(box(1250, 2000, 500, 100)))).not.toBeNull()
    expect(city.strayPosition(one(ring([1300, 3000], [1300, 2500], [1700, 2500], [1700, 3000])))).not.toBeNull()
  })

  it('that covers the pond is outside', () => {
    expect(city.strayPosition(one(box(100, 100, 600, 600)))).not.toBeNull()
  })

  it('that is a circle at the shore can be cut to its part on land', () => {
    const shore = circleAround(unproject([119_000 + 2990, 6_160_000 + 1500]), 100)
    const land = partInside(shore, one(bay, pond))
    expect(land && city.strayPosition(land)).toBeNull()
    expect(land ? areaM2(land) / areaM2(shore) : 0).toBeCloseTo(0.56, 1)
    expect(partInside(circleAround(unproject([140_000, 6_160_000]), 50), one(bay))).toBeNull()
  })
})

describe('the outline of a city', () => {
  it('is the union of its areas, without the seams between them', () => {
    const seam = 0.4
    const areas = [0, 1, 2].flatMap((column) =>
      [0, 1, 2].map((row) => one(box(column * 1000, row * 1000, 1000 - seam, 1000 - seam))),
    )
    const touching = [0, 1, 2].flatMap((column) =>
      [0, 1, 2].map((row) => one(box(column * 1000, row * 1000, 1000, 1000))),
    )
    expect(ringsOf(outlineOf(touching) as Boundary)).toHaveLength(1)
    expect(areaM2(outlineOf(touching) as Boundary)).toBeCloseTo(9e6, -3)
    expect(areaM2(outlineOf(areas) as Boundary)).toBeCloseTo(9e6, -5)
  })

  it('keeps a real lake as a hole and loses a crack', () => {
    const left = one(
      ring([0, 0], [500, 0], [500, 100], [500.3, 500], [500, 900], [500, 1000], [0, 1000]),
      box(100, 100, 50, 50).toReversed(),
    )
    const right = one(ring([500, 0], [1000, 0], [1000, 1000], [500, 1000], [500, 900], [500.6, 500], [500, 100]))
    const rings = ringsOf(outlineOf([left, right]) as Boundary)
    expect(rings).toHaveLength(2)
  })

  it('of areas whose corners were rounded differently is still found, and each area lies inside it', () => {
    let seed = 7
    const jitter = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
      return (seed / 0x7fffffff - 0.5) * 0.3
    }
    const shaken = (x: number, y: number) =>
      one(
        ring(
          [x + jitter(), y + jitter()],
          [x + 500 + jitter(), y + jitter()],
          [x + 500 + jitter(), y + 500 + jitter()],
          [x + jitter(), y + 500 + jitter()],
        ),
      )
    const areas = Array.from({ length: 64 }, (_, i) => shaken((i % 8) * 500, Math.floor(i / 8) * 500))
    const outline = outlineOf(areas)
    expect(outline && areaM2(outline)).toBeCloseTo(16e6, -5)
    const city = containerOf(outline ?? boundaryOf([]))
    expect(areas.map((area) => city.strayPosition(area)).filter((stray) => stray !== null)).toEqual([])
  })
})
