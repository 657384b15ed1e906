import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/client.ts'
import { signInWithRole } from '../../../test/support/people.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { findPlaceFacts } from '../../features/places/index.ts'

let app: TestApp
let town: TestTown
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
})
afterAll(() => app.drop())

const get = (path: string) => app.browser().get(path)
const place = (slug: string) => get(`/sv/platser/${slug}`)

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
    const sent = [await browser.post(effort, filled), await browser.post(effort, filled)]
    const [first, second] = sent.map(({ status, location }) => [status, ...(location ?? '').split('?sparad=')])
    expect(first).toEqual([303, expect.stringMatching(/^\/sv\/insatser\/[0-9a-f-]{36}$/), 'ny'])
    expect(second).toEqual([303, first?.[1], 'fanns'])
    const text = textOf((await place('provomradet')).body)
    expect(text).toContain('En insats pågår eller planeras.')
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
