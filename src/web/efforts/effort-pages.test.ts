import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../test/support/provstad-pages.ts'
import { registerEffort } from '../../features/efforts/index.ts'

let pages: ProvstadPages
beforeAll(async () => {
  pages = await openProvstad()
  for (const [title, ends] of [
    ['Gatubelysning <etapp 2>', null],
    ['Gammal dialog', '2026-01-31'],
  ]) {
    const row = { title, place: pages.town.area, begins: '2026-01-01', ends, owner: pages.town.executive }
    expect(await pages.app.world.perform(registerEffort, pages.leader.actor, row)).toMatchObject({ ok: true })
  }
  await pages.app.runJobs()
})
afterAll(() => pages.app.drop())

const list = async (query = '') => pages.stranger.get(`/sv/insatser${query}`)

describe('The register of efforts', () => {
  it('shows all that goes on, undertakings too, whoever owns it', async () => {
    const page = textOf((await list()).body)
    expect(page).toContain('Gatubelysning <etapp 2>')
    expect(page).toContain('Provstads kommunstyrelse Provområdet från 1 januari 2026')
    expect(page).toContain('Ljus på Provgatan')
    expect(page).not.toContain('Gammal dialog')
  })

  it('is narrowed by the name of a place, and can show what has ended', async () => {
    expect(textOf((await list('?plats=Provområdet&tid=alla')).body)).toContain('Gammal dialog')
    expect(textOf((await list('?plats=provgatan')).body)).not.toContain('Gatubelysning')
    const unknown = await list('?plats=Atlantis')
    expect(textOf(unknown.body)).toContain('Vi hittar ingen plats som heter så.')
    for (const query of ['?plats=%00', "?plats=';drop", '?sida=x&tid=%FF']) expect((await list(query)).status).toBe(200)
  })

  it('is added to by staff, from the place’s own form', async () => {
    expect((await pages.stranger.get('/sv/insatser/ny')).location).toContain('/sv/logga-in?till=')
    expect((await list()).body).not.toContain('/insatser/ny')
    const refused = await pages.leader.post('/sv/insatser/ny', { place: 'Atlantis' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('value="Atlantis"')
    const led = await pages.leader.post('/sv/insatser/ny', { place: 'provområdet' })
    expect(led.location).toBe('/sv/platser/provomradet/insats')
    expect((await pages.leader.follow(led)).status).toBe(200)
  })

  it('can be read in three languages', async () => {
    for (const language of ['en', 'ar']) expect((await pages.stranger.get(`/${language}/insatser`)).status).toBe(200)
  })
})
