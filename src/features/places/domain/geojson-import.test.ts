import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CrsCode } from './crs.ts'
import { distanceToSides, flattenAll } from './flat-rings.ts'
import { planImport } from './geojson-import.ts'
import { type Boundary, polygonsOf, ringsOf } from './geometry.ts'
import { countOutcomes, type ImportOptions, type ImportPlan } from './import-report.ts'
import { planar } from './measure.ts'
import type { Place } from './place.ts'
import { SAME_WITHIN_M } from './same-boundary.ts'

const OPTIONS: ImportOptions = {
  crs: null,
  name: 'omrade',
  code: 'kod',
  scale: 'area',
  parent: null,
  city: 'Provstad',
  classification: null,
}
const own = (name: string) =>
  readFileSync(new URL(`../../../../test/data/places/areas.${name}.geojson`, import.meta.url), 'utf8')

let number = 0
const newId = () => `id-${++number}`
const plan = (text: string, options: Partial<ImportOptions> = {}, existing: readonly Place[] = []) =>
  planImport(text, { ...OPTIONS, ...options }, { existing, newId })
function planned(text: string, options: Partial<ImportOptions> = {}, existing: readonly Place[] = []): ImportPlan {
  const result = plan(text, options, existing)
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.values)}`)
  return result.value
}

/** A town with its areas, to import into. */
const town = planned(own('epsg3008')).places
/** One feature a line, the first on line 3. */
const collection = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[\n\n${features.join(',\n')}\n]}\n`
const feature = (kod: unknown, omrade: unknown, coordinates: unknown = SQUARE, type = 'Polygon') =>
  JSON.stringify({ type: 'Feature', properties: { kod, omrade }, geometry: { type, coordinates } })
/** In Fosie, well inside the town. */
const SQUARE = [
  [
    [13.03, 55.57],
    [13.032, 55.57],
    [13.032, 55.571],
    [13.03, 55.571],
    [13.03, 55.57],
  ],
]

/** The product's own data always; the municipality's 136 areas where they are at hand. */
const shared = new URL('../../../../../shared/data/geo/', import.meta.url)
const malmo = (name: string) => new URL(`malmo-delomraden-136.${name}.geojson`, shared)

/** The largest distance in metres from a corner of one boundary to the other's nearest side. */
function distanceFrom(one: Boundary, other: Boundary): number {
  const sides = flattenAll(polygonsOf(planar(other)))
  return Math.max(
    ...ringsOf(planar(one))
      .flat()
      .map(([x, y]) => distanceToSides(x, y, sides)),
  )
}
const distanceBetween = (one: Boundary, other: Boundary) => Math.max(distanceFrom(one, other), distanceFrom(other, one))

function importsAlike(texts: readonly [string, string], names: Partial<ImportOptions>, published: string) {
  const start = performance.now()
  const first = planned(texts[0], names)
  const again = planned(texts[0], names, first.places)
  const other = planned(texts[1], names)
  const across = planned(texts[1], names, first.places)
  const took = performance.now() - start
  const areas = JSON.parse(texts[0]).features.map(
    ({ properties }: { properties: Record<string, number> }) => properties[published],
  )
  const byCode = new Map(other.places.map((place) => [place.code, place]))
  const worst = { area: 0, distance: 0 }
  first.places
    .filter(({ scale }) => scale === 'area')
    .forEach((place, i) => {
      const twin = byCode.get(place.code) as Place
      worst.area = Math.max(worst.area, Math.abs(place.areaM2 / areas[i] - 1), Math.abs(twin.areaM2 / areas[i] - 1))
      worst.distance = Math.max(worst.distance, distanceBetween(place.boundary, twin.boundary))
    })
  return { first, again, across, took, worst, count: areas.length }
}

describe.each([
  ['our own twelve areas', () => [own('epsg3008'), own('wgs84')] as const, {}, 'yta_m2', true],
  [
    "the municipality's 136 areas (outside the product, where they are at hand)",
    () => [readFileSync(malmo('epsg3008'), 'utf8'), readFileSync(malmo('wgs84'), 'utf8')] as const,
    { name: 'delomrade', code: 'do_kod' },
    'area_m2_published',
    existsSync(malmo('epsg3008')),
  ],
] as const)('%s', (_, texts, names, published, present) => {
  it.skipIf(!present)(
    'import in both coordinate systems to the same places, in under ten seconds, and a second time change nothing',
    () => {
      const { first, again, across, took, worst, count } = importsAlike([...texts()], names, published)
      expect(countOutcomes(first.lines)).toEqual({ new: count + 1, changed: 0, unchanged: 0, refused: 0 })
      expect(worst.area).toBeLessThan(0.001)
      expect(worst.distance).toBeLessThan(SAME_WITHIN_M)
      expect(countOutcomes(again.lines)).toEqual({ new: 0, changed: 0, unchanged: count + 1, refused: 0 })
      expect(countOutcomes(across.lines)).toEqual({ new: 0, changed: 0, unchanged: count + 1, refused: 0 })
      expect(took).toBeLessThan(10_000)
    },
  )
})

