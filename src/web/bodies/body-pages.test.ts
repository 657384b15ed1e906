import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { type TestClient, textOf } from '../../../test/support/client.ts'
import { signIn, signInWithRole } from '../../../test/support/people.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer } from '../../../test/support/rows.ts'
import { listBodies } from '../../features/bodies/index.ts'

let app: TestApp
let town: TestTown
let curator: TestClient
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
  curator = app.browser((await signInWithRole(app.world, 'coordinator')).token)
})
afterAll(() => app.drop())

const get = (path: string) => app.browser().get(path)
const board = '/sv/organisation/tekniska-provnamnden'

describe('The organisation’s pages', () => {
  it('show boards, their departments and how many units those have', async () => {
    await curator.post('/sv/nytt-organ', department('Provkontoret', town.technical))
    const bodies = await listBodies(app.world.db, '2026-03-02')
    const office = bodies.find(({ slug }) => slug === 'provkontoret')?.id ?? ''
    await curator.post('/sv/nytt-organ', { ...department('Provenheten', office), kind: 'unit', level: 'operative' })
    const text = textOf((await get('/sv/organisation')).body)
    expect(text).toMatch(/Provstads kommunstyrelse .*Tekniska provnämnden Provkontoret Strategisk nivå · en enhet/)
    expect(textOf((await get('/sv/organisation/provkontoret')).body)).toContain('Provenheten Operativ nivå')
  })

  it('show a board’s remit with its source, and what it no longer answers for', async () => {
    const text = textOf((await get(board)).body)
    expect(text).toContain('En nämnd: förtroendevalda')
    expect(text).toMatch(/En gata, ett torg eller en gård Hela kommunen Provstads reglemente, 1 januari 2020/)
    const rules = textOf((await get('/sv/ansvar')).body)
    expect(rules).toContain('Provstads kommunstyrelse Allt som ingen annan regel tar')
    expect(textOf((await get('/sv/ansvar?visa=tidigare')).body)).toContain('Inga regler har upphört.')
  })

  it('show no doors to those who may not go through them', async () => {
    for (const path of ['/sv/organisation', board, '/sv/ansvar']) {
      expect((await get(path)).body).not.toMatch(/nytt-organ|ansvar\/ny|\/avsluta|\/kontaktperson/)
    }
    expect((await curator.get(board)).body).toContain(`href="${board}/avsluta"`)
  })

  it.each(['finns-inte', "x'--", '%00', '..%2F..%2Fetc', 'a'.repeat(3000), 'Tekniska-provnamnden'])(
    'are not there for a body that there isn’t: %s',
    async (slug) => {
      expect((await get(`/sv/organisation/${slug}`)).status).toBe(404)
      expect((await curator.get(`/sv/organisation/${slug}/avsluta`)).status).toBe(404)
    },
  )

  it.each(['?sida=-1', '?sida=%00', '?sida=99999', "?visa=';drop", '?visa=tidigare&sida=7'])(
    'answer calmly to %s',
    async (query) => {
      expect((await get(`/sv/ansvar${query}`)).status).toBe(200)
    },
  )
})

