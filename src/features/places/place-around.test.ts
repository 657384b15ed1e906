import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { findPlace, findPlaceAround, importPlaces, listPlaces } from './index.ts'

const text = readFileSync(new URL('../../../test/data/places/areas.wgs84.geojson', import.meta.url), 'utf8')

describe('A place with what is around it, from memory', () => {
  let test: TestWorld
  beforeAll(async () => {
    test = await createTestWorld()
    await test.world.perform(importPlaces, SYSTEM, { text, name: 'omrade', code: 'kod', city: 'Provstad' })
  })
  afterAll(() => test.drop())

  it('is the same as the database has', async () => {
    const { db } = test.world
    const around = await findPlaceAround(db, 'lindangen', 10)
    expect(around?.place).toEqual(await findPlace(db, 'lindangen'))
    expect(around?.place.ancestors.map(({ slug }) => slug)).toEqual(['provstad'])
    expect(around?.within).toEqual({ places: [], total: 0 })
  })

  it('has what lies in it by name in Swedish order, no more than asked for, and says how many there are', async () => {
    const { db } = test.world
    const city = await findPlaceAround(db, 'provstad', 5)
    const listed = await listPlaces(db, { within: city?.place.id ?? '', size: 5 })
    expect(city?.within.total).toBe(listed.total)
    expect(city?.within.places.map(({ name }) => name)).toEqual(listed.places.map(({ name }) => name))
    expect(city?.within.places).toHaveLength(5)
  })

  it('never says what kind of area it is (R33)', async () => {
    const city = await findPlaceAround(test.world.db, 'provstad', 500)
    expect(JSON.stringify(city)).not.toMatch(/classif|boundary|rings/)
  })

  it('is nothing where there is no such place', async () => {
    for (const slug of ['finns-inte', '', "'--", 'constructor']) {
      expect(await findPlaceAround(test.world.db, slug, 5)).toBeUndefined()
    }
  })

  it('is new at once when this process has imported', async () => {
    const renamed = text.replaceAll('LINDÄNGEN', 'NYA LINDÄNGEN')
    await test.world.perform(importPlaces, SYSTEM, { text: renamed, name: 'omrade', code: 'kod', city: 'Provstad' })
    expect((await findPlaceAround(test.world.db, 'lindangen', 1))?.place.name).toBe('Nya Lindängen')
  })
})
