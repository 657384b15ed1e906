import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'
import { registerEffort } from '../../../features/efforts/index.ts'
import { newId } from '../../../kernel/ids.ts'

let pages: ProvstadPages
beforeAll(async () => {
  pages = await openProvstad()
})
afterAll(() => pages.app.drop())

const FORM = '/sv/platser/grannomradet/insats'
const filled = () => ({
  ...{ title: 'Lekplatsen byggs om', description: 'Nya gungor.', language: 'sv', owner: pages.town.technical },
  ...{ unit: 'Parker', extent: 'whole', otherPlaces: 'Provgatan', begins: '2026-04-01', ends: '2026-09-30' },
  ...{ status: 'decided', themes: 'Lek och idrott, trygghet', targetGroups: 'children', budgetSek: '1 250 000' },
  ...{ source: 'Verksamhetsplan 2026', sourceLink: 'https://example.org/plan' },
})
async function registered(over: object = {}): Promise<string> {
  const row = {
    title: `Insats ${newId()}`,
    place: pages.town.neighbour,
    begins: '2026-01-01',
    owner: pages.town.technical,
  }
  const result = await pages.app.world.perform(registerEffort, pages.leader.actor, { ...row, ...over })
  if (!result.ok) throw new Error(result.reason)
  return result.value.effort.id
}

describe('The form for an effort', () => {
  it('tells all of it, and its page shows that to everybody', async () => {
    expect(textOf((await pages.leader.get(FORM)).body)).toContain('Hur stor del av Grannområdet?')
    const sent = await pages.leader.post(FORM, { ...filled(), otherPlaces: '', status: 'idea' })
    expect(sent.location).toMatch(/\?sparad=ny$/)
    const page = await pages.stranger.get(sent.location?.split('?')[0] ?? '')
    const text = textOf(page.body)
    for (const told of [
      ...['Idé, inte beslutad', 'Tekniska provnämnden, Parker', 'Nya gungor.', 'lek och idrott, trygghet', 'Barn'],
      ...['kronor', 'Verksamhetsplan 2026', '1 april 2026', 'Insatsen har inte skrivit in att den frågar de boende'],
    ])
      expect(text).toContain(told)
    expect(text).toMatch(/1.250.000 kronor/)
    expect(page.body).toContain('rel="noreferrer nofollow ugc"')
    expect(page.body).not.toContain('/andra"')
  })

  it('is an idea when it meets others though it was said to be decided, and shows the way to answer', async () => {
    const sent = await pages.leader.post(FORM, { ...filled(), title: 'Gungor på Provgatan' })
    expect(sent.location).toMatch(/\?sparad=moter$/)
    const text = textOf((await pages.leader.follow(sent)).body)
    expect(text).toContain('Insatsen är inskriven som en idé, för den möter andra insatser.')
    expect(text).toContain('Svara på det den möter, och besluta')
  })

  it('keeps every word when something is wrong, and says what', async () => {
    const wrong = {
      ...filled(),
      title: '',
      budgetSek: '1,2 mnkr',
      targetGroups: 'young',
      otherPlaces: 'Provgatan\nAtlantis',
    }
    const unknown = await pages.leader.post(FORM, wrong)
    expect(unknown.status).toBe(422)
    expect(unknown.body).toContain('href="#field-otherPlaces"')
    expect(unknown.body).toContain('Atlantis</textarea>')
    const refused = await pages.leader.post(FORM, { ...wrong, otherPlaces: '' })
    expect(refused.status).toBe(422)
    const text = textOf(refused.body)
    expect(text).toContain('Skriv beloppet med siffror i hela kronor')
    expect(refused.body).toContain('value="1,2 mnkr"')
    expect(refused.body).toMatch(/value="young" checked/)
    expect(refused.body).toContain('Nya gungor.</textarea>')
  })

  it('takes a circle around a square of the map, without a script', async () => {
    const sent = await pages.leader.post(FORM, {
      ...filled(),
      title: 'En cirkel',
      extent: 'around',
      square: 'D4',
      radius: '100',
      status: 'idea',
      otherPlaces: '',
    })
    expect(sent.status).toBe(303)
    const page = await pages.stranger.get(sent.location ?? '')
    expect(textOf(page.body)).toContain('En egen gräns, se kartan')
    expect(page.body).toContain('class="boundary"')
    const refused = await pages.leader.post(FORM, { ...filled(), extent: 'around', square: '', radius: '100' })
    expect(refused.body).toContain('href="#field-square"')
  })

  it('is not for residents', async () => {
    expect((await pages.stranger.post(FORM, filled())).location).toContain('/sv/logga-in')
    expect((await pages.leader.get('/sv/platser/atlantis/insats')).status).toBe(404)
  })
})

