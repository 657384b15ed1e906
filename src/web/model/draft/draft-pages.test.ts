import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, type TestClient, textOf } from '../../../../test/support/client.ts'
import {
  beginIn,
  CATALOGUE,
  type ModelEditors,
  openModelEditors,
  sentFrom,
  textIn,
} from '../../../../test/support/model-editor.ts'
import { signIn } from '../../../../test/support/people.ts'
import { translate } from '../../../platform/i18n/index.ts'

let editors: ModelEditors
let coordinator: TestClient
let evaluator: TestClient
beforeAll(async () => {
  editors = await openModelEditors()
  coordinator = editors.coordinator
  evaluator = editors.evaluator
})
afterAll(() => editors.app.drop())

describe('Drafts of models', () => {
  it('are offered in the catalogue and on a model’s page to those who work for the municipality', async () => {
    for (const [browser, offered] of [
      [editors.app.browser(), false],
      [evaluator, true],
      [coordinator, true],
    ] as const) {
      const catalogue = (await browser.get(CATALOGUE)).body
      const model = (await browser.get(`${CATALOGUE}/medverka`)).body
      expect([catalogue.includes('Skriv en ny modell'), model.includes('Ändra i ett utkast')]).toEqual([
        offered,
        offered,
      ])
    }
  })

  it('send whoever isn’t signed in to sign in, and tell a resident why not', async () => {
    expect(await editors.app.browser().get(`${CATALOGUE}/utkast`)).toMatchObject({ status: 302 })
    expect(await editors.app.browser().post(`${CATALOGUE}/utkast`)).toMatchObject({ status: 403 })
    const resident = editors.app.browser((await signIn(editors.app.world, 'boende@provstad.example')).token)
    expect((await resident.get(`${CATALOGUE}/utkast`)).status).toBe(403)
    expect((await resident.post(`${CATALOGUE}/utkast`)).status).toBe(403)
  })

  it('are seen by their owner alone: for everybody else there is nothing', async () => {
    const address = await beginIn(evaluator)
    const fields = await sentFrom(evaluator, address)
    for (const what of ['', '/publicera', '/kasta', '/fil'])
      expect((await coordinator.get(`${address}${what}`)).status).toBe(404)
    for (const what of ['', '/publicera', '/kasta', '/granska'])
      expect((await coordinator.post(`${address}${what}`, fields)).status).toBe(404)
    expect(textOf((await coordinator.get(`${CATALOGUE}/utkast`)).body)).toContain('Du har inga utkast än.')
    expect((await evaluator.get(address)).headers.get('Cache-Control')).toContain('no-store')
  })

  it.each(['x', '00000000-0000-7000-8000-000000000000', '..%2F..', "'--"])('are none at %s', async (id) => {
    expect((await coordinator.get(`${CATALOGUE}/utkast/${id}`)).status).toBe(404)
  })

  it('begin as the next version of a model, with its comments, and say whom they are for', async () => {
    const address = await beginIn(evaluator, 'medverka')
    const { body } = await evaluator.get(address)
    expect(textIn(body)).toContain("version: '1.2'")
    expect(textIn(body)).toContain('# Svaret på de fyra synpunkterna')
    expect(textOf(body)).toContain('bara du ser utkastet')
    expect(textOf(body)).toContain('Medverka har inga invändningar.')
    expect(await beginIn(evaluator, 'medverka')).toBe(address)
  })
})

describe('Publishing a draft', () => {
  const named = (text: string, id: string) => text.replace(/^id: .*$/m, `id: ${id}`)

  it('shows what will be published, publishes it, and leaves no draft', async () => {
    const address = await beginIn(coordinator)
    const fields = await sentFrom(coordinator, address)
    const text = named(fields.text, 'ny-i-provstad').replace('status: draft', 'status: on-trial')
    const saved = await coordinator.post(address, { ...fields, text, vidare: 'publicera' })
    expect(saved).toMatchObject({ status: 303, location: `${address}/publicera` })
    const shown = await coordinator.follow(saved)
    expect(textOf(shown.body)).toContain('ny-i-provstad')
    const published = await coordinator.post(`${address}/publicera`, hiddenFields(shown.body))
    expect(published).toMatchObject({ status: 303, location: `${CATALOGUE}/ny-i-provstad?version=1.0` })
    expect((await coordinator.follow(published)).status).toBe(200)
    expect((await coordinator.get(address)).status).toBe(404)
    expect((await coordinator.post(`${address}/publicera`, hiddenFields(shown.body))).status).toBe(404)
  })

  it('refuses a version that is there and a text that is no model, and says what to do', async () => {
    const address = await beginIn(coordinator, 'medverka')
    const fields = await sentFrom(coordinator, address)
    await coordinator.post(address, { ...fields, text: fields.text.replace("version: '1.2'", "version: '1.1'") })
    const page = await coordinator.get(`${address}/publicera`)
    expect(textOf(page.body)).toContain('Version 1.1 finns redan i katalogen.')
    const revision = (await sentFrom(coordinator, address)).revision ?? ''
    const refused = await coordinator.post(`${address}/publicera`, { revision })
    expect(refused.status).toBe(409)
    expect(textOf(refused.body)).toContain('En version ändras aldrig')
    const broken = await coordinator.post(address, { ...(await sentFrom(coordinator, address)), text: 'id: [' })
    expect(broken.status).toBe(303)
    const next = (await sentFrom(coordinator, address)).revision ?? ''
    const faulty = await coordinator.post(`${address}/publicera`, { revision: next })
    expect(faulty.status).toBe(422)
    expect(faulty.body).toContain('ds-error-summary')
    expect((await coordinator.post(`${address}/publicera`, { revision })).status).toBe(409)
  })

  it('is for administrators and coordinators; others can hand over the file', async () => {
    const address = await beginIn(evaluator)
    const { body } = await evaluator.get(`${address}/publicera`)
    expect(textOf(body)).toContain(translate('sv', 'draft.publish.others'))
    const { revision = '' } = await sentFrom(evaluator, address)
    expect((await evaluator.post(`${address}/publicera`, { revision })).status).toBe(403)
    const file = await evaluator.get(`${address}/fil`)
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="ny-modell.yaml"')
    expect(file.body).toBe(textIn((await evaluator.get(address)).body))
  })
})

describe('Throwing a draft away', () => {
  it('is asked about first', async () => {
    const address = await beginIn(coordinator)
    const asked = await coordinator.get(`${address}/kasta`)
    expect(textOf(asked.body)).toContain('går inte att få tillbaka')
    const gone = await coordinator.post(`${address}/kasta`, hiddenFields(asked.body))
    expect(gone).toMatchObject({ status: 303, location: `${CATALOGUE}/utkast?kastat=1` })
    expect(textOf((await coordinator.follow(gone)).body)).toContain('Utkastet är kastat.')
    expect((await coordinator.get(address)).status).toBe(404)
  })
})
