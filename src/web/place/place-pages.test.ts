import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/client.ts'
import { signInWithRole } from '../../../test/support/people.ts'
import { insertTown, startWork, type TestTown } from '../../../test/support/provstad.ts'
import { findPlaceFacts } from '../../features/places/index.ts'

let app: TestApp
let town: TestTown
let works: { number: number }[]
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
  works = [
    await startWork(app.world, town),
    await startWork(app.world, town, { title: 'Bänkar på Provgatan', initiatorKind: 'association' }),
  ]
  await app.runJobs()
})
afterAll(() => app.drop())

const get = (path: string) => app.browser().get(path)
const place = (slug: string) => get(`/sv/platser/${slug}`)

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

describe('A place’s page', () => {
  it('says where it lies, what goes on there and who answers', async () => {
    const { status, body } = await place('provomradet')
    const text = textOf(body)
    expect(status).toBe(200)
    expect(text).toContain('2 insatser pågår eller planeras.')
    expect(body).toContain('href="/sv/platser/provstad"')
    expect(body).toContain('href="/sv/starta?plats=provomradet"')
    for (const { number } of works) expect(body).toContain(`href="/sv/utvecklingsarbeten/${number}"`)
    expect(body).toContain('href="/sv/utvecklingsarbeten?plats=provomradet"')
    expect(text).toContain('Tekniska provnämnden')
    expect(text).toContain('Provstads reglemente')
    expect(body).toContain('href="/sv/organisation/provstads-kommunstyrelse"')
    expect(text).toContain('4 kvadratkilometer')
  })

  it('shows a bar for each effort in the colour of who started it, and the same as a table', async () => {
    const { body } = await place('provgatan')
    expect(body).toMatch(/<svg[^>]*class="residents"[^>]*><rect/)
    expect(body).toMatch(/<svg[^>]*class="associations"[^>]*><rect/)
    expect(textOf(body)).toContain('Startat av: Förening')
  })

  it('says where efforts meet, who is to answer, and what was answered', async () => {
    const waiting = textOf((await place('provomradet')).body)
    expect(waiting).toContain('Två av dem möts i tid och plats och väntar på svar.')
    expect(waiting).toMatch(/Väntar på svar från Tekniska provnämnden, senast \d+ mars 2026\./)
    await app.world.db
      .updateTable('overlap')
      .set({ answer: 'coordinate', reason: 'Vi gräver en gång.', answered_at: app.world.now() })
      .execute()
    const answered = textOf((await place('provomradet')).body)
    expect(answered).toContain('De samordnas. Vi gräver en gång.')
    expect(answered).not.toContain('väntar på svar')
  })

  it('invites where nothing goes on', async () => {
    const text = textOf((await place('grannomradet')).body)
    expect(text).toContain('Inget är inskrivet här just nu.')
    expect(text).toContain('Ingen har startat något här än.')
  })

  it.each(['sv', 'en', 'ar'])('is whole in %s', async (language) => {
    const { status, body } = await get(`/${language}/platser/provomradet`)
    expect(status).toBe(200)
    expect(body).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
  })

  it.each([
    'finns-inte',
    'Provomradet',
    "provomradet'--",
    'provomradet%00',
    '..%2F..%2Fetc%2Fpasswd',
    '%2e%2e%2f%2e%2e%2f',
    'provomradet%5c..%5c',
    'a'.repeat(5000),
    '%F0%9F%98%80',
    '%',
    '%E0%A4%A',
  ])('is no page when there is no such place: %s', async (slug) => {
    expect((await place(slug)).status).toBe(404)
  })
})

