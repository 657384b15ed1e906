import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { hiddenFields, type TestClient, textOf } from '../../../../test/support/client.ts'
import { signIn, signInWithRole } from '../../../../test/support/people.ts'
import { bundledModels, CRITERION_KINDS, importModel } from '../../../features/models/index.ts'
import { SYSTEM } from '../../../kernel/actor.ts'

const base = '/sv/samverkansmodeller'
let app: TestApp
let coordinator: TestClient
let evaluator: TestClient
beforeAll(async () => {
  app = await createTestApp()
  for (const { text } of await bundledModels()) {
    const taken = await app.world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source: text })
    if (!taken.ok) throw new Error(taken.reason)
  }
  coordinator = app.browser((await signInWithRole(app.world, 'coordinator')).token)
  evaluator = app.browser((await signInWithRole(app.world, 'evaluator')).token)
})
afterAll(() => app.drop())

/** The text that an editor's page holds, as a browser reads it. */
function textIn(body: string): string {
  const [, held = ''] = body.match(/<textarea[^>]*name="text"[^>]*>([\s\S]*?)<\/textarea>/) ?? []
  return held
    .replace(/^\n/, '')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

/** Begins a draft and gives its address; from a model when named. Whatever was begun before is written in first. */
async function begun(browser: TestClient, model?: string): Promise<string> {
  const from =
    model === undefined ? {} : { from: hiddenFields((await browser.get(`${base}/${model}`)).body).from ?? '' }
  const { status, location } = await browser.post(`${base}/utkast`, from)
  expect(status).toBe(303)
  return location ?? ''
}

/** What a browser sends when nothing was changed on the page, but for `change`. */
async function sent(browser: TestClient, address: string, change: Readonly<Record<string, string>> = {}) {
  const { body } = await browser.get(address)
  const hidden = hiddenFields(body)
  return { ...hidden, ...JSON.parse(hidden.shown ?? '{}'), text: textIn(body).replaceAll('\n', '\r\n'), ...change }
}

describe('Drafts of models', () => {
  it('are offered in the catalogue and on a model’s page to those who work for the municipality', async () => {
    for (const [browser, offered] of [
      [app.browser(), false],
      [evaluator, true],
      [coordinator, true],
    ] as const) {
      const catalogue = (await browser.get(base)).body
      const model = (await browser.get(`${base}/medverka`)).body
      expect([catalogue.includes('Skriv en ny modell'), model.includes('Ändra i ett utkast')]).toEqual([
        offered,
        offered,
      ])
    }
  })

  it('send whoever isn’t signed in to sign in, and tell a resident why not', async () => {
    expect(await app.browser().get(`${base}/utkast`)).toMatchObject({ status: 302 })
    expect(await app.browser().post(`${base}/utkast`)).toMatchObject({ status: 403 })
    const resident = app.browser((await signIn(app.world, 'boende@provstad.example')).token)
    expect((await resident.get(`${base}/utkast`)).status).toBe(403)
    expect((await resident.post(`${base}/utkast`)).status).toBe(403)
  })

  it('are seen by their owner alone: for everybody else there is nothing', async () => {
    const address = await begun(evaluator)
    const fields = await sent(evaluator, address)
    for (const what of ['', '/publicera', '/kasta', '/fil'])
      expect((await coordinator.get(`${address}${what}`)).status).toBe(404)
    for (const what of ['', '/publicera', '/kasta', '/granska'])
      expect((await coordinator.post(`${address}${what}`, fields)).status).toBe(404)
    expect(textOf((await coordinator.get(`${base}/utkast`)).body)).toContain('Du har inga utkast än.')
    expect((await evaluator.get(address)).headers.get('Cache-Control')).toContain('no-store')
  })

  it.each(['x', '00000000-0000-7000-8000-000000000000', '..%2F..', "'--"])('are none at %s', async (id) => {
    expect((await coordinator.get(`${base}/utkast/${id}`)).status).toBe(404)
  })

  it('begin as the next version of a model, with its comments, and say whom they are for', async () => {
    const address = await begun(evaluator, 'medverka')
    const { body } = await evaluator.get(address)
    expect(textIn(body)).toContain("version: '1.1'")
    expect(textIn(body)).toContain('# Svaret på de fyra synpunkterna')
    expect(textOf(body)).toContain('bara du ser utkastet')
    expect(textOf(body)).toContain('Medverka har inga invändningar.')
    expect(await begun(evaluator, 'medverka')).toBe(address)
  })
})

describe('The editor', () => {
  it('writes what was changed in the form into the text, and nothing else', async () => {
    const address = await begun(coordinator, 'medverka')
    const before = textIn((await coordinator.get(address)).body)
    const change = { title: 'Medverka, nästa', 'phase.initiation.school.level': 'inflytande' }
    const fields = await sent(coordinator, address)
    const phase = Object.keys(fields).find((name) => /^phase\..+\.school\.level$/.test(name)) ?? ''
    const saved = await coordinator.post(address, { ...fields, title: change.title, [phase]: 'information' })
    expect(saved).toMatchObject({ status: 303, location: `${address}?sparat=1` })
    const { body } = await coordinator.follow(saved)
    expect(textOf(body)).toContain('Utkastet är sparat.')
    const lines = before.split('\n')
    const changed = textIn(body)
      .split('\n')
      .filter((line, at) => line !== lines[at])
    expect(changed).toHaveLength(2)
    expect(changed[0]).toBe('  sv: Medverka, nästa')
    expect(changed[1]).toMatch(/school: \{ level: information/)
  })

  it('shows the review of what was saved, and objections with the lines that they are about', async () => {
    const address = await begun(coordinator, 'malmo-2019')
    const text = textOf((await coordinator.get(address)).body)
    expect(text).toMatch(/Medverka har 4 invändningar\./)
    expect(text).toContain('Modellens syfte är oklart')
    expect((await coordinator.get(address)).body).toMatch(/href="#field-text" data-line="\d+"/)
  })

  it.each([
    ['a bracket', 'id: [', /Ett fel i texten, på rad 1/],
    ['a tab', 'format: 1\n\tid: x', /på rad 2.+blanksteg i stället för tabbar/],
    ['a bomb', 'a: &a [*a]', /ankare|alias/i],
    ['a half', 'format: 1\nid: halv', /fel i texten, det första på rad 1/],
    ['just words', 'hej', /Ett fel i texten/],
    ['a script', '<script>alert(1)</script>', /fel i texten/],
    ['depth', '['.repeat(5000), /fel i texten/],
  ])('keeps %s, says where it goes wrong, and never that nothing is objected to', async (_, text, says) => {
    const address = await begun(coordinator)
    const saved = await coordinator.post(address, await sent(coordinator, address, { text }))
    expect(saved.status).toBe(303)
    const { status, body } = await coordinator.follow(saved)
    expect(status).toBe(200)
    expect(textIn(body)).toBe(text)
    expect(textOf(body)).toMatch(says)
    expect(textOf(body)).not.toMatch(/inga invändningar|Inget i det/)
    expect(body).not.toContain('<script>alert')
  })

  it('doesn’t call silence consent: a skeleton has no objections that can be judged, and much that can’t', async () => {
    const text = textOf((await coordinator.get(await begun(coordinator))).body)
    expect(text).not.toContain('Medverka har inga invändningar.')
  })

  it('gives a text back that is too large, unsaved', async () => {
    const address = await begun(coordinator)
    const text = `a: ${'x'.repeat(1_000_001)}`
    const { status, body } = await coordinator.post(address, await sent(coordinator, address, { text }))
    expect(status).toBe(422)
    expect(textIn(body)).toBe(text)
    expect(textOf(body)).toContain('Texten är större än vad en modell får vara')
  })

  it('refuses what was written from an older revision, with the newer beside one’s own words', async () => {
    const address = await begun(coordinator)
    const [mine, other] = [await sent(coordinator, address), await sent(coordinator, address)]
    await coordinator.post(address, { ...other, text: 'other: window' })
    const stale = await coordinator.post(address, { ...mine, text: 'my: own' })
    expect(stale.status).toBe(409)
    expect(textIn(stale.body)).toBe('my: own')
    expect(textOf(stale.body)).toContain('other: window')
    expect(textOf(stale.body)).toContain('Inget är förlorat')
    const again = await coordinator.post(address, { ...hiddenFields(stale.body), text: 'my: own' })
    expect(again.status).toBe(303)
  })

  it('takes a double press for one', async () => {
    const address = await begun(coordinator)
    const fields = await sent(coordinator, address, { text: 'twice: pressed' })
    for (let time = 0; time < 2; time += 1) expect((await coordinator.post(address, fields)).status).toBe(303)
  })

  it('names the words of the form that have no place in a text that can’t be read, and keeps the text', async () => {
    const address = await begun(coordinator)
    const fields = await sent(coordinator, address, { text: 'id: [', title: 'Mitt namn' })
    const { status, body } = await coordinator.post(address, fields)
    expect(status).toBe(422)
    expect(textOf(body)).toContain(
      'fick ingen plats i den, eftersom texten inte går att läsa eller fasen är borta: Mitt namn',
    )
    expect(textIn((await coordinator.get(address)).body)).toBe('id: [')
  })

  it.each([
    [422, {}],
    [422, { shown: '{' }],
    [422, { shown: '[]' }],
    [409, { shown: '{"x":1,"__proto__":"y","constructor":"z"}', text: 'a: b', revision: 'x' }],
  ])('answers %i, in words, to a form that isn’t ours: %j', async (status, fields) => {
    const answer = await coordinator.post(await begun(coordinator), fields as Record<string, string>)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain('<h1')
  })

  it.each(['sv', 'en', 'ar'])('is whole in %s, the text always from left to right', async (language) => {
    const address = (await begun(coordinator, 'sommargata')).replace('/sv/', `/${language}/`)
    for (const path of [
      address,
      `${address}/publicera`,
      `${address}/kasta`,
      `/${language}/samverkansmodeller/utkast`,
    ]) {
      const { status, body } = await coordinator.get(path)
      expect([path, status]).toEqual([path, 200])
      expect(body).not.toMatch(/undefined|\[object |NaN/)
    }
    expect((await coordinator.get(address)).body).toMatch(/<textarea[^>]*name="text"[^>]*dir="ltr"/)
  })
})

describe('The preview', () => {
  const preview = async (address: string, change: Readonly<Record<string, string>>) => {
    const { status, body, headers } = await coordinator.post(
      `${address}/granska`,
      await sent(coordinator, address, change),
    )
    expect([status, headers.get('Cache-Control')]).toEqual([200, 'private, no-store, no-transform'])
    return JSON.parse(body)
  }

  it('reads what is typed without keeping it', async () => {
    const address = await begun(coordinator)
    const before = textIn((await coordinator.get(address)).body)
    const read = await preview(address, { text: 'id: [' })
    expect(read.verdict).toMatch(/Ett fel i texten, på rad 1/)
    expect(read.review).toContain('data-line="1"')
    expect(read.text).toBeNull()
    expect(textIn((await coordinator.get(address)).body)).toBe(before)
  })

  it('gives the text that the form makes, and the form that the text makes', async () => {
    const address = await begun(coordinator, 'five-phase')
    const byForm = await preview(address, { title: 'Fem steg' })
    expect(byForm.text).toContain('sv: Fem steg')
    expect(JSON.parse(byForm.shown).title).toBe('Fem steg')
    const byText = await preview(address, { text: byForm.text })
    expect([byText.text, byText.fields.includes('value="Fem steg"')]).toEqual([null, true])
    expect(await preview(address, {})).toMatchObject({ text: null, fields: null, shown: null })
  })
})

describe('Publishing a draft', () => {
  const named = (text: string, id: string) => text.replace(/^id: .*$/m, `id: ${id}`)

  it('shows what will be published, publishes it, and leaves no draft', async () => {
    const address = await begun(coordinator)
    const fields = await sent(coordinator, address)
    const text = named(fields.text, 'ny-i-provstad').replace('status: draft', 'status: on-trial')
    const saved = await coordinator.post(address, { ...fields, text, vidare: 'publicera' })
    expect(saved).toMatchObject({ status: 303, location: `${address}/publicera` })
    const shown = await coordinator.follow(saved)
    expect(textOf(shown.body)).toContain('ny-i-provstad')
    const published = await coordinator.post(`${address}/publicera`, hiddenFields(shown.body))
    expect(published).toMatchObject({ status: 303, location: `${base}/ny-i-provstad?version=1.0` })
    expect((await coordinator.follow(published)).status).toBe(200)
    expect((await coordinator.get(address)).status).toBe(404)
    expect((await coordinator.post(`${address}/publicera`, hiddenFields(shown.body))).status).toBe(404)
  })

  it('refuses a version that is there and a text that is no model, and says what to do', async () => {
    const address = await begun(coordinator, 'medverka')
    const fields = await sent(coordinator, address)
    await coordinator.post(address, { ...fields, text: fields.text.replace("version: '1.1'", "version: '1.0'") })
    const page = await coordinator.get(`${address}/publicera`)
    expect(textOf(page.body)).toContain('Version 1.0 finns redan i katalogen.')
    const revision = (await sent(coordinator, address)).revision ?? ''
    const refused = await coordinator.post(`${address}/publicera`, { revision })
    expect(refused.status).toBe(409)
    expect(textOf(refused.body)).toContain('En version ändras aldrig')
    const broken = await coordinator.post(address, { ...(await sent(coordinator, address)), text: 'id: [' })
    expect(broken.status).toBe(303)
    const next = (await sent(coordinator, address)).revision ?? ''
    const faulty = await coordinator.post(`${address}/publicera`, { revision: next })
    expect(faulty.status).toBe(422)
    expect(faulty.body).toContain('ds-error-summary')
    expect((await coordinator.post(`${address}/publicera`, { revision })).status).toBe(409)
  })

  it('is for administrators and coordinators; others can hand over the file', async () => {
    const address = await begun(evaluator)
    const { body } = await evaluator.get(`${address}/publicera`)
    expect(textOf(body)).toContain('Den som är administratör eller samordnare publicerar modeller.')
    const { revision = '' } = await sent(evaluator, address)
    expect((await evaluator.post(`${address}/publicera`, { revision })).status).toBe(403)
    const file = await evaluator.get(`${address}/fil`)
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="ny-modell.yaml"')
    expect(file.body).toBe(textIn((await evaluator.get(address)).body))
  })
})

describe('Throwing a draft away', () => {
  it('is asked about first', async () => {
    const address = await begun(coordinator)
    const asked = await coordinator.get(`${address}/kasta`)
    expect(textOf(asked.body)).toContain('går inte att få tillbaka')
    const gone = await coordinator.post(`${address}/kasta`, hiddenFields(asked.body))
    expect(gone).toMatchObject({ status: 303, location: `${base}/utkast?kastat=1` })
    expect(textOf((await coordinator.follow(gone)).body)).toContain('Utkastet är kastat.')
    expect((await coordinator.get(address)).status).toBe(404)
  })
})
