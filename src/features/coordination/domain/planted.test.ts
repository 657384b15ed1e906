import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type PlaceLie, planeShape } from '../../places/index.ts'
import { askingAt, effortAt, squareAt } from '../testing/compared.ts'
import { compareAll } from './compare-all.ts'
import type { Compared } from './compared.ts'

const own = new URL('../../../../test/data/places/areas.wgs84.geojson', import.meta.url)
const malmo = new URL('../../../../../shared/data/geo/malmo-delomraden-136.wgs84.geojson', import.meta.url)

function areasIn(file: URL): PlaceLie[] {
  return JSON.parse(readFileSync(file, 'utf8')).features.map(({ geometry }: { geometry: never }, at: number) => {
    const shape = planeShape(geometry)
    const id = `area ${at}`
    const named = { id, name: id, slug: id, scale: 'area' as const, path: [id, 'city'] }
    return { ...named, bounds: shape.bounds, shape: () => shape }
  })
}

/** Where and when three efforts are planted, about what and for whom. */
interface Spot {
  readonly at: number
  readonly here: PlaceLie
  readonly beside: PlaceLie
  readonly theme: string
  readonly group: Compared['targetGroups']
  readonly others: Compared['targetGroups']
  /** `YYYY-MM-DD`, so many days after the first of their own. */
  readonly day: (days: number) => string
}
type Three = readonly [one: Partial<Compared>, two: Partial<Compared>, near: Partial<Compared>]

/** Two that meet, and a third that meets neither by a hair. */
const WAYS: Readonly<Record<string, (spot: Spot) => Three>> = {
  'a theme; beside it an area with a border in common': ({ day, here, beside, theme, group }) => {
    const same = { begins: day(0), ends: day(30), themes: [theme], targetGroups: group }
    return [
      { ...same, places: [here] },
      { ...same, places: [here] },
      { ...same, places: [beside] },
    ]
  },
  'the last day; the third begins on the day after': ({ day, here, theme, group }) => {
    const same = { places: [here], themes: [theme], targetGroups: group }
    const two = { ...same, begins: day(30), ends: day(40) }
    return [{ ...same, begins: day(0), ends: day(30) }, two, { ...same, begins: day(41), ends: day(50) }]
  },
  'being asked ninety days apart; the third asks after ninety-one': ({ day, here, theme, group }) => {
    const same = { places: [here], themes: [theme], targetGroups: group }
    const asks = (days: number) => [askingAt(day(days), { targetGroups: group, place: here })]
    return [
      { ...same, begins: day(0), ends: day(30), askings: asks(10) },
      { ...same, begins: day(60), ends: day(120), askings: asks(100) },
      { ...same, begins: day(130), ends: day(200), askings: asks(191) },
    ]
  },
  'ground of their own; the third lies a hundred and one metres off': ({ at, day, here, theme, group, others }) => {
    const drawn = (east: number) => planeShape(squareAt(at * 1000 + east, -30_000, 100))
    const same = { places: [here], begins: day(0), ends: day(30) }
    const one = { ...same, themes: [theme], targetGroups: group, own: drawn(0) }
    const two = { ...same, themes: [`${theme}-annat`], targetGroups: others, own: drawn(50) }
    return [one, two, { ...same, themes: [theme], targetGroups: group, own: drawn(252) }]
  },
  'their name and spot; the third is the next stage of it': ({ at, day, here, theme, group, others }) => {
    const title = `Upprustning av park ${at}`
    const one = { title, places: [here], themes: [theme], targetGroups: group, begins: day(0), ends: day(30) }
    const two = { ...one, themes: [`${theme}-annat`], targetGroups: others, title: title.toUpperCase() }
    const near = { ...one, title: `${title}, etapp 2`, begins: day(31), ends: day(60) }
    return [one, { ...two, begins: day(0), ends: day(20) }, near]
  },
}
/** Neighbours in the list are for different people, so that what lies beside meets nobody who lives there. */
const GROUPS = ['young', 'older', 'families', 'tenants', 'newcomers', 'adults', 'companies'] as const
/** Longer than any three takes and ninety days more. */
const TURN_DAYS = 400

/** `threes` in turn over the areas: each area has one at a time, and the city is full of others meanwhile. */
function plant(areas: readonly PlaceLie[], threes: number): { efforts: Compared[]; planted: string[] } {
  const ways = Object.values(WAYS)
  const all = Array.from({ length: threes }, (_, at) => {
    const area = at % areas.length
    const turn = Math.floor(at / areas.length) * TURN_DAYS
    const way = ways[(at + Math.floor(at / areas.length)) % ways.length] as (spot: Spot) => Three
    const three = way({
      ...{ at, here: areas[area] as PlaceLie, beside: areas[area === 0 ? 1 : area - 1] as PlaceLie },
      ...{ theme: `tema-${at}`, group: groupOf(area), others: groupOf(area + 3) },
      day: (days) => new Date(Date.UTC(2026, 0, 1 + turn + days)).toISOString().slice(0, 10),
    })
    return three.map((it) => effortAt(it))
  })
  return { efforts: all.flat(), planted: all.map(([one, two]) => pairOf(one?.id, two?.id)).sort() }
}

function groupOf(area: number): Compared['targetGroups'] {
  return [GROUPS[area % GROUPS.length] as (typeof GROUPS)[number]]
}

function pairOf(one = '', two = ''): string {
  return [one, two].sort().join(' × ')
}

const found = (efforts: readonly Compared[]) => compareAll(efforts).map(({ one, two }) => pairOf(one, two))

describe.each([
  ['our own twelve areas', own, true],
  ["the municipality's 136 areas (outside the product, where they are at hand)", malmo, existsSync(malmo)],
] as const)('In a register of a thousand efforts in %s', (_, file, present) => {
  it.skipIf(!present)('all that meets is found, and nothing that nearly does; whatever the order', () => {
    const { efforts, planted } = plant(areasIn(file), 335)
    expect(efforts).toHaveLength(1005)
    expect(found(efforts).sort()).toEqual(planted)
    expect(found(efforts.toReversed())).toEqual(found(efforts))
  })
})

describe('Three efforts', () => {
  it.each(Object.entries(WAYS))('of which two meet in %s', (_, way) => {
    const areas = areasIn(own)
    const [here, beside] = areas as [PlaceLie, PlaceLie]
    const three = way({
      ...{ at: 0, here, beside, theme: 'trygghet', group: ['young'], others: ['older'] },
      day: (days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10),
    }).map((it) => effortAt(it))
    expect(found(three)).toEqual([pairOf(three[0]?.id, three[1]?.id)])
  })
})
