import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/client.ts'
import { bundledModels, CRITERION_KINDS, importModel } from '../../features/models/index.ts'
import { SYSTEM } from '../../kernel/actor.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  for (const { text } of await bundledModels()) await take(text)
  const medverka = (await bundledModels()).find(({ text }) => /^id: medverka$/m.test(text))?.text ?? ''
  const later = medverka
    .replace(/^version: .*$/m, "version: '1.2'")
    .replace(/resident: \{ level: \w+/, 'resident: { level: konsultation')
    .replace(/^ {2}baseline:\n( {4}.*\n)+/m, '  baseline: none\n')
  await take(later)
})
afterAll(() => app.drop())

async function take(source: string): Promise<void> {
  const taken = await app.world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source })
  if (!taken.ok) throw new Error(taken.reason)
}

const catalogue = '/sv/samverkansmodeller'
const get = (query: string) => app.browser().get(`${catalogue}/jamfor${query}`)

describe('The page that compares models', () => {
  it('is found from the catalogue and from a model, which offers the version before', async () => {
    expect((await app.browser().get(catalogue)).body).toContain(`href="${catalogue}/jamfor"`)
    const newest = (await app.browser().get(`${catalogue}/medverka?version=1.2`)).body
    expect(newest).toContain(`href="${catalogue}/jamfor?a=medverka_1.1&amp;b=medverka_1.2"`)
    const oldest = (await app.browser().get(`${catalogue}/medverka?version=1.1`)).body
    expect(oldest).toContain(`href="${catalogue}/jamfor?b=medverka_1.1"`)
  })

  it('asks for two of all versions with a form that needs no script, and keeps what was chosen', async () => {
    const { status, body } = await get('?b=medverka_1.1')
    expect(status).toBe(200)
    expect(body).toMatch(/<form[^>]*action="\/sv\/samverkansmodeller\/jamfor" method="get"/)
    expect(body.match(/<option value="medverka_1\.[12]"/g)).toHaveLength(4)
    expect(body).toMatch(/<option value="medverka_1.1" selected/)
    expect(body).not.toContain('id="differences"')
  })

  it('tells what differs between two versions, in words, and which objections were gained', async () => {
    const { status, body } = await get('?a=medverka_1.1&b=medverka_1.2')
    const text = textOf(body)
    expect(status).toBe(200)
    expect(text).toContain('Från Medverka, version 1.1 till Medverka, version 1.2.')
    expect(text).toContain('2 skillnader.')
    expect(text).toContain(
      'Boende, första gången mer än informerade: från medbestämmande i fas 1 till konsultation i fas 1.',
    )
    expect(text).toMatch(/Utgångsläge: från ”Samma mått .+” till inget\./)
    expect(text).toMatch(/nya invändningar .*Modellen signalerar att Medverka vill arbeta FÖR/)
    expect(text).not.toContain('är lösta')
    const back = textOf((await get('?a=medverka_1.2&b=medverka_1.1')).body)
    expect(back).toContain('från konsultation i fas 1 till medbestämmande i fas 1.')
    expect(back).toMatch(/invändningar är lösta/)
    expect(back).not.toMatch(/nya? invändning/)
  })

  it('lets phases of two models with nothing in common stand alone, and takes a model without version', async () => {
    const text = textOf((await get('?a=malmo-2019&b=medverka')).body)
    expect(text).toContain('Till Välj i listan')
    expect(text).toContain('1. Initieringsfas Boende: ingen delaktighet 2 steg · ett krav')
    expect(text).toContain('2. Samarbetsfas Boende: dialog 3 steg · okända krav')
    expect(text.match(/Ingen motsvarande fas/g)).toHaveLength(6)
    expect(text).toContain('Boende, första gången mer än informerade: från dialog i fas 2 till')
    expect(text).toContain('invändningar är lösta')
  })

  it('says that two are the same, and compares nothing', async () => {
    const { status, body } = await get('?a=medverka_1.1&b=medverka_1.1')
    expect(status).toBe(200)
    expect(textOf(body)).toContain('Du har valt samma version två gånger.')
    expect(body).not.toContain('id="phases"')
  })

  it.each(['sv', 'en', 'ar'])('is whole in %s', async (language) => {
    for (const query of [
      '',
      '?a=malmo-2019&b=medverka',
      '?a=five-phase&b=sommargata',
      '?a=medverka_1.1&b=medverka_1.2',
    ]) {
      const { status, body } = await app.browser().get(`/${language}/samverkansmodeller/jamfor${query}`)
      expect(status).toBe(200)
      expect(body).not.toMatch(/undefined|\[object |NaN|models\.|compare\./)
    }
  })

  it.each([
    ['?a=finns-inte&b=medverka', 404, 'a'],
    ['?a=medverka&b=medverka_9.9', 404, 'b'],
    ['?a=jamfor', 404, 'a'],
    ['?a=..%2F..%2Fetc&b=medverka', 422, 'a'],
    ['?a=medverka&b=%3Cscript%3Ealert(1)%3C/script%3E', 422, 'b'],
    ['?a=medverka_1.1_2', 422, 'a'],
    ['?a=%00', 422, 'a'],
    [`?a=${'m'.repeat(90)}`, 422, 'a'],
  ])('says at the field that there is no such model or version: %s', async (query, status, field) => {
    const answer = await get(query)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain(`href="#field-${field}"`)
    expect(answer.body).not.toContain('<script>alert')
    expect(textOf(answer.body)).toContain('Välj en i listan.')
  })
})
