import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/client.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'

let app: TestApp
let town: TestTown
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
})
afterAll(() => app.drop())

const get = (path: string) => app.browser().get(path)

describe('The list of places', () => {
  it('has every place with a link, and the map of the city', async () => {
    const { status, body } = await get('/sv/platser')
    expect(status).toBe(200)
    for (const slug of ['provstad', 'provomradet', 'grannomradet', 'provgatan']) {
      expect(body).toContain(`href="/sv/platser/${slug}"`)
    }
    expect(textOf(body)).toContain('4 platser')
    expect(body).toMatch(/<svg class="sheet" viewBox="0 0 1000 \d+"/)
  })

  it('is searched with å, ä and ö, with or without dots, and says when nothing has the name', async () => {
    for (const words of ['grannområdet', 'GRANNOMRÅ', 'grannomra']) {
      const text = textOf((await get(`/sv/platser?sok=${encodeURIComponent(words)}`)).body)
      expect(text).toContain('En plats')
      expect(text).toContain('Grannområdet')
    }
    const none = await get('/sv/platser?sok=M%C3%B6llev%C3%A5ngen')
    expect(textOf(none.body)).toContain('Ingen plats heter så.')
    expect(none.body).toContain('value="Möllevången"')
  })

  it('is narrowed to what lies in a place', async () => {
    const text = textOf((await get('/sv/platser?inom=provomradet')).body)
    expect(text).toContain('En plats i Provområdet')
    expect(text).toContain('Provgatan')
  })

  it('comes a page at a time', async () => {
    const rows = Array.from({ length: 61 }, (_, at) => `Sida ${String(at).padStart(3, '0')}`)
    for (const name of rows) await insertStreet(name)
    const first = textOf((await get('/sv/platser?sok=sida')).body)
    expect(first).toContain('61 platser')
    expect(first).toContain('Sida 059')
    expect(first).not.toContain('Sida 060')
    const second = await get('/sv/platser?sok=sida&sida=2')
    expect(textOf(second.body)).toContain('Sida 060')
    expect(second.body).toContain('href="/sv/platser?sok=sida"')
  })

  it.each([
    '?sida=-1',
    '?sida=0',
    '?sida=999999999',
    '?sida=1e308',
    '?sida=%00',
    `?sok=${'x'.repeat(3000)}`,
    '?sok=%00%1F%E2%80%AE',
    "?sok=';drop table place;--",
    '?sok=%25_%5C',
    '?inom=%00',
    '?inom=../../etc/passwd',
    '?sok[]=a&sok[$ne]=b',
  ])('answers calmly to %s', async (query) => {
    const { status, body } = await get(`/sv/platser${query}`)
    expect(status).toBe(200)
    expect(body).toContain('</html>')
  })
})

async function insertStreet(name: string): Promise<void> {
  const slug = name.toLowerCase().replace(' ', '-')
  const row = { code: slug, slug, name, scale: 'place', parent: town.neighbour, bounds: '(13.1,55.6),(13,55.5)' }
  const ring = [
    [13, 55.5],
    [13.1, 55.5],
    [13.1, 55.6],
    [13, 55.5],
  ]
  const boundary = JSON.stringify({ type: 'Polygon', coordinates: [ring] })
  const id = app.world.newId()
  await app.world.db
    .insertInto('place')
    .values({ id, ...row, boundary, area_m2: 100, label_lon: 13.05, label_lat: 55.52 })
    .execute()
  await app.world.db.insertInto('place_tree').values({ place: id, ancestor: id, depth: 0 }).execute()
}
