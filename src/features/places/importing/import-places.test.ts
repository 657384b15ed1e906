import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { findPlace, importPlaces, listPlaces, previewImport } from '../index.ts'

const own = (name: string) =>
  readFileSync(new URL(`../../../../test/data/places/areas.${name}.geojson`, import.meta.url), 'utf8')
const demo = (name: string) => readFileSync(new URL(`../../../../demo/${name}.geojson`, import.meta.url), 'utf8')
const areas = { text: own('epsg3008'), name: 'omrade', code: 'kod', city: 'Provstad' }
const administrator: Actor = {
  kind: 'person',
  session: 's',
  person: 'p',
  pseudonym: '00000000-0000-7000-8000-000000000001',
  device: null,
  links: [],
  grants: [{ role: 'administrator', scope: null }],
}

describe('importing places', () => {
  let test: TestWorld
  beforeAll(async () => {
    test = await createTestWorld()
  })
  afterAll(() => test.drop())
  const perform = (input: object, actor: Actor = SYSTEM) => test.world.perform(importPlaces, actor, input)
  const events = () =>
    test.world.db.selectFrom('event').select(['type', 'subject', 'place', 'data']).orderBy('id').execute()

  it('is for administrators and the program only', async () => {
    for (const actor of [VISITOR, { ...administrator, grants: [{ role: 'coordinator' as const, scope: null }] }]) {
      expect(await perform(areas, actor as Actor)).toMatchObject({
        ok: false,
        kind: 'forbidden',
        reason: 'places.import.forbidden',
      })
    }
    expect((await listPlaces(test.world.db)).total).toBe(0)
  })

  it('saves nothing when one feature is wrong, and the preview tells which', async () => {
    const text = areas.text.replace('"OXIE"', '""')
    expect(await perform({ ...areas, text })).toMatchObject({
      ok: false,
      kind: 'invalid',
      reason: 'places.import.refused',
      values: { refused: 1, total: 13, line: 13, feature: 12 },
    })
    expect((await listPlaces(test.world.db)).total).toBe(0)
    expect(await events()).toEqual([])
    const preview = await previewImport(test.world.db, { ...areas, text })
    expect(preview.ok && preview.value.lines.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
      { line: 13, code: '112', refusal: { reason: 'places.import.no-name' } },
    ])
  })

  it('saves the city and its areas as a tree, with an event for each, without names in it', async () => {
    const result = await perform(areas, administrator)
    expect(result).toMatchObject({ ok: true })
    const city = await findPlace(test.world.db, 'provstad')
    const oxie = await findPlace(test.world.db, 'oxie')
    expect(oxie).toMatchObject({
      name: 'Oxie',
      code: '112',
      scale: 'area',
      parent: city?.id,
      ancestors: [{ slug: 'provstad' }],
    })
    expect(oxie?.areaM2).toBeCloseTo(29_916_000, -6)
    const tree = await test.world.db.selectFrom('place_tree').select(['place', 'ancestor', 'depth']).execute()
    expect(tree).toHaveLength(13 + 12)
    expect(tree).toContainEqual({ place: oxie?.id, ancestor: city?.id, depth: 1 })
    const happened = await events()
    expect(happened).toHaveLength(13)
    expect(happened).toContainEqual({ type: 'place.added', subject: oxie?.id, place: oxie?.id, data: {} })
  })

  it('changes nothing when it is repeated, in this or another coordinate system', async () => {
    const before = await test.world.db.selectFrom('place').selectAll().orderBy('id').execute()
    for (const text of [own('epsg3008'), own('epsg3006'), own('wgs84')]) {
      expect(await perform({ ...areas, text })).toMatchObject({ ok: true, value: { places: [] } })
    }
    expect(await test.world.db.selectFrom('place').selectAll().orderBy('id').execute()).toEqual(before)
    expect(await events()).toHaveLength(13)
  })

  it('updates what has the same code, keeps its id and address, and says that it changed', async () => {
    const before = await findPlace(test.world.db, 'oxie')
    test.clock.advance(60_000)
    expect(await perform({ ...areas, text: areas.text.replace('"OXIE"', '"Nya Oxie"') })).toMatchObject({ ok: true })
    expect(await findPlace(test.world.db, 'oxie')).toMatchObject({ id: before?.id, name: 'Nya Oxie' })
    expect((await events()).slice(13)).toMatchObject([{ type: 'place.changed', subject: before?.id }])
    await perform(areas)
  })

  it('puts smaller places under their area, and two imports at once give one of each', async () => {
    const places = { text: demo('places'), name: 'namn', code: 'kod', scale: 'place' }
    const results = await Promise.all([perform(places), perform(places)])
    expect(results.map((result) => result.ok && result.value.places.length).sort()).toEqual([0, 5])
    expect(await findPlace(test.world.db, 'garden-eken-pahittad')).toMatchObject({
      ancestors: [{ slug: 'provstad' }, { slug: 'lindangen' }],
      scale: 'place',
    })
  })

  it('follows a place that moves to another area in the tree', async () => {
    const [moved] = JSON.parse(demo('places')).features
    moved.geometry.coordinates = [
      [
        [13.02, 55.55],
        [13.021, 55.55],
        [13.021, 55.551],
        [13.02, 55.551],
        [13.02, 55.55],
      ],
    ]
    const text = JSON.stringify({ type: 'FeatureCollection', features: [moved] })
    expect(await perform({ text, name: 'namn', code: 'kod', scale: 'place' })).toMatchObject({ ok: true })
    expect(await findPlace(test.world.db, 'ekgatan-pahittad')).toMatchObject({
      ancestors: [{ slug: 'provstad' }, { slug: 'lindangen' }],
    })
    const rows = await test.world.db.selectFrom('place_tree').selectAll().execute()
    expect(rows).toHaveLength(13 + 12 + 5 * 3)
  })

  it('refuses input that is no import, naming the field', async () => {
    expect(await perform({ ...areas, crs: 'EPSG:3021' })).toMatchObject({
      ok: false,
      fields: { crs: 'places.import.crs-choice' },
    })
    expect(await perform({ ...areas, name: '' })).toMatchObject({ ok: false, fields: { name: 'form.required' } })
    expect(await perform({})).toMatchObject({ ok: false, kind: 'invalid', fields: { text: 'form.required' } })
  })
})

describe("the demonstration town's own places", () => {
  it('pass the checks of the import', async () => {
    const test = await createTestWorld()
    const first = await test.world.perform(importPlaces, SYSTEM, {
      text: demo('areas'),
      name: 'namn',
      code: 'kod',
      city: 'Malmö',
    })
    const second = await test.world.perform(importPlaces, SYSTEM, {
      text: demo('places'),
      name: 'namn',
      code: 'kod',
      scale: 'place',
    })
    await test.drop()
    expect(first.ok && first.value.places.map(({ name }) => name)).toEqual([
      ...['Malmö', 'Centrum', 'Västra hamnen', 'Kirseberg', 'Limhamn', 'Hyllie', 'Möllevången'],
      ...['Sofielund', 'Rosengård', 'Husie', 'Fosie', 'Lindängen', 'Oxie'],
    ])
    expect(second.ok && second.value.places).toHaveLength(5)
  })
})