describe('Changing an effort', () => {
  it('is for those who may act for it, and keeps what others changed meanwhile', async () => {
    const here = `/sv/insatser/${await registered({ title: 'Stambyte' })}`
    expect((await pages.stranger.get(`${here}/andra`)).location).toContain('/sv/logga-in')
    expect((await pages.executive.get(`${here}/andra`)).status).toBe(403)
    const form = await pages.leader.get(`${here}/andra`)
    const hidden = hiddenFields(form.body)
    expect(hidden.version).toBe('1')
    const change = (title: string, version = '1') =>
      pages.leader.post(`${here}/andra`, { ...filled(), title, version, otherPlaces: '', status: '' })
    expect(await change('Stambyte etapp 1')).toMatchObject({ status: 303, location: `${here}?sparad=andrad` })
    const stale = await change('Stambyte etapp 2')
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('value="Stambyte etapp 2"')
    expect(textOf(stale.body)).toContain('Så står det nu')
    expect(hiddenFields(stale.body).version).toBe('2')
    expect(await change('Stambyte etapp 2', '2')).toMatchObject({ status: 303 })
    expect(textOf((await pages.stranger.get(here)).body)).toContain('Stambyte etapp 2')
  })

  it('names who answers for it, among those who may', async () => {
    const here = `/sv/insatser/${await registered()}`
    const form = (await pages.leader.get(`${here}/andra`)).body
    const keeper = pages.leader.actor.person
    expect(form).toContain(`value="${keeper}"`)
    await pages.leader.post(`${here}/andra`, { ...filled(), title: 'Med någon', version: '1', otherPlaces: '', keeper })
    expect(textOf((await pages.stranger.get(here)).body)).toContain('Svarar för den')
  })

  it('withdraws it with a public reason, after which it stays to be read', async () => {
    const here = `/sv/insatser/${await registered({ title: 'Blev inget' })}`
    expect((await pages.leader.post(`${here}/dra-tillbaka`, { reason: '' })).status).toBe(422)
    expect(await pages.leader.post(`${here}/dra-tillbaka`, { reason: 'Pengarna räckte inte.' })).toMatchObject({
      location: `${here}?sparad=tillbakadragen`,
    })
    const text = textOf((await pages.leader.get(here)).body)
    expect(text).toContain('Tillbakadragen')
    expect(text).toContain('Pengarna räckte inte.')
    expect(text).toContain('En insats drogs tillbaka.')
    expect(text).not.toContain('Ändra insatsen')
  })

  it('is done on its own page when it is an undertaking, whose asking its contact person registers', async () => {
    await pages.app.runJobs()
    const effort = await pages.app.world.db
      .selectFrom('effort')
      .select('id')
      .where('undertaking', '=', pages.work.id)
      .executeTakeFirstOrThrow()
    const here = `/sv/insatser/${effort.id}`
    const text = textOf((await pages.contact.get(here)).body)
    expect(text).toContain('Insatsen är ett utvecklingsarbete.')
    expect(text).not.toContain('Ändra insatsen')
    expect((await pages.contact.get(`${here}/fragor/ny`)).status).toBe(200)
    expect((await pages.contact.post(`${here}/andra`, { ...filled(), version: '1', otherPlaces: '' })).status).toBe(409)
  })

  it('has no page for an effort that there isn’t', async () => {
    for (const path of [newId(), 'x', `${newId()}/andra`])
      expect((await pages.leader.get(`/sv/insatser/${path}`)).status).toBe(404)
  })
})
