import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { hiddenFields, type TestClient, textOf } from '../../../test/support/client.ts'
import { signIn, signInWithRole } from '../../../test/support/people.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'

let app: TestApp
let town: TestTown
let keeper: TestClient
let unit: TestClient
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
  keeper = app.browser((await signInWithRole(app.world, 'department-officer', town.executive)).token)
  unit = app.browser((await signInWithRole(app.world, 'coordinator', town.technical)).token)
})
afterAll(() => app.drop())

const HERE = '/sv/platser/provomradet/ataganden'
const get = (path: string) => app.browser().get(path)
const promise = (over: Readonly<Record<string, string>> = {}) => ({
  ...{ what: 'Vi sätter upp tolv bänkar.', due: '2026-05-29', sumSek: '120 000', body: town.technical, ...over },
})

async function make(over: Readonly<Record<string, string>>): Promise<string> {
  const made = await keeper.post(`${HERE}/nytt`, promise(over))
  expect(made.status).toBe(303)
  return made.location ?? ''
}

describe('A commitment', () => {
  it('is written down by officers; what is wrong is told with the words kept', async () => {
    expect((await get(`${HERE}/nytt`)).status).toBe(302)
    const resident = app.browser((await signIn(app.world, 'boende@provstad.example')).token)
    expect((await resident.get(`${HERE}/nytt`)).status).toBe(403)
    const refused = await keeper.post(`${HERE}/nytt`, promise({ due: '2020-01-01' }))
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Vi sätter upp tolv bänkar.')
    expect(refused.body).toContain('href="#field-due"')
    const both = await keeper.post(`${HERE}/nytt`, promise({ actorName: 'Provhus AB (påhittat)' }))
    expect(textOf(both.body)).toContain('Välj bara en av dem')
  })

  it('isn’t anchored until the unit’s own people accept it: one press from their workbench', async () => {
    const at = await make({})
    expect((await keeper.post(`${HERE}/nytt`, promise({}))).status).toBe(409)
    expect(textOf((await get(at)).body)).toMatch(
      /Ej förankrad .*Tekniska provnämnden har inte svarat om den står bakom/,
    )
    expect((await get(at)).body).not.toContain('/svara"')
    expect(textOf((await get(HERE)).body)).toContain('Ett är ej förankrat (120 000 kronor).')
    const bench = await unit.get('/sv/arbetsbord')
    expect(textOf(bench.body)).toContain('En enhet ska svara om den står bakom ett åtagande')
    expect(bench.body).toContain(`href="${at}/svara"`)
    expect((await keeper.get(`${at}/svara`)).status).toBe(403)
    const form = hiddenFields((await unit.get(`${at}/svara`)).body)
    const refused = await unit.post(`${at}/svara`, { ...form, answer: 'decline', reason: '' })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatch(/value="decline"[^>]*checked/)
    expect((await unit.post(`${at}/svara`, { ...form, answer: 'accept', reason: '' })).status).toBe(303)
    expect((await unit.post(`${at}/svara`, { ...form, answer: 'accept', reason: '' })).status).toBe(409)
    expect(textOf((await get(at)).body)).toContain('Förankrat: Tekniska provnämnden, Politisk nivå')
    expect((await unit.get('/sv/arbetsbord')).body).toContain(`href="${at}/beratta"`)
  })

  it('is late past its day, and done when somebody has told what came of it', async () => {
    const at = await make({ what: 'Vi röjer slänten.', due: '2026-03-10' })
    app.clock.set('2026-03-20T08:00:00Z')
    expect(textOf((await get(`${HERE}?visa=forsenade`)).body)).toMatch(/Vi röjer slänten. .*Försenat/)
    expect((await unit.post(`${at}/beratta`, { told: '' })).status).toBe(422)
    expect((await unit.post(`${at}/beratta`, { told: 'Slänten är röjd.' })).status).toBe(303)
    expect(textOf((await get(`${HERE}?visa=klara`)).body)).toContain('Vi röjer slänten.')
    expect(textOf((await get(at)).body)).toContain('Så blev det Slänten är röjd.')
    app.clock.set('2026-03-02T08:00:00Z')
  })

  it('changes on the version that was read, and is taken back in public', async () => {
    const at = await make({ what: 'Vi lagar gungan.' })
    const form = { ...promise({ what: 'Vi lagar gungan.' }), ...hiddenFields((await keeper.get(`${at}/andra`)).body) }
    expect((await keeper.post(`${at}/andra`, { ...form, what: 'Vi lagar båda gungorna.' })).status).toBe(303)
    const late = await keeper.post(`${at}/andra`, { ...form, what: 'Vi byter gungan.' })
    expect(late.status).toBe(409)
    expect(late.body).toContain('Vi byter gungan.')
    expect(textOf(late.body)).toContain('Vi lagar båda gungorna.')
    expect((await keeper.post(`${at}/avsluta`, { because: '' })).status).toBe(422)
    expect((await keeper.post(`${at}/avsluta`, { because: 'Lekplatsen flyttas.' })).status).toBe(303)
    expect(textOf((await get(at)).body)).toMatch(/Tillbakataget .*Lekplatsen flyttas/)
    expect((await keeper.get(at)).body).not.toContain('/avsluta"')
  })

  it.each([
    '/sv/ataganden/x',
    '/sv/ataganden/00000000-0000-7000-8000-000000000000',
    '/sv/platser/finns-inte/ataganden',
  ])('isn’t there: %s', async (path) => {
    expect((await keeper.get(path)).status).toBe(404)
  })

  it.each(['?visa=alla', '?visa=%00', '?sida=-3', '?visa=klara&sida=99999', "?visa=';drop"])(
    'answers calmly to %s',
    async (query) => {
      for (const language of ['sv', 'ar', 'en']) {
        expect((await get(`${HERE.replace('sv', language)}${query}`)).status).toBe(200)
      }
    },
  )
})