describe('Registering and closing a body', () => {
  it('is for those who curate: others sign in, or are told why not', async () => {
    for (const path of ['/sv/nytt-organ', `${board}/avsluta`, '/sv/ansvar/ny', `${board}/kontaktperson`]) {
      expect((await get(path)).location).toBe(`/sv/logga-in?till=${encodeURIComponent(path)}`)
    }
    const { token } = await signIn(app.world, 'boende@provstad.example')
    const resident = app.browser(token)
    for (const path of ['/sv/nytt-organ', `${board}/avsluta`, '/sv/ansvar/ny', `${board}/kontaktperson`]) {
      expect((await resident.get(path)).status).toBe(403)
    }
    expect((await resident.post('/sv/nytt-organ', department('Min förvaltning', town.technical))).status).toBe(403)
    expect((await resident.post('/sv/ansvar/ny', { place: 'Ingenstans' })).status).toBe(403)
  })

  it('keeps the words when refused, and registers once however often it is sent', async () => {
    const refused = await curator.post('/sv/nytt-organ', { ...department('Lekkontoret', ''), parent: '' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('value="Lekkontoret"')
    expect(refused.body).toContain('href="#field-parent"')
    const filled = department('Lekkontoret', town.technical)
    const sent = await curator.post('/sv/nytt-organ', filled)
    expect(sent).toMatchObject({ status: 303, location: '/sv/organisation/lekkontoret' })
    const again = await curator.post('/sv/nytt-organ', filled)
    expect(again.status).toBe(409)
    expect(textOf(again.body)).toContain('Det finns redan en sådan med det namnet')
  })

  it('closes with a successor, and says why not when it can’t', async () => {
    const closing = '/sv/organisation/lekkontoret/avsluta'
    const refused = await curator.post(closing, { validUntil: '2026-03-02', successor: '' })
    expect(refused.status).toBe(422)
    const bodies = await listBodies(app.world.db, '2026-03-02')
    const successor = bodies.find(({ slug }) => slug === 'provkontoret')?.id ?? ''
    const done = await curator.post(closing, { validUntil: '2026-03-02', successor })
    expect(done).toMatchObject({ status: 303, location: '/sv/organisation/lekkontoret' })
    expect(textOf((await get('/sv/organisation/lekkontoret')).body)).toContain('Avslutad 2 mars 2026')
    expect((await curator.post(closing, { validUntil: '2026-03-02', successor })).status).toBe(409)
    const remitLeft = await curator.post(`${board}/avsluta`, { validUntil: '2026-03-02', successor: town.executive })
    expect(remitLeft.status).toBe(409)
    expect(textOf(remitLeft.body)).toContain('ger den fortfarande ansvar')
  })
})

describe('Setting a remit rule', () => {
  const rule = { source: 'Provstads reglemente, 7 §', sourceDate: '2026-02-01', validFrom: '2026-03-02' }

  it('changes who answers in a place, with history left to read', async () => {
    const administrator = app.browser(await administratorToken())
    const form = await administrator.get('/sv/ansvar/ny?namnd=tekniska-provnamnden&plats=provomradet')
    expect(form.body).toContain('value="Provområdet"')
    const filled = { ...rule, board: town.technical, scale: 'area', place: 'provområdet', theme: '' }
    const sent = await administrator.post('/sv/ansvar/ny', filled)
    expect(sent).toMatchObject({ status: 303, location: '/sv/ansvar' })
    const here = textOf((await get('/sv/platser/provomradet')).body)
    expect(here).toMatch(/Ett område Tekniska provnämnden Provstads reglemente, 7 §/)
    const again = await administrator.post('/sv/ansvar/ny', filled)
    expect(again.status).toBe(409)
    const later = { ...filled, board: town.executive, validFrom: '2026-03-03' }
    await administrator.post('/sv/ansvar/ny', later)
    app.clock.set('2026-03-03T09:00:00Z')
    expect(textOf((await get('/sv/ansvar?visa=tidigare')).body)).toMatch(/Provområdet .* 2 mars 2026/)
    expect(textOf((await get(board)).body)).toContain('En regel som inte längre gäller')
    app.clock.set('2026-03-02T08:00:00Z')
  })

  it('never takes what it can’t read for “everything”', async () => {
    const administrator = app.browser(await administratorToken())
    const filled = { ...rule, board: town.technical, scale: '', theme: 'الألعاب', place: 'Ingenstans' }
    const refused = await administrator.post('/sv/ansvar/ny', filled)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('href="#field-place"')
    expect(refused.body).toContain('href="#field-theme"')
    expect(refused.body).toContain('value="Ingenstans"')
  })

  it('writes a theme so that it can be read', async () => {
    const administrator = app.browser(await administratorToken())
    const filled = { ...rule, board: town.technical, scale: '', theme: 'Lek & idrott', place: '' }
    expect((await administrator.post('/sv/ansvar/ny', filled)).status).toBe(303)
    expect(textOf((await get('/sv/ansvar')).body)).toContain('Det som rör lek idrott')
  })
})

describe('Choosing a contact person beforehand', () => {
  it('is done by the board’s own people, for a place or for all', async () => {
    const officer = await insertOfficer(app.world.db, 'Kontaktperson Ett', [
      { role: 'contact-person', scope: town.technical },
    ])
    const { token } = await signInWithRole(app.world, 'board-secretary', town.technical)
    const secretary = app.browser(token)
    const unknown = await secretary.post(`${board}/kontaktperson`, { place: 'Ingenstans', person: officer.person })
    expect(unknown.status).toBe(422)
    expect(unknown.body).toContain('href="#field-place"')
    const sent = await secretary.post(`${board}/kontaktperson`, { place: 'Provgatan', person: officer.person })
    expect(sent).toMatchObject({ status: 303, location: board })
    expect(textOf((await get(board)).body)).toContain('Provgatan Kontaktperson Ett')
    expect((await secretary.get('/sv/organisation/provstads-kommunstyrelse/kontaktperson')).status).toBe(403)
  })
})

function department(name: string, parent: string) {
  return { name, kind: 'department', level: 'strategic', parent, validFrom: '2026-01-01' }
}

async function administratorToken(): Promise<string> {
  return (await signIn(app.world, 'admin@provstad.example')).token
}
