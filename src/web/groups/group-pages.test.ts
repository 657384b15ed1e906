import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { hiddenFields, type TestClient, textOf } from '../../../test/support/client.ts'
import { insertGroup } from '../../../test/support/groups.ts'
import { signIn, signInWithRole } from '../../../test/support/people.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { setPlaceFacts } from '../../features/places/index.ts'
import { SYSTEM } from '../../kernel/actor.ts'

let app: TestApp
let town: TestTown
let officer: TestClient
let existing: string
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
  officer = app.browser((await signInWithRole(app.world, 'department-officer', town.technical)).token)
  existing = await insertGroup(app.world, 'Gatans grupp', [town.street])
})
afterAll(() => app.drop())

const HERE = '/sv/platser/provomradet/grupper'
const get = (path: string) => app.browser().get(path)
const written = (over: Readonly<Record<string, string>> = {}) => ({
  ...{ name: 'Nya nätverket', kind: 'association-network', purpose: 'Föreningar hjälps åt.', begins: '2026-03-02' },
  ...{ 'seats-association': '6', 'votes-association': '6', ...over },
})

describe('The groups of a place', () => {
  it('are listed for everybody, with no doors for those who may not go through', async () => {
    const { body, status } = await get(HERE)
    expect(status).toBe(200)
    expect(textOf(body)).toMatch(/Gatans grupp Håller ihop gården. Grupp av boende Provgatan 5 ledamöter/)
    expect(body).not.toMatch(/grupper\/ny|grupper\/registrera/)
    expect((await officer.get(HERE)).body).toContain(`href="${HERE}/ny"`)
    expect(textOf((await get(`${HERE}?visa=avslutade`)).body)).toContain('Ingen grupp har avslutats här.')
    for (const query of ['?sida=-1', '?sida=99999', '?visa=%00', '?visa=;drop']) {
      expect((await get(`${HERE}${query}`)).status).toBe(200)
    }
  })

  it('are for officers to change: others sign in, or are told why not', async () => {
    const forms = [
      `${HERE}/ny`,
      `${HERE}/registrera`,
      '/sv/grupper/gatans-grupp/andra',
      '/sv/grupper/gatans-grupp/avsluta',
    ]
    const resident = app.browser((await signIn(app.world, 'boende@provstad.example')).token)
    for (const path of forms) {
      expect((await get(path)).location).toBe(`/sv/logga-in?till=${encodeURIComponent(path)}`)
      expect((await resident.get(path)).status).toBe(403)
      expect((await officer.get(path)).status).toBe(200)
    }
    expect((await resident.post(`${HERE}/ny`, written())).status).toBe(403)
    for (const path of [
      '/sv/grupper/finns-inte',
      '/sv/grupper/%00',
      '/sv/platser/finns-inte/grupper',
      "/sv/grupper/x'--",
    ]) {
      expect((await officer.get(path)).status).toBe(404)
    }
  })
})

describe('Forming a new group', () => {
  it('keeps the words when something is missing', async () => {
    const refused = await officer.post(
      `${HERE}/ny`,
      written({ purpose: '', 'seats-association': '-6', places: 'Ingenstans' }),
    )
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('value="Nya nätverket"')
    expect(refused.body).toContain('href="#field-purpose"')
    expect(refused.body).toContain('href="#field-seats-association"')
    expect(refused.body).toContain('href="#field-places"')
  })

  it('first shows those that exist, asks about each, and carries what was written along', async () => {
    const review = await officer.post(`${HERE}/ny`, written())
    expect(review.status).toBe(200)
    expect(textOf(review.body)).toContain('Kan Gatans grupp ta hand om det här?')
    const carried = hiddenFields(review.body)
    expect(carried).toMatchObject({ step: 'review', name: 'Nya nätverket', 'seats-association': '6' })
    const unanswered = await officer.post(`${HERE}/ny`, carried)
    expect(unanswered.status).toBe(409)
    expect(unanswered.body).toContain(`href="#field-answer-${existing}"`)
    const withoutWhy = await officer.post(`${HERE}/ny`, { ...carried, [`answer-${existing}`]: 'joins' })
    expect(withoutWhy.status).toBe(422)
    expect(withoutWhy.body).toContain(`href="#field-reason-${existing}"`)
    expect(withoutWhy.body).toMatch(/value="joins"[^>]*checked/)
    const back = await officer.post(`${HERE}/ny`, { ...carried, [`reason-${existing}`]: 'Ett skäl', step: 'facts' })
    expect(back.body).toContain('value="Nya nätverket"')
    expect(hiddenFields(back.body)).toMatchObject({ [`reason-${existing}`]: 'Ett skäl' })
  })

  it('is refused when an existing one takes it on, and else is done once, with the review on its page', async () => {
    const answered = (answer: string) => ({
      ...{ ...written(), step: 'review', [`answer-${existing}`]: answer },
      [`reason-${existing}`]: 'Den håller bara ihop gatan.',
    })
    const taken = await officer.post(`${HERE}/ny`, answered('takes-on'))
    expect(taken.status).toBe(409)
    expect(textOf(taken.body)).toContain('Gatans grupp tar hand om saken. Då bildas ingen ny grupp')
    const done = await officer.post(`${HERE}/ny`, answered('does-something-else'))
    expect(done).toMatchObject({ status: 303, location: '/sv/grupper/nya-natverket' })
    expect((await officer.post(`${HERE}/ny`, answered('does-something-else'))).status).toBe(409)
    const text = textOf((await get('/sv/grupper/nya-natverket')).body)
    expect(text).toMatch(
      /En grupp som fanns gicks igenom först: Gatans grupp Nej, den har en annan uppgift. Den håller/,
    )
  })
})

