import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planImport } from './geojson-import.ts'
import type { ImportOptions, ImportPlan } from './import-report.ts'
import type { Place } from './place.ts'

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
const reasons = ({ lines }: ImportPlan) => lines.map(({ refusal }) => refusal?.reason ?? null)

describe('an import is refused as a whole', () => {
  it('when the file is cut anywhere, in a name or a number as well', () => {
    const text = own('wgs84').trimEnd()
    for (let length = 20; length < text.length; length += 97) {
      expect(plan(text.slice(0, length))).toMatchObject({ ok: false, reason: 'places.import.cut' })
    }
  })

  it('when the file is cut in half, with the line and the feature where it ends', () => {
    const text = own('wgs84')
    const half = text.slice(0, text.length / 2)
    const refusal = plan(half)
    expect(refusal).toMatchObject({ ok: false, kind: 'invalid', reason: 'places.import.cut' })
    const at = refusal.ok ? {} : refusal.values
    expect(at).toEqual({ line: half.split('\n').length, feature: half.split('"Feature"').length - 1 })
  })

  it.each<[string, string, Partial<ImportOptions>, string]>([
    ['when it is empty', '  \n', {}, 'places.import.empty-file'],
    ['when it is no JSON', '{"type": "FeatureCollection", features: []}', {}, 'places.import.no-json'],
    ['when it is another kind of JSON', '{"type":"Topology"}', {}, 'places.import.no-collection'],
    ['when it is a list', '[1,2]', {}, 'places.import.no-collection'],
    ['when there is nothing in it', '{"type":"FeatureCollection","features":[]}', {}, 'places.import.no-features'],
    [
      'when it names a system that we cannot read',
      own('epsg3008').replace('EPSG::3008', 'EPSG::3021'),
      {},
      'places.import.unknown-crs',
    ],
    ['when there is no city yet', own('wgs84'), { city: null }, 'places.import.no-city'],
    ['when the parent is unknown', own('wgs84'), { parent: 'x' }, 'places.import.no-parent'],
    [
      'when a city is to be drawn from streets',
      collection(feature('p', 'Gata')),
      { scale: 'place' },
      'places.import.city-of-areas',
    ],
    ['when several cities come', own('wgs84'), { scale: 'city', city: null }, 'places.import.several-cities'],
  ])('%s', (_, text, options, reason) => {
    expect(plan(text, options)).toMatchObject({ ok: false, reason })
  })

  it('when it would draw the city over one that has another code', () => {
    const official = town.map((place) => (place.scale === 'city' ? { ...place, code: '1280' } : place))
    expect(plan(own('wgs84'), {}, official)).toMatchObject({
      ok: false,
      kind: 'conflict',
      reason: 'places.import.other-city',
    })
  })

  it('with the line and column where it stops being JSON', () => {
    const text = collection(feature(1, 'A'), '{"type": oops}')
    expect(plan(text)).toMatchObject({ reason: 'places.import.no-json', values: { line: 4, column: 10 } })
  })
})

describe('an import with faults', () => {
  it('saves nothing, and says for each feature on which line it starts and what is wrong', () => {
    const text = collection(
      feature('a', 'Ett'),
      feature('a', 'Samma kod'),
      feature(undefined, 'Utan kod'),
      feature('d', ''),
      feature('e', 'Bakvänt \u202e namn'),
      feature('f', 'Öppen', [SQUARE[0]?.slice(0, -1)]),
      feature('g', 'Korsad', [
        [
          [13.03, 55.57],
          [13.032, 55.571],
          [13.032, 55.57],
          [13.03, 55.571],
          [13.03, 55.57],
        ],
      ]),
      feature('h', 'Punkt', [13.03, 55.57], 'Point'),
      '{"type":"Feature","properties":{"kod":"i","omrade":"Utan form"},"geometry":null}',
      feature('j', 'Utanför', [
        [
          [13.5, 55.57],
          [13.51, 55.57],
          [13.51, 55.58],
          [13.5, 55.57],
        ],
      ]),
      '7',
    )
    const result = planned(text, { city: null }, town)
    expect(result.places).toEqual([])
    expect(reasons(result)).toEqual([
      null,
      'places.import.duplicate-code',
      'places.import.no-code',
      'places.import.no-name',
      'places.import.hidden-characters',
      'places.boundary.open',
      'places.boundary.crosses',
      'places.boundary.type',
      'places.import.no-geometry',
      'places.boundary.outside',
      'places.import.no-code',
    ])
    expect(result.lines.slice(0, 10).map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(result.lines[1]?.refusal?.values).toEqual({ code: 'a', line: 3, feature: 1 })
    expect(result.lines[2]?.refusal?.values).toEqual({ property: 'kod', found: 'omrade' })
  })

  it('names the properties that there are when the one asked for is missing', () => {
    const { lines } = planned(own('wgs84'), { name: 'namn' })
    expect(lines[0]?.refusal).toMatchObject({
      reason: 'places.import.no-name',
      values: { property: 'namn', found: 'omrade, kod, yta_m2' },
    })
  })

  it('never takes a name from what every object has', () => {
    expect(reasons(planned(collection(feature('a', 'Ett')), { name: '__proto__' }, town))).toEqual([
      'places.import.no-name',
    ])
    expect(reasons(planned(collection(feature('a', 'Ett')), { name: 'constructor' }, town))).toEqual([
      'places.import.no-name',
    ])
  })

  it('does not turn an area into a street', () => {
    const result = planned(collection(feature(112, 'Oxie')), { scale: 'place', city: null }, town)
    expect(reasons(result)).toEqual(['places.import.other-scale'])
  })

  it('does not put a place into itself', () => {
    const result = planned(collection(feature(112, 'Oxie')), { parent: '112', city: null }, town)
    expect(reasons(result)).toEqual(['places.import.own-parent'])
  })
})
