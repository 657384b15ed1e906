import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../test/support/client.ts'
import { insertGoals } from '../../../test/support/goals.ts'
import { insertGroup } from '../../../test/support/groups.ts'
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

describe('An effort’s page', () => {
  it('leads those who may to the forms of goals and commitments, filled in with the effort', async () => {
    const { town, app, leader, stranger } = pages
    const group = await insertGroup(app.world, 'Provområdets team', [town.area])
    const { keys } = await insertGoals(app.world, town.area, group, ['Det är ljust'])
    const row = { title: 'Fler lyktor', place: town.area, begins: '2026-01-01', owner: town.executive }
    const made = await app.world.perform(registerEffort, leader.actor, row)
    const id = made.ok ? made.value.effort.id : ''
    const { body } = await leader.get(`/sv/insatser/${id}`)
    const serve = `/sv/platser/provomradet/mal/${keys[0]}/bidra?vad=effort%20${id}`
    const promise = `/sv/platser/provomradet/ataganden/nytt?insats=${id}`
    for (const [link, value] of [
      [serve, `effort ${id}`],
      [promise, id],
    ] as const) {
      expect(body).toContain(`href="${link}"`)
      expect((await leader.get(link)).body).toMatch(
        new RegExp(`<option value="${value}" selected|selected[^>]* value="${value}"`),
      )
    }
    expect((await stranger.get(`/sv/insatser/${id}`)).body).not.toContain('/bidra?')
  })
})
