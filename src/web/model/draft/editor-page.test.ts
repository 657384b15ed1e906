import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, type TestClient, textOf } from '../../../../test/support/client.ts'
import {
  beginIn,
  type ModelEditors,
  openModelEditors,
  sentFrom,
  textIn,
} from '../../../../test/support/model-editor.ts'

let editors: ModelEditors
let coordinator: TestClient
beforeAll(async () => {
  editors = await openModelEditors()
  coordinator = editors.coordinator
})
afterAll(() => editors.app.drop())

describe('The editor', () => {
  it('writes what was changed in the form into the text, and nothing else', async () => {
    const address = await beginIn(coordinator, 'medverka')
    const before = textIn((await coordinator.get(address)).body)
    const change = { title: 'Medverka, nästa', 'phase.initiation.school.level': 'inflytande' }
    const fields = await sentFrom(coordinator, address)
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
    const address = await beginIn(coordinator, 'malmo-2019')
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
    const address = await beginIn(coordinator)
    const saved = await coordinator.post(address, await sentFrom(coordinator, address, { text }))
    expect(saved.status).toBe(303)
    const { status, body } = await coordinator.follow(saved)
    expect(status).toBe(200)
    expect(textIn(body)).toBe(text)
    expect(textOf(body)).toMatch(says)
    expect(textOf(body)).not.toMatch(/inga invändningar|Inget i det/)
    expect(body).not.toContain('<script>alert')
  })

  it('doesn’t call silence consent: a skeleton has no objections that can be judged, and much that can’t', async () => {
    const text = textOf((await coordinator.get(await beginIn(coordinator))).body)
    expect(text).not.toContain('Medverka har inga invändningar.')
  })

  it('gives a text back that is too large, unsaved', async () => {
    const address = await beginIn(coordinator)
    const text = `a: ${'x'.repeat(1_000_001)}`
    const { status, body } = await coordinator.post(address, await sentFrom(coordinator, address, { text }))
    expect(status).toBe(422)
    expect(textIn(body)).toBe(text)
    expect(textOf(body)).toContain('Texten är större än vad en modell får vara')
  })

  it('refuses what was written from an older revision, with the newer beside one’s own words', async () => {
    const address = await beginIn(coordinator)
    const [mine, other] = [await sentFrom(coordinator, address), await sentFrom(coordinator, address)]
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
    const address = await beginIn(coordinator)
    const fields = await sentFrom(coordinator, address, { text: 'twice: pressed' })
    for (let time = 0; time < 2; time += 1) expect((await coordinator.post(address, fields)).status).toBe(303)
  })

  it('names the words of the form that have no place in a text that can’t be read, and keeps the text', async () => {
    const address = await beginIn(coordinator)
    const fields = await sentFrom(coordinator, address, { text: 'id: [', title: 'Mitt namn' })
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
    const answer = await coordinator.post(await beginIn(coordinator), fields as Record<string, string>)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain('<h1')
  })

  it('takes a model of two hundred phases, and has a form for the first of them', async () => {
    const address = await beginIn(coordinator)
    const fields = await sentFrom(coordinator, address)
    const [head = '', phase = ''] = fields.text.replaceAll('\r\n', '\n').split(/^(?= {2}- id: (?:start|genomforande))/m)
    const tail = fields.text.replaceAll('\r\n', '\n').replace(/[\s\S]*^(?=# none när)/m, '')
    const phases = Array.from({ length: 200 }, (_, at) => phase.replace('id: start', `id: fas-${at}`)).join('')
    const began = performance.now()
    const saved = await coordinator.post(address, { ...fields, text: `${head}${phases}${tail}` })
    const { status, body } = await coordinator.follow(saved)
    expect(status).toBe(200)
    expect(body.match(/name="phase\.fas-\d+\.title"/g)).toHaveLength(30)
    expect(textOf(body)).toContain('170 faser till ändras bara i texten')
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it.each(['sv', 'en', 'ar'])('is whole in %s, the text always from left to right', async (language) => {
    const address = (await beginIn(coordinator, 'sommargata')).replace('/sv/', `/${language}/`)
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
      await sentFrom(coordinator, address, change),
    )
    expect([status, headers.get('Cache-Control')]).toEqual([200, 'private, no-store, no-transform'])
    return JSON.parse(body)
  }

  it('reads what is typed without keeping it', async () => {
    const address = await beginIn(coordinator)
    const before = textIn((await coordinator.get(address)).body)
    const read = await preview(address, { text: 'id: [' })
    expect(read.verdict).toMatch(/Ett fel i texten, på rad 1/)
    expect(read.review).toContain('data-line="1"')
    expect(read.text).toBeNull()
    expect(textIn((await coordinator.get(address)).body)).toBe(before)
  })

  it('gives the text that the form makes, and the form that the text makes', async () => {
    const address = await beginIn(coordinator, 'five-phase')
    const byForm = await preview(address, { title: 'Fem steg' })
    expect(byForm.text).toContain('sv: Fem steg')
    expect(JSON.parse(byForm.shown).title).toBe('Fem steg')
    const byText = await preview(address, { text: byForm.text })
    expect([byText.text, byText.fields.includes('value="Fem steg"')]).toEqual([null, true])
    expect(await preview(address, {})).toMatchObject({ text: null, fields: null, shown: null })
  })
})