describe('an import', () => {
  it('draws the city from its areas, which lie in it, under readable names and addresses', () => {
    const [city, centrum] = town
    expect(city).toMatchObject({ scale: 'city', name: 'Provstad', code: 'provstad', parent: null })
    expect(centrum).toMatchObject({ scale: 'area', name: 'Centrum', code: '101', slug: 'centrum', parent: city?.id })
    expect(town.find(({ slug }) => slug === 'vastra-hamnen')?.name).toBe('Västra Hamnen')
    const sum = town.slice(1).reduce((total, { areaM2 }) => total + areaM2, 0)
    expect((city?.areaM2 ?? 0) / sum).toBeCloseTo(1, 4)
  })

  it.each<CrsCode>(['EPSG:3006', 'EPSG:3008'])(
    'reads %s from the file itself, and refuses when told another system',
    (crs) => {
      const text = own(crs.replace(':', '').toLowerCase())
      expect(countOutcomes(planned(text, {}, town).lines).unchanged).toBe(13)
      expect(planned(text, { crs }, town).places).toEqual([])
      const refusal = plan(text, { crs: 'EPSG:4326' })
      expect(refusal).toMatchObject({
        ok: false,
        reason: 'places.import.crs-contradiction',
        values: { expected: 'EPSG:4326' },
      })
    },
  )

  it('of coordinates that are not in the system that was said says so on each line, and what they look like', () => {
    const silent = own('epsg3006').replace(/"crs":\{.*?\}\},/, '')
    const { lines, places } = planned(silent, { crs: 'EPSG:3008' })
    expect(places).toEqual([])
    expect(lines[0]).toMatchObject({
      line: 2,
      outcome: 'refused',
      refusal: { reason: 'places.crs.other', values: { likely: 'EPSG:3006 (SWEREF 99 TM)' } },
    })
  })

  it('tells what changed: a name, a border that moved, a place that is new', () => {
    const moved = town.find(({ name }) => name === 'Oxie')?.boundary as Boundary
    const renamed = own('epsg3008').replace('"OXIE"', '"Nya Oxie"')
    expect(planned(renamed, {}, town).lines.filter(({ outcome }) => outcome === 'changed')).toMatchObject([
      { name: 'Nya Oxie', code: '112' },
    ])
    const further = (ringsOf(moved)[0] ?? []).map(([x, y]) => [x, y - 0.001])
    const shifted = planned(collection(feature(112, 'Oxie', [further])), {}, town)
    expect(shifted.lines.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Provstad', 'changed'],
      ['Oxie', 'changed'],
    ])
    expect(planned(collection(feature('b-7', 'Nytt område')), { city: null }, town).lines).toMatchObject([
      { line: 3, feature: 1, code: 'b-7', outcome: 'new' },
    ])
  })

  it('puts a smaller place into the area around it, and into the city when it lies across two', () => {
    const id = (name: string) => town.find((place) => place.name === name)?.id
    const small = planned(collection(feature('p1', 'Gården')), { scale: 'place', city: null }, town)
    expect(small.places).toMatchObject([{ parent: id('Fosie'), scale: 'place' }])
    const wide = [
      [
        [13.0, 55.55],
        [13.05, 55.55],
        [13.05, 55.58],
        [13.0, 55.58],
        [13.0, 55.55],
      ],
    ]
    expect(
      planned(collection(feature('p2', 'Stråket', wide)), { scale: 'place', city: null }, town).places,
    ).toMatchObject([{ parent: id('Provstad') }])
    expect(
      planned(collection(feature('p3', 'Gården')), { scale: 'place', city: null, parent: '110' }, town).places,
    ).toMatchObject([{ parent: id('Fosie') }])
  })

  it('keeps the address of a place whose name changes, and gives two of the same name different ones', () => {
    const [before] = planned(collection(feature('p1', 'Torget')), { scale: 'place', city: null }, town).places as [
      Place,
    ]
    const [after] = planned(collection(feature('p1', 'Stora torget')), { scale: 'place', city: null }, [
      ...town,
      before,
    ]).places as [Place]
    expect(after).toMatchObject({ id: before.id, slug: 'torget', name: 'Stora torget' })
    const two = planned(
      collection(feature('p1', 'Torget'), feature('p2', 'Torget')),
      { scale: 'place', city: null },
      town,
    )
    expect(two.places.map(({ slug }) => slug)).toEqual(['torget', 'torget-p2'])
  })

  it('keeps the kind of area when the file says nothing about it', () => {
    const known = town.map((place) => ({ ...place, classification: 2 }))
    const renamed = own('epsg3008').replace('"OXIE"', '"Nya Oxie"')
    expect(planned(renamed, { city: null }, known).places).toMatchObject([{ name: 'Nya Oxie', classification: 2 }])
    const told = own('epsg3008').replaceAll('"yta_m2"', '"typ":4,"yta_m2"')
    expect(
      new Set(
        planned(told, { classification: 'typ', city: null }, known).places.map(({ classification }) => classification),
      ),
    ).toEqual(new Set([4]))
  })
})
