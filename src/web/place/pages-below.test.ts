import ICAL from 'ical.js'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/client.ts'
import { insertTown, startWork, type TestTown } from '../../../test/support/provstad.ts'
import { registerAsking, registerEffort } from '../../features/efforts/index.ts'
import { SYSTEM } from '../../kernel/actor.ts'

let app: TestApp
let town: TestTown
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
  await startWork(app.world, town)
  const light = await effort('Gatubelysning', { place: town.area, owner: town.technical, budgetSek: '120000' })
  const books = await effort('Läsprojekt', { place: town.street, ownerName: 'Läsglädje (påhittad)', themes: ['skola'] })
  await asking(light, {
    what: 'Var är det mörkt?',
    way: 'walk',
    begins: '2026-03-10',
    startsAt: '17:00',
    endsAt: '19:00',
  })
  await asking(books, { what: 'Vad vill du läsa, och var?', way: 'dialogue', begins: '2026-03-10', startsAt: '18:00' })
  await asking(books, { what: 'Enkät i höstas', begins: '2025-11-03', ends: '2025-11-20', invited: '400' })
  await app.runJobs()
})
afterAll(() => app.drop())

async function effort(title: string, raw: object): Promise<string> {
  const done = await app.world.perform(registerEffort, SYSTEM, { title, begins: '2026-01-01', owner: null, ...raw })
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done.value.effort.id
}

async function asking(of: string, raw: object): Promise<void> {
  const done = await app.world.perform(registerAsking, SYSTEM, {
    effort: of,
    way: 'survey',
    reason: 'Det är en annan fråga.',
    ...raw,
  })
  if (!done.ok) throw new Error(JSON.stringify(done))
}

const get = (path: string, headers?: Record<string, string>) =>
  app.browser().get(`/sv/platser/provomradet${path}`, headers)
const said = async (path: string) => textOf((await get(path)).body).replaceAll(/\s+/g, ' ')

describe('A place’s page sums up', () => {
  it('efforts under their owners, or under their themes when the address asks for that', async () => {
    const byOwner = (await get('')).body
    expect(byOwner).toContain('<h3><bdi>Tekniska provnämnden</bdi></h3>')
    expect(byOwner).toContain('<h3><bdi>Utanför kommunen</bdi></h3>')
    const byTheme = (await get('?per=tema')).body
    expect(byTheme).toContain('<h3><bdi>skola</bdi></h3>')
    expect(byTheme).toContain('<h3><bdi>Tema inte angivet</bdi></h3>')
  })

  it('how often people are asked, what comes next, and what nobody says of money', async () => {
    const page = await said('')
    expect(page).toContain('Det här kvartalet frågas de som bor här 2 gånger, av 2 olika; förra kvartalet en gång.')
    expect(page).toContain('De boende frågas: Var är det mörkt?')
    expect(page).toContain('2 av 3 insatser säger inget om pengar.')
    expect(page).toContain('120 000 kr')
  })
})

describe('Below a place’s page', () => {
  it('stands every asking that the meter counts, by quarter, also those of places around', async () => {
    expect(await said('/fragor')).toContain('3 frågor räknas')
    expect(await said('/fragor?kvartal=2025-4')).toContain('En fråga räknas')
    const street = textOf((await app.browser().get('/sv/platser/provgatan/fragor')).body)
    expect(street).toContain('Var är det mörkt?')
  })

  it('stand all efforts, one group at a time when asked', async () => {
    expect(await said('/insatser')).toContain('3 insatser.')
    const outside = await said('/insatser?per=forvaltning&grupp=outside')
    expect(outside).toContain('Läsprojekt')
    expect(outside).not.toContain('Gatubelysning')
  })

  it('stands the calendar, which says what collides', async () => {
    const march = await said('/kalender?manad=2026-03')
    expect(march).toContain('Två krockar med varandra')
    expect(march).toContain('Samma dag, samma timmar. De kan vända sig till samma människor.')
    expect(await said('/kalender?manad=2025-11')).toContain('Enkät i höstas')
    expect(await said('/kalender?manad=2026-05')).toContain('Inget är inskrivet den här månaden.')
  })

  it('is the place’s history from the start, of a year when asked', async () => {
    const history = await said('/historia')
    expect(history.indexOf('Arbetet startades.')).toBeGreaterThan(0)
    expect(await said('/historia?ar=2024')).toContain('Inget har hänt här än.')
  })

  it.each([
    ...['/insatser?grupp=%00', "/insatser?grupp=';--&per=x&sida=99999999", '/insatser?sida=-1&avslutade=ja'],
    ...['/fragor?kvartal=9999-9', '/fragor?sida=1e9', '/kalender?manad=2026-13', '/kalender?manad=%00'],
    ...['/beslut?slag=x&ar=9999', '/beslut?efter=999999999999999', '/historia?ar=2099&efter=0', '/historia?efter=%00'],
  ])('is answered calmly: %s', async (path) => {
    expect((await get(path)).status).toBe(200)
  })

  it('is nothing where there is no such place', async () => {
    for (const path of ['insatser', 'fragor', 'kalender', 'kalender.ics', 'beslut', 'historia'])
      expect((await app.browser().get(`/sv/platser/finns-inte/${path}`)).status, path).toBe(404)
  })
})

describe('The calendar to subscribe to', () => {
  it('is read by a calendar: days, hours and where, the same each time', async () => {
    const { status, body, headers } = await get('/kalender.ics')
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const calendar = new ICAL.Component(ICAL.parse(body))
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT6H')
    const events = calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it))
    const walk = events.find(({ summary }) => summary === 'Vandring: Var är det mörkt?')
    expect(walk?.startDate.toJSDate().toISOString()).toBe('2026-03-10T16:00:00.000Z')
    expect(walk?.endDate.toJSDate().toISOString()).toBe('2026-03-10T18:00:00.000Z')
    expect(walk?.sequence).toBe(1)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    expect((await get('/kalender.ics')).body).toBe(body)
  })

  it('is not sent again when nothing is new', async () => {
    const tag = (await get('/kalender.ics')).headers.get('ETag') ?? ''
    expect(tag).not.toBe('')
    const again = await get('/kalender.ics', { 'If-None-Match': tag })
    expect([again.status, again.body]).toEqual([304, ''])
  })
})

describe('Any decision', () => {
  it('is two clicks away from the place’s page: the list of all of them, and the decision', async () => {
    const { id } = await app.world.db.selectFrom('undertaking').select('id').executeTakeFirstOrThrow()
    const types = ['gate.passed', 'exception.granted', 'handover.closed', 'scope.changed', 'model.upgraded']
    const at = app.world.now()
    const happened = types.map((type) => ({ type, at, subject: id, undertaking: id, place: town.street, data: {} }))
    await sql`select record(${JSON.stringify(happened)}::jsonb, '[]')`.execute(app.world.db)
    expect((await get('')).body).toContain('href="/sv/platser/provomradet/beslut"')
    const { body } = await get('/beslut')
    for (const room of ['grind', 'ansvar', 'omfattning', 'modell']) {
      const [, href] = body.match(new RegExp(`href="(/sv/utvecklingsarbeten/\\d+/${room})"`)) ?? []
      expect(href, room).toBeDefined()
      expect((await app.browser().get(href ?? '')).status, room).toBe(200)
    }
    expect((await get('/beslut?slag=scope.changed')).body).not.toContain('/grind"')
  })
})
