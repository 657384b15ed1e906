import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestClient, textOf } from '../support/client.ts'
import { openTownForAll, type TownForAll } from './town-for-all.ts'

type Corner = readonly [lon: number, lat: number]

/** A GeoJSON polygon of these corners, closed. */
const polygon = (...corners: readonly Corner[]) => closed(corners)
const closed = (corners: readonly Corner[]) =>
  JSON.stringify({ type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] })

/** To a metre: a hundred thousand corners are then less than a form may hold. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** So many corners on a circle around a middle. */
const circle = ([lon, lat]: Corner, degrees: number, corners: number) =>
  closed(
    Array.from({ length: corners }, (_, at): Corner => {
      const angle = (2 * Math.PI * at) / corners
      return [rounded(lon + degrees * Math.cos(angle)), rounded(lat + (degrees / 2) * Math.sin(angle))]
    }),
  )

describe('A boundary that somebody sends when starting something', () => {
  let town: TownForAll
  let group: TestClient
  let middle: Corner
  beforeAll(async () => {
    town = await openTownForAll()
    group = town.as('stranger')
    const { db } = town.app.world
    const area = await db.selectFrom('place').selectAll().where('slug', '=', 'kirseberg').executeTakeFirstOrThrow()
    middle = [area.label_lon, area.label_lat]
    await group.post('/sv/starta/vad', { title: 'En innergård', summary: 'Vi vill kunna sitta ute.' })
    await group.post('/sv/starta/storlek', { scale: 'place' })
    await group.post('/sv/starta/plats', { placeSlug: 'kirseberg' })
  })
  afterAll(() => town?.app.drop())

  const draw = (boundary: string) => group.post('/sv/starta/grans', { extent: 'drawn', boundary })

  it('and that can’t be one, is refused with what is wrong with it, at once', async () => {
    const [lon, lat] = middle
    const [west, east, south, north] = [lon - 0.001, lon + 0.001, lat - 0.0005, lat + 0.0005]
    const cases: readonly [string, string][] = [
      [polygon([west, south], [east, north], [east, south], [west, north]), 'Gränsen korsar sig själv'],
      [polygon([18.06, 59.33], [18.07, 59.33], [18.07, 59.34], [18.06, 59.34]), 'Gränsen går utanför Malmö'],
      [polygon([south, west], [south, east], [north, east], [north, west]), 'omvänd ordning'],
      [polygon([west, south], [west, south], [west, south], [west, south]), 'ingen yta'],
      [polygon([west, south], [east, north]), 'Den behöver minst fyra'],
      [circle(middle, 0.002, 100_000), 'Gränsen har 100'],
      [JSON.stringify({ type: 'Point', coordinates: middle }), 'Gränsen är av slaget Point'],
      [JSON.stringify({ type: 'Polygon', coordinates: [] }), 'Gränsen har inga punkter'],
      [JSON.stringify({ type: 'Polygon', coordinates: [[['x', 'y'], [1], null, {}]] }), 'i gränsen är'],
      [polygon([west, south], [east, south], [east, north]).slice(0, 40), 'gick inte att läsa'],
      ['null', 'Gränsen är av slaget'],
      ['', 'Rita gränsen på kartan'],
      ['['.repeat(200_000), 'gick inte att läsa'],
      [`{"type":"Polygon","coordinates":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'gränsen'],
    ]
    for (const [boundary, says] of cases) {
      const begun = performance.now()
      const { status, body } = await draw(boundary)
      const text = textOf(body)
      expect([boundary.slice(0, 60), status]).toEqual([boundary.slice(0, 60), 422])
      expect(text.toLowerCase(), boundary.slice(0, 60)).toContain(says.toLowerCase())
      // Measured under 0.1 s each; a quadratic search for crossings would take minutes.
      expect(performance.now() - begun).toBeLessThan(3000)
    }
  })

  it('before its place, leads to what comes first', async () => {
    const early = town.as('stranger')
    expect((await early.get('/sv/starta/grans')).location).toBe('/sv/starta/vad')
    expect((await early.post('/sv/starta/grans', { extent: 'whole' })).location).toBe('/sv/starta/vad')
  })

  it.for([
    [{ extent: 'around', square: 'Z9', radius: '50' }],
    [{ extent: 'around', square: 'A1', radius: 'x' }],
    [{ extent: 'around', square: 'A1', radius: '1e9' }],
    [{ extent: 'place:../../etc' }],
    [{ extent: 'place:' }],
    [{ extent: 'drawn', boundary: '', place: 'x' }],
    [{ extent: 'nothing' }],
  ] as Record<string, string>[][])(
    'as a choice that there isn’t, is refused on its page: %o',
    async ([fields = {}]) => {
      const { status, body } = await group.post('/sv/starta/grans', fields)
      expect(status).toBe(422)
      expect(body).toContain('ds-error-summary')
      expect(textOf(body)).toContain('Hela Kirseberg')
    },
  )

  it('larger than anything a form holds, is refused whole, in words', async () => {
    const { status, body } = await draw(circle(middle, 0.002, 200_000))
    expect(status).toBe(413)
    expect(textOf(body)).toContain('för stort')
  })

  it('is taken when it is one, with what was answered before', async () => {
    const { status, location } = await draw(circle(middle, 0.0005, 40))
    expect([status, location]).toEqual([303, '/sv/starta/vilka'])
    await group.post('/sv/starta/vilka', { initiatorKind: 'resident' })
    const check = textOf((await group.get('/sv/starta/granska')).body)
    expect(check).toContain('Vi vill kunna sitta ute.')
    const sent = await group.post('/sv/starta/granska', { 'meets.answer': 'coordinate' })
    expect(sent.location).toMatch(/\/kvitto$/)
    expect((await group.follow(sent)).status).toBe(200)
  })

  it('left nothing in the log', () => {
    expect(town.log.filter((line) => line.includes('a page failed'))).toEqual([])
    expect(town.log.join('')).not.toContain('coordinates')
  })
})
