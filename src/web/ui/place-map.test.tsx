import { describe, expect, it } from 'vitest'
import { translator } from '../../platform/i18n/index.ts'
import { placeLabels } from './map-labels.ts'
import { type MapMarker, PlaceMap, spread } from './place-map.tsx'

const marker = (name: string, x: number, y: number): MapMarker => ({ name, href: `/${name}`, group: 'city', x, y })

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
    const [moved] = placeLabels(
      [{ text: 'Almvik', x: 200, y: 100 }],
      { width: 400, height: 300 },
      { inTheWay: [{ x: 200, y: 96, radius: 11 }] },
    )
    expect(moved?.y).not.toBe(100)
  })
})

describe('Names on a sheet of many units', () => {
  const wished = [
    { text: 'Hermodsdal', x: 500, y: 300 },
    { text: 'Almvik', x: 650, y: 300 },
  ]
  it('keep apart by what they take up where the sheet is shown', () => {
    const sheet = { width: 1000, height: 700 }
    const rows = (unit: number) => placeLabels(wished, sheet, { unit }).map(({ y }) => y)
    expect(rows(1)).toEqual([300, 300])
    expect(rows(2.5)).toEqual([300, 370])
  })

  it('are as large on the screen as on a sheet of few', () => {
    const of = (width: number) =>
      String(
        <PlaceMap
          t={translator('sv')}
          title="Karta"
          sheet={{ width, height: width }}
          areas={[{ name: 'Almvik', path: 'M0 0l9 0l0 9z', label: [width / 2, width / 2] }]}
        />,
      )
    expect(of(400)).toContain('font-size="13"')
    expect(of(1000)).toContain('font-size="32.5"')
  })

  it('are more on a wide screen than on a narrow, where the map is wide', () => {
    const crowd = Array.from({ length: 12 }, (_, at) => ({
      name: `Område nummer ${at}`,
      path: 'M0 0l9 0l0 9z',
      label: [500 + (at % 2) * 30, 200 + at * 20] as const,
    }))
    const map = String(
      <PlaceMap t={translator('sv')} title="Karta" sheet={{ width: 1000, height: 700 }} areas={crowd} wide />,
    )
    const [narrow = '', wide = ''] = map.slice(map.indexOf('class="narrow"')).split('class="wide"')
    const count = (part: string) => part.match(/<text /g)?.length ?? 0
    expect(count(narrow)).toBeGreaterThan(0)
    expect(count(wide)).toBeGreaterThan(count(narrow))
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
    expect(map).toMatch(/<a href="\/almvik" tabindex="-1"><title>Almvik<\/title>/)
    expect(map.lastIndexOf('class="area"')).toBe(map.indexOf('class="area" d="M0 0l9 0l0 9z"'))
  })
})
