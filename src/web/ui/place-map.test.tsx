import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '../../platform/i18n/index.ts'
import { placeLabels } from './map-labels.ts'
import { visiblePath } from './map-path.ts'
import { mapSheet } from './map-sheet.ts'
import { type MapMarker, PlaceMap, spread } from './place-map.tsx'

const marker = (name: string, x: number, y: number): MapMarker => ({ name, href: `/${name}`, group: 'city', x, y })

describe('A sheet of map', () => {
  const sheet = mapSheet([13.0, 55.56, 13.04, 55.58], 400)

  it('shows what it was asked to show, with a margin, north up and west to the left', () => {
    const [left, bottom] = sheet.at([13.0, 55.56])
    const [right, top] = sheet.at([13.04, 55.58])
    expect(left).toBeGreaterThan(0)
    expect(right).toBeLessThan(400)
    expect(top).toBeGreaterThan(0)
    expect(bottom).toBeLessThan(sheet.height)
    expect(left).toBeLessThan(right)
    expect(top).toBeLessThan(bottom)
  })

  it('keeps shapes: a hundred metres are as long northward as eastward', () => {
    const [x, y] = sheet.at([13.02, 55.57])
    const east = sheet.at([13.02 + 100 / (111_320 * Math.cos((55.57 * Math.PI) / 180)), 55.57])[0] - x
    const north = y - sheet.at([13.02, 55.57 + 100 / 111_320])[1]
    expect(east / north).toBeCloseTo(1, 2)
  })

  it('can be read back to degrees from its bounds alone, as the drawing in the browser does', () => {
    const [west, south, east, north] = sheet.bounds
    const [x, y] = sheet.at([13.0123, 55.5678])
    expect(west + (x / sheet.width) * (east - west)).toBeCloseTo(13.0123, 6)
    expect(north - (y / sheet.height) * (north - south)).toBeCloseTo(55.5678, 4)
  })

  it('gives even a single point a sheet around it', () => {
    const point = mapSheet([13, 55.5, 13, 55.5])
    expect(point.at([13, 55.5])[0]).toBeCloseTo(200)
    expect(point.height).toBeGreaterThan(0)
  })
})

describe('The path of an area', () => {
  it('leaves out corners that nobody would see, and keeps those that make the shape', () => {
    const side = Array.from({ length: 100 }, (_, at) => [at + 1, 10 + (at % 2) * 0.2] as const)
    expect(visiblePath([[1, 10], ...side, [100, 90], [1, 90], [1, 10]], 200, 200)).toBe(
      'M1 10l99 .2l0 79.8l-99 0l0-80z'.replace('.2l', '0.2l'),
    )
  })

  it('is cut where the sheet ends, and is nothing where nothing is seen', () => {
    const far = [
      [-5000, 50],
      [5000, 50],
      [5000, 70],
      [-5000, 70],
      [-5000, 50],
    ] as const
    const numbers =
      visiblePath(far, 200, 100)
        .match(/-?[\d.]+/g)
        ?.map(Number) ?? []
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(208)
    expect(
      visiblePath(
        far.map(([x, y]) => [x, y + 500] as const),
        200,
        100,
      ),
    ).toBe('')
  })

  it('never leaves the sheet by more than the cut, whatever the ring', () => {
    const point = fc.tuple(
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (ring) => {
        let [x, y] = [0, 0]
        for (const [, command, dx, dy] of visiblePath([...ring, ...ring.slice(0, 1)], 300, 200).matchAll(
          /([Ml])(-?[\d.]+) ?(-?[\d.]+)/g,
        )) {
          ;[x, y] = command === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)]
          expect(x > -5 && x < 305 && y > -5 && y < 205).toBe(true)
        }
      }),
    )
  })
})

describe('Names on a map', () => {
  it('never touch each other; the place of the page comes first', () => {
    const names = placeLabels(
      [
        { text: 'Hermodsdal', x: 200, y: 100 },
        { text: 'Östra Söderkulla', x: 210, y: 102 },
        { text: 'Lindängen', x: 205, y: 101, highlighted: true },
      ],
      { width: 400, height: 112 },
    )
    expect(names[0]?.text).toBe('Lindängen')
    expect(names.length).toBeLessThan(4)
    const rows = names.map((it) => it.y)
    expect(new Set(rows).size).toBe(rows.length)
  })

  it('give way to markers and to the edge of the sheet', () => {
    expect(placeLabels([{ text: 'Svågertorp', x: 10, y: 50 }], { width: 400, height: 300 })).toEqual([])
    const [moved] = placeLabels([{ text: 'Almvik', x: 200, y: 100 }], { width: 400, height: 300 }, [
      { x: 200, y: 96, radius: 11 },
    ])
    expect(moved?.y).not.toBe(100)
  })
})

describe('Markers', () => {
  it('at one spot are spread so that none hides another', () => {
    const apart = spread(['a', 'b', 'c', 'd', 'e'].map((name) => marker(name, 100, 100)))
    for (const one of apart)
      for (const other of apart)
        if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(16)
  })

  it('that stand alone stay where they are', () => {
    expect(spread([marker('a', 50, 50), marker('b', 150, 50)]).map(({ x }) => x)).toEqual([50, 150])
  })
})

describe('The map of a place', () => {
  const map = String(
    <PlaceMap
      t={translator('sv')}
      title="Karta över Lindängen"
      sheet={{ width: 400, height: 300 }}
      areas={[
        { name: 'Lindängen', path: 'M0 0l9 0l0 9z', highlighted: true, label: [200, 150] },
        { name: 'Almvik', path: 'M1 1l9 0l0 9z', href: '/almvik', label: [80, 60] },
      ]}
      markers={[marker('Gatubelysning', 300, 200)]}
    />,
  )

  it('has a name, and a list that says the same for who cannot point at it', () => {
    expect(map).toContain('aria-label="Karta över Lindängen"')
    const list = map.slice(map.indexOf('<ul class="places"'))
    expect(list).toContain('<a href="/almvik">Almvik</a>')
    expect(list).toContain('<a href="/Gatubelysning">')
  })

  it('names its links, and draws the place of the page last, over its neighbours', () => {
    expect(map).toMatch(/<a href="\/almvik" aria-label="Almvik" tabindex="-1"><title>Almvik<\/title>/)
    expect(map.lastIndexOf('class="area"')).toBe(map.indexOf('class="area" d="M0 0l9 0l0 9z"'))
  })
})