describe('Starting something from a place', () => {
  it('keeps the place through the questions, proposed where it is asked for', async () => {
    const browser = app.browser()
    const intro = await browser.get('/sv/starta?plats=provgatan')
    expect(textOf(intro.body)).toContain('Du börjar från Provgatan.')
    const begun = await browser.post('/sv/starta', { plats: 'provgatan' })
    expect(begun.location).toBe('/sv/starta/vad')
    await browser.post('/sv/starta/vad', { summary: 'Gatan är mörk.', title: 'Ljus' })
    await browser.post('/sv/starta/storlek', { scale: 'place' })
    const where = await browser.get('/sv/starta/plats')
    expect(where.body).toMatch(/<input[^>]*value="provgatan"[^>]*checked/)
    await browser.post('/sv/starta/storlek', { scale: 'area' })
    expect((await browser.get('/sv/starta/plats')).body).toMatch(/<input[^>]*value="provomradet"[^>]*checked/)
  })

  it('begins as usual from a place that there isn’t', async () => {
    const browser = app.browser()
    expect((await browser.get('/sv/starta?plats=%00')).status).toBe(200)
    expect((await browser.post('/sv/starta', { plats: '../../x' })).location).toBe('/sv/starta/vad')
  })
})

describe('What officers write down about a place', () => {
  const facts = '/sv/platser/provomradet/uppgifter'
  const effort = '/sv/platser/provomradet/insats'

  it('is for those who may: others sign in first, or are told why not', async () => {
    for (const path of [facts, effort]) {
      expect((await get(path)).location).toBe(`/sv/logga-in?till=${encodeURIComponent(path)}`)
    }
    const contact = app.browser((await signInWithRole(app.world, 'contact-person', town.technical)).token)
    const refused = await contact.get(facts)
    expect(refused.status).toBe(403)
    expect(textOf(refused.body)).toContain('Bara samordnare och administratörer')
    const filled = { population: '10', source: 'Källa', sourceDate: '2026-01-01' }
    expect((await contact.post(facts, filled)).status).toBe(403)
    expect((await app.browser().post(facts, filled)).status).toBe(403)
    expect((await contact.get(effort)).status).toBe(200)
    expect((await place('provomradet')).body).not.toContain('/uppgifter"')
  })

  it('is several figures of one source and day, as people write numbers', async () => {
    const { token } = await signInWithRole(app.world, 'coordinator')
    const browser = app.browser(token)
    const filled = { population: '12 345', 'actors.association': '14', source: 'Provstads statistik' }
    const refused = await browser.post(facts, { ...filled, sourceDate: 'i går', 'actors.company': 'många' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('href="#field-sourceDate"')
    expect(refused.body).toContain('href="#field-actors-company"')
    expect(refused.body).toContain('value="12 345"')
    const sent = await browser.post(facts, { ...filled, sourceDate: '2025-12-31' })
    expect(sent).toMatchObject({ status: 303, location: '/sv/platser/provomradet' })
    await browser.post(facts, { ...filled, sourceDate: '2025-12-31' })
    expect(await findPlaceFacts(app.world.db, town.area, '2026-03-02')).toHaveLength(2)
    const shown = textOf((await place('provomradet')).body)
    expect(shown).toMatch(/Invånare 12.345 Föreningar 14 Källa: Provstads statistik, 31 december 2025/)
    expect(textOf((await browser.get(facts)).body)).toMatch(/Nu: 12.345, 31 december 2025/)
  })

  it('is an effort, once however often it is sent, which then stands on the time line', async () => {
    const { token } = await signInWithRole(app.world, 'contact-person', town.technical)
    const browser = app.browser(token)
    const refused = await browser.post(effort, { title: 'Gatubelysning', begins: '2026-04-01', ends: '2026-03-01' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('value="Gatubelysning"')
    expect(textOf(refused.body)).toContain('Slutet ligger före början.')
    const filled = { title: 'Gatubelysning', begins: '2026-04-01', ends: '', owner: town.technical }
    for (const _ of [1, 2]) {
      expect(await browser.post(effort, filled)).toMatchObject({
        status: 303,
        location: '/sv/platser/provomradet#goes-on',
      })
    }
    const text = textOf((await place('provomradet')).body)
    expect(text).toContain('3 insatser pågår eller planeras.')
    expect(text).toContain('En börjar senare.')
  })

  it('has no page for a place that there isn’t', async () => {
    const { token } = await signInWithRole(app.world, 'coordinator')
    const browser = app.browser(token)
    for (const path of ['/sv/platser/ingenstans/uppgifter', '/sv/platser/ingenstans/insats']) {
      expect((await browser.get(path)).status).toBe(404)
      expect((await browser.post(path, {})).status).toBe(404)
    }
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