describe('A group’s page', () => {
  it('warns, with numbers, when those who sit there aren’t like those who live and work there', async () => {
    const source = { source: 'Påhittad statistik', sourceDate: '2025-12-31' }
    const facts = [
      { kind: 'actors.resident', value: 900, ...source },
      { kind: 'actors.association', value: 100, ...source },
    ]
    await app.world.perform(setPlaceFacts, SYSTEM, { place: town.area, facts })
    const text = textOf((await get('/sv/grupper/nya-natverket')).body)
    expect(text).toContain('Gruppen liknar inte platsen')
    expect(text).toContain('Boende: 0 % av gruppens ledamöter, 90 % av dem som bor och verkar i Provområdet.')
  })

  it('changes; who read an older version is shown the newer, and keeps their words', async () => {
    const changing = '/sv/grupper/gatans-grupp/andra'
    const form = await officer.get(changing)
    const read = {
      ...written({ name: 'Gatans grupp', kind: 'residents-group', begins: '2024-01-01' }),
      ...hiddenFields(form.body),
    }
    expect((await officer.post(changing, { ...read, meets: 'Var vecka' })).status).toBe(303)
    const late = await officer.post(changing, { ...read, meets: 'Aldrig' })
    expect(late.status).toBe(409)
    expect(late.body).toContain('value="Aldrig"')
    expect(textOf(late.body)).toContain('Någon annan har ändrat gruppen medan du skrev.')
    expect(hiddenFields(late.body).version).toBe('2')
    expect((await officer.post(changing, { ...read, ...hiddenFields(late.body), meets: 'Aldrig' })).status).toBe(303)
  })

  it('ends with why, and then has no doors', async () => {
    const ending = '/sv/grupper/gatans-grupp/avsluta'
    const refused = await officer.post(ending, { endedOn: '2027-01-01', because: 'Alla har flyttat.', successor: '' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Alla har flyttat.')
    expect(
      (await officer.post(ending, { endedOn: '2026-03-02', because: 'Alla har flyttat.', successor: '' })).status,
    ).toBe(303)
    const { body } = await officer.get('/sv/grupper/gatans-grupp')
    expect(textOf(body)).toContain('Avslutad 2 mars 2026')
    expect(body).not.toContain('/andra"')
    expect(textOf((await get(`${HERE}?visa=avslutade`)).body)).toContain('Gatans grupp')
  })
})

describe('Registering a group that exists', () => {
  it('is refused for a new one with the words kept, and done for an old one', async () => {
    const fields = written({ name: 'Provområdets råd', kind: 'council', source: 'Stadgar' })
    const refused = await officer.post(`${HERE}/registrera`, fields)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('value="Provområdets råd"')
    expect(textOf(refused.body)).toContain('Gruppen är nyare än 30 dagar.')
    const done = await officer.post(`${HERE}/registrera`, { ...fields, begins: '2020-01-01', places: 'Provgatan' })
    expect(done).toMatchObject({ status: 303, location: '/sv/grupper/provomradets-rad' })
  })
})
