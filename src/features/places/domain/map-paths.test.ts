import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBoundary } from './boundary.ts'
import { clipped } from './clip.ts'
import { distanceToSides, flatten } from './flat-rings.ts'
import { type Boundary, boundsOf, ringsOf } from './geometry.ts'
import { mapPaths, type SheetPoint } from './map-paths.ts'
import { mapSheet } from './map-sheet.ts'
import { outlineOf } from './outline.ts'

const own = new URL('../../../../test/data/places/areas.wgs84.geojson', import.meta.url)
const malmo = new URL('../../../../../shared/data/geo/malmo-delomraden-136.wgs84.geojson', import.meta.url)

function areasIn(file: URL): Boundary[] {
  return JSON.parse(readFileSync(file, 'utf8')).features.map(({ geometry }: { geometry: unknown }) => {
    const read = readBoundary(geometry)
    if (!read.ok) throw new Error(read.reason)
    return read.value
  })
}

/** The points of a path of ours, closed, ring by ring. */
function pointsOf(path: string): SheetPoint[][] {
  return path
    .split('z')
    .filter(Boolean)
    .map((ring) => {
      const [x = 0, y = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number)
      const points: [number, number][] = [[x, y]]
      for (let i = 0; i < steps.length; i += 2) {
        const [px, py] = points.at(-1) ?? [0, 0]
        points.push([px + (steps[i] ?? 0), py + (steps[i + 1] ?? 0)])
      }
      return [...points, [x, y]]
    })
}

describe.each([
  ['our own twelve areas', own, 6_000, true],
  ["the municipality's 136 areas (outside the product, where they are at hand)", malmo, 30_000, existsSync(malmo)],
] as const)('a map of %s', (_, file, most, present) => {
  it.skipIf(!present)('is small, and neighbours keep a common border without gaps', () => {
    const areas = areasIn(file)
    const sheet = mapSheet(boundsOf(areas.flatMap(ringsOf)))
    const paths = mapPaths(areas.map((area) => ringsOf(area).map((ring) => ring.map(sheet.at))))
    expect(paths.join('').length).toBeLessThan(most)
    expect(paths).not.toContain('')
    // Each side is either gone along by two neighbours, or lies on the city's own outline.
    const seen = new Map<string, SheetPoint[]>()
    for (const ring of paths.flatMap(pointsOf)) {
      for (let i = 1; i < ring.length; i++) {
        const ends = [ring[i - 1], ring[i]] as SheetPoint[]
        const key = ends.map(String).sort().join(' ')
        if (!seen.delete(key)) seen.set(key, ends)
      }
    }
    const outline = ringsOf(outlineOf(areas) as Boundary).map((ring) => flatten(ring.map(sheet.at)))
    const alone = [...seen.values()].flat()
    expect(alone.length).toBeGreaterThan(20)
    expect(Math.max(...alone.map(([x, y]) => distanceToSides(x, y, outline)))).toBeLessThan(2.5)
  })
})

describe('a path', () => {
  it('leaves out corners that the eye cannot see, and says nothing of what is smaller than a unit', () => {
    const square: SheetPoint[] = [
      [0, 0],
      [50, 0],
      [100, 0],
      [100, 100],
      [99, 100],
      [0, 100],
      [0, 0],
    ]
    const [path, dot] = mapPaths([
      [square],
      [
        [
          [500, 500],
          [501, 500],
          [501, 500],
          [500, 500],
        ],
      ],
    ])
    expect(path).toBe('M0 0l100 0 0 100-100 0z')
    expect(dot).toBe('')
  })

  it('is the same wherever a ring begins', () => {
    const ring: SheetPoint[] = [
      [10, 0],
      [40, 8],
      [60, 0],
      [60, 60],
      [30, 75],
      [0, 60],
      [10, 0],
    ]
    const turned: SheetPoint[] = [...ring.slice(3, 6), ...ring.slice(0, 4)]
    expect(mapPaths([[turned]])).toEqual(mapPaths([[ring]]))
  })

  it('is cut off outside the sheet', () => {
    const ring: SheetPoint[] = [
      [-1000, 10],
      [50, 10],
      [50, 5000],
      [-1000, 10],
    ]
    for (const [x, y] of clipped(ring, [0, 0], [100, 100])) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(100)
    }
    expect(clipped(ring, [200, 0], [300, 100])).toEqual([])
  })
})

describe('a map sheet', () => {
  it('turns a point on it back into degrees, and is never taller or flatter than can be read', () => {
    for (const shown of [
      { minX: 13, minY: 55.5, maxX: 13.001, maxY: 55.6 },
      { minX: 13, minY: 55.5, maxX: 13.2, maxY: 55.501 },
    ]) {
      const sheet = mapSheet(shown)
      expect(sheet.width).toBe(1000)
      expect(sheet.height).toBeGreaterThanOrEqual(500)
      expect(sheet.height).toBeLessThanOrEqual(1101)
      const [x, y] = sheet.at([13.0004, 55.5004])
      expect(sheet.at(sheet.from(x, y))).toEqual([x, y])
      const [west, south, east, north] = sheet.bounds
      expect(sheet.at([west, north])).toEqual([0, 0])
      expect(sheet.at([east, south])).toEqual([1000, sheet.height])
    }
  })
})
