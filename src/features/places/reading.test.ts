import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import * as door from './index.ts'
import {
  circleInCity,
  drawCityMap,
  drawPlaceMap,
  findMeetingDefaults,
  findPlace,
  findPlaceBoundary,
  importPlaces,
  listPlaces,
  measureBoundary,
  placesAt,
  project,
  setPlaceFacts,
  sizeLimit,
} from './index.ts'

const demo = (name: string) => readFileSync(new URL(`../../../demo/${name}.geojson`, import.meta.url), 'utf8')

describe('reading places', () => {
  let test: TestWorld
  const id = async (slug: string) => (await findPlace(test.world.db, slug))?.id ?? ''
  beforeAll(async () => {
    test = await createTestWorld()
    // A kind of area that is plainly invented, and can be told in any text it should leak into.
    const areas = demo('areas').replaceAll('"kod"', '"typ":2,"kod"')
    await test.world.perform(importPlaces, SYSTEM, {
      text: areas,
      name: 'namn',
      code: 'kod',
      city: 'Malmö',
      classification: 'typ',
    })
    await test.world.perform(importPlaces, SYSTEM, { text: demo('places'), name: 'namn', code: 'kod', scale: 'place' })
  })
  afterAll(() => test.drop())

  it('finds a place by slug or id, with what it lies in', async () => {
    const place = await findPlace(test.world.db, 'ekgatan-pahittad')
    expect(place).toMatchObject({ name: 'Ekgatan (påhittad)', ancestors: [{ name: 'Malmö' }, { name: 'Möllevången' }] })
    expect(await findPlace(test.world.db, place?.id ?? '')).toEqual(place)
    expect(await findPlace(test.world.db, "x' or 1=1")).toBeUndefined()
    expect(await findPlaceBoundary(test.world.db, place?.id ?? '')).toMatchObject({ type: 'Polygon' })
  })

  it('lists places in Swedish order, page by page, within another, of a scale', async () => {
    const areas = await listPlaces(test.world.db, { scale: 'area' })
    expect(areas.total).toBe(12)
    expect(areas.places.map(({ name }) => name).slice(-3)).toEqual(['Rosengård', 'Sofielund', 'Västra hamnen'])
    const page = await listPlaces(test.world.db, { scale: 'area', page: 3, size: 5 })
    expect(page).toEqual({ total: 12, places: areas.places.slice(10) })
    expect((await listPlaces(test.world.db, { within: await id('lindangen') })).places.map(({ slug }) => slug)).toEqual(
      ['garden-eken-pahittad'],
    )
    expect((await listPlaces(test.world.db, { within: await id('malmo') })).total).toBe(17)
  })

  it('finds names with å, ä and ö in any case, and without the dots too; other signs mean themselves', async () => {
    const names = async (words: string) => (await listPlaces(test.world.db, { words })).places.map(({ name }) => name)
    expect(await names('MÖLLEV')).toEqual(['Möllevången'])
    expect(await names('mollevangen')).toEqual(['Möllevången'])
    expect(await names('gård')).toEqual(['Gården Eken (påhittad)', 'Rosengård'])
    expect(await names('ängen')).toEqual(['Lindängen'])
    for (const words of ['%', '_', '\\', "'", '%_%']) expect(await names(words)).toEqual([])
  })

  it('finds the whole chain of places around a point, and follows an import at once', async () => {
    const at = async () => (await placesAt(test.world.db, [13.0216, 55.56189])).map(({ slug }) => slug)
    const inside = (await findPlace(test.world.db, 'garden-eken-pahittad'))?.label ?? [0, 0]
    expect((await placesAt(test.world.db, inside)).map(({ slug }) => slug)).toEqual([
      'malmo',
      'lindangen',
      'garden-eken-pahittad',
    ])
    expect(await placesAt(test.world.db, [12.5, 55.6])).toEqual([])
    const before = await at()
    const [template] = JSON.parse(demo('places')).features
    template.properties = { namn: 'Ny plats (påhittad)', kod: 'ny' }
    template.geometry.coordinates = [
      [
        [13.021, 55.561],
        [13.023, 55.561],
        [13.023, 55.563],
        [13.021, 55.563],
        [13.021, 55.561],
      ],
    ]
    await test.world.perform(importPlaces, SYSTEM, {
      text: JSON.stringify(template),
      name: 'namn',
      code: 'kod',
      scale: 'place',
    })
    expect(await at()).toEqual([...before, 'ny-plats-pahittad'])
  })

  it('notices within a second or so what another process has changed', async () => {
    const point = [13.0216, 55.56189] as const
    const before = (await placesAt(test.world.db, point)).length
    await test.world.db.deleteFrom('place').where('code', '=', 'ny').execute()
    await expect.poll(() => placesAt(test.world.db, point), { timeout: 5_000 }).toHaveLength(before - 1)
  })

  it('measures what somebody draws, and refuses what crosses itself, leaves the city, or lies in another place', async () => {
    const around = async (slug: string, radius: number) => {
      const circle = await circleInCity(test.world.db, (await findPlace(test.world.db, slug))?.label ?? [0, 0], radius)
      return circle.ok ? circle.value : undefined
    }
    const lindangen = await id('lindangen')
    const circle = await around('lindangen', 100)
    expect(await measureBoundary(test.world.db, circle, lindangen)).toMatchObject({
      geometry: circle,
      areaM2: expect.closeTo(31_214, -2),
    })
    expect(await measureBoundary(test.world.db, circle, await id('oxie'))).toMatchObject({
      reason: 'places.boundary.elsewhere',
    })
    const outside = {
      type: 'Polygon',
      coordinates: [
        [
          [13.0, 55.55],
          [13.3, 55.55],
          [13.3, 55.56],
          [13.0, 55.55],
        ],
      ],
    }
    expect(await measureBoundary(test.world.db, outside)).toMatchObject({
      reason: 'places.boundary.outside',
      values: { name: 'Malmö' },
    })
    const bow = {
      type: 'Polygon',
      coordinates: [
        [
          [13.02, 55.55],
          [13.03, 55.56],
          [13.03, 55.55],
          [13.02, 55.56],
          [13.02, 55.55],
        ],
      ],
    }
    expect(await measureBoundary(test.world.db, bow)).toMatchObject({
      kind: 'invalid',
      reason: 'places.boundary.crosses',
    })
  })

  it('cuts a circle at the shore, and refuses one in the sea or of an odd size', async () => {
    const shore = (await findPlace(test.world.db, 'hamnkajen-pahittad'))?.label ?? [0, 0]
    const cut = await circleInCity(test.world.db, shore, 1_500)
    expect(cut.ok && (await measureBoundary(test.world.db, cut.value))).toMatchObject({ areaM2: expect.any(Number) })
    expect(await circleInCity(test.world.db, [12.6, 55.7], 100)).toMatchObject({
      ok: false,
      reason: 'places.circle.outside',
    })
    expect(await circleInCity(test.world.db, shore, 5)).toMatchObject({ ok: false, reason: 'places.circle.radius' })
    expect(await circleInCity(test.world.db, shore, Number.NaN)).toMatchObject({
      ok: false,
      reason: 'places.circle.radius',
    })
    expect(await circleInCity(test.world.db, [55.6, 13], 100)).toMatchObject({
      ok: false,
      reason: 'places.crs.swapped',
    })
  })

  it('says from what size a place is as large as a neighbourhood, also when it covers a small one (R2)', async () => {
    const sizes = (await listPlaces(test.world.db, { scale: 'area' })).places
      .map(({ areaM2 }) => areaM2)
      .sort((a, b) => a - b)
    expect(await sizeLimit(test.world.db, 'place')).toBe(sizes[3])
    expect(await sizeLimit(test.world.db, 'area')).toBeCloseTo(sizes.reduce((a, b) => a + b) / 2, 0)
    expect(await sizeLimit(test.world.db, 'city')).toBe(Number.POSITIVE_INFINITY)
    const smallest = await findPlaceBoundary(test.world.db, await id('mollevangen'))
    expect(await sizeLimit(test.world.db, 'place', smallest)).toBeCloseTo((sizes[0] ?? 0) / 2, 0)
  })

  it('draws the city, and a place with its surroundings, small enough to send and with no gap between neighbours', async () => {
    const city = await drawCityMap(test.world.db)
    expect(city?.places).toHaveLength(12)
    expect(city?.places.map(({ path }) => path).join('').length).toBeLessThan(6_000)
    for (const { path, label } of city?.places ?? []) {
      expect(path).toMatch(/^M-?\d+ -?\d+l[-\d ]+z$/)
      expect(label).not.toBeNull()
    }
    const street = await drawPlaceMap(test.world.db, await id('ekgatan-pahittad'))
    expect(street?.places.map(({ slug }) => slug).slice(-2)).toEqual(['mollevangen', 'ekgatan-pahittad'])
    expect(street?.places.length).toBeLessThan(5)
    expect(await drawPlaceMap(test.world.db, '00000000-0000-7000-8000-000000000000')).toBeNull()
    const [x, y] = street?.sheet.at([13.0216, 55.56189]) ?? [0, 0]
    const [lon, lat] = project(street?.sheet.from(x, y) ?? [0, 0])
    const [east, north] = project([13.0216, 55.56189])
    expect(Math.hypot(lon - east, lat - north)).toBeLessThan(2)
  })

  it('uses the kind of area for what is filled in for officers, also in smaller places', async () => {
    expect(await findMeetingDefaults(test.world.db, await id('garden-eken-pahittad'))).toEqual({
      interpreter: true,
      atTheDoor: true,
    })
    expect(await findMeetingDefaults(test.world.db, await id('malmo'))).toEqual({
      interpreter: false,
      atTheDoor: false,
    })
  })

  it('gives nothing to pages from which the kind of area can be read (R33)', async () => {
    const lindangen = await id('lindangen')
    await test.world.perform(setPlaceFacts, SYSTEM, {
      place: lindangen,
      facts: [{ kind: 'population', value: 6_000, source: 'Påhittad', sourceDate: '2025-12-31' }],
    })
    const shown = [
      await findPlace(test.world.db, 'lindangen'),
      await listPlaces(test.world.db),
      await placesAt(test.world.db, [13.0216, 55.56189]),
      await drawCityMap(test.world.db),
      await drawPlaceMap(test.world.db, lindangen),
      await door.findPlaceFacts(test.world.db, lindangen, '2026-03-02'),
      await findPlaceBoundary(test.world.db, lindangen),
    ]
    expect(keysIn(shown).filter((key) => /classif|kind-of-area|typ$|segreg/i.test(key))).toEqual([])
    const events = await test.world.db.selectFrom('event').select('data').execute()
    expect(keysIn(events).filter((key) => /classif/i.test(key))).toEqual([])
    // The same town without any kind of area gives the same to pages: not even a number depends on it.
    await test.world.db.updateTable('place').set({ classification: null }).execute()
    expect([await findPlace(test.world.db, 'lindangen'), await listPlaces(test.world.db)]).toEqual(shown.slice(0, 2))
  })
})

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
}
