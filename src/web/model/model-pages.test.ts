import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/client.ts'
import { signInWithRole } from '../../../test/support/people.ts'
import { insertTown, startWork, type TestTown } from '../../../test/support/provstad.ts'
import { bundledModels, CRITERION_KINDS, importModel } from '../../features/models/index.ts'
import { listStartingModels } from '../../features/undertakings/index.ts'
import { SYSTEM } from '../../kernel/actor.ts'

let app: TestApp
let town: TestTown
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
  for (const { text } of await bundledModels()) await take(text)
  await startWork(app.world, town)
})
afterAll(() => app.drop())

async function take(source: string): Promise<void> {
  const taken = await app.world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source })
  if (!taken.ok) throw new Error(taken.reason)
}
const get = (path: string) => app.browser().get(path)
const catalogue = '/sv/samverkansmodeller'

describe('The catalogue of models', () => {
  it('has each model with what it is for, its status, and how many follow it', async () => {
    const { status, body } = await get(catalogue)
    expect(status).toBe(200)
    for (const model of ['medverka', 'malmo-2019', 'five-phase', 'sommargata']) {
      expect(body).toContain(`href="${catalogue}/${model}"`)
    }
    const text = textOf(body)
    expect(text).toMatch(/Medverka Att de som bor .+ På försök version 1\.1 Ett arbete följer den/)
    expect(text).toMatch(/Modell för samverkansstöd Att underlätta .+ På remiss version 1 Inget arbete följer den/)
  })

  it('tells everybody which model new undertakings follow, and lets those choose who coordinate the municipality', async () => {
    const open = await get(catalogue)
    expect(textOf(open.body)).toContain('En gata, ett torg eller en gård Medverka')
    expect(open.body).not.toContain(`action="${catalogue}/val"`)
    const browser = app.browser((await signInWithRole(app.world, 'coordinator')).token)
    expect((await browser.get(catalogue)).body).toContain(`action="${catalogue}/val"`)
    const chosen = await browser.post(`${catalogue}/val`, { scale: 'place', 'model-place': 'sommargata' })
    expect(chosen).toMatchObject({ status: 303, location: catalogue })
    expect(await listStartingModels(app.world.db)).toMatchObject({ place: 'sommargata', area: 'medverka' })
    await browser.post(`${catalogue}/val`, { scale: 'place', 'model-place': 'medverka' })
  })

  it('refuses a model that is not made for the size, at its field, and anybody who may not choose', async () => {
    const browser = app.browser((await signInWithRole(app.world, 'coordinator')).token)
    const refused = await browser.post(`${catalogue}/val`, { scale: 'city', 'model-city': 'sommargata' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('href="#field-model-city"')
    expect((await browser.post(`${catalogue}/val`, {})).status).toBe(422)
    const choice = { scale: 'city', 'model-city': 'medverka' }
    expect((await app.browser().post(`${catalogue}/val`, choice)).status).toBe(403)
    const contact = app.browser((await signInWithRole(app.world, 'contact-person', town.technical)).token)
    expect((await contact.post(`${catalogue}/val`, choice)).status).toBe(403)
  })
})

describe('A model’s page', () => {
  it('says who may start, phase by phase what is demanded in words, and who may except', async () => {
    const text = textOf((await get(`${catalogue}/medverka`)).body)
    expect(text).toContain('I alla 4 faser bestämmer boende minst lika mycket som alla andra.')
    expect(text).toContain('Kontaktperson inom 5 arbetsdagar, första mötet inom 20 arbetsdagar.')
    expect(text).toContain('Minst 5 olika boende har sagt att den stämmer. Den har legat öppen minst 14 dagar.')
    expect(text).toContain('Undantag kan ges av nämndsekreteraren, med namn och skäl som alla kan läsa.')
    expect(text).toContain('diarienummer STK-2020-1205')
    expect(text).toContain('Kommunstyrelsen')
  })

  it('shows levels as a picture and the same as a table', async () => {
    const { body } = await get(`${catalogue}/malmo-2019`)
    expect(body).toMatch(/<svg class="residents"[^>]*><rect/)
    expect(body).toContain('class="untold"')
    const text = textOf(body)
    expect(text).toContain('I ingen av modellens 2 faser bestämmer boende lika mycket som de som bestämmer mest.')
    expect(text).toMatch(/Boende ingen delaktighet dialog/)
    expect(text).toContain('modellen säger inte')
  })

  it('tells silence from nothing: what the sources don’t say is never told as none', async () => {
    const text = textOf((await get(`${catalogue}/malmo-2019`)).body)
    expect(text).toContain('Får inte starta')
    expect(text).toContain('Modellens källor säger inte.')
    expect(text).toContain('Modellens källor säger inte hur många, så Medverka räknar med det här.')
    expect(text).toContain('Källorna säger inte vem som får ge undantag.')
  })

  it.each(['sv', 'en', 'ar'])('is whole in %s, in words that say which language they are in', async (language) => {
    for (const model of ['medverka', 'malmo-2019', 'five-phase', 'sommargata']) {
      const { status, body } = await get(`/${language}/samverkansmodeller/${model}`)
      expect(status).toBe(200)
      expect(body).not.toMatch(/undefined|\[object |NaN/)
    }
  })

  it('shows an older version when asked for it, says that another is in force, and gives the file of each', async () => {
    const source = (await bundledModels()).find(({ text }) => /^id: medverka$/m.test(text))?.text ?? ''
    await take(source.replace(/^version: .*$/m, "version: '1.2'").replace('# Svaret på', '# En kommentar. Svaret på'))
    const newest = await get(`${catalogue}/medverka`)
    expect(textOf(newest.body)).toContain('version 1.2')
    const older = await get(`${catalogue}/medverka?version=1.1`)
    expect(textOf(older.body)).toContain('Nya arbeten följer en annan version av modellen: version 1.2')
    expect(textOf(older.body)).toContain('Ett arbete följer den')
    const file = await get(`${catalogue}/medverka/fil?version=1.2`)
    expect(file.headers.get('Content-Type')).toBe('application/yaml; charset=utf-8')
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="medverka-1.2.yaml"')
    expect(file.body).toContain('# En kommentar.')
    expect((await get(`${catalogue}/medverka/fil?version=1.1`)).body).not.toContain('# En kommentar.')
  })

  it.each([
    'finns-inte',
    'medverka?version=9.9',
    'medverka?version=1.1%00',
    'medverka?version=',
    "medverka'--",
    '..%2F..%2Fpackage.json',
    'finns-inte/fil',
    'medverka/fil?version=..%2F..%2Fsecret',
  ])('is no page when there is no such model or version: %s', async (path) => {
    expect((await get(`${catalogue}/${path}`)).status).toBe(404)
  })
})
