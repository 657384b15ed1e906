import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../test/support/client.ts'
import { browserOf, openUndertakingPages, type UndertakingPages } from '../../../test/support/undertaking-pages.ts'
import { findFirstMeeting, offerTimes } from '../../features/meetings/index.ts'

let pages: UndertakingPages
let at: UndertakingPages['at']
beforeAll(async () => {
  pages = await openUndertakingPages()
  at = pages.at
})
afterAll(() => pages.app.drop())

const meeting = () => findFirstMeeting(pages.app.world.db, pages.work.id)
const read = async (browser = pages.app.browser()) => textOf((await browser.get(at('moten'))).body)

describe('What the first meeting needs', () => {
  it('is said by those who started it, and wishes are seen by those who meet alone', async () => {
    const form = await pages.initiator.get(at('moten/onskemal'))
    expect(form.body).toContain('value="so"')
    const asked = { language: 'so', interpreter: 'yes', wishes: 'En lokal utan trappor.' }
    const saved = await pages.initiator.post(at('moten/onskemal'), asked)
    expect(saved.location).toBe(`${at('moten')}?sparad=onskemal`)
    const page = await pages.initiator.follow(saved)
    expect(textOf(page.body)).toContain('En lokal utan trappor.')
    expect(page.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    expect(await read(pages.contact)).toContain('En lokal utan trappor.')
    const others = await read()
    expect(others).not.toContain('En lokal utan trappor.')
    expect(others).toContain('somaliska')
    expect(others).toContain('Ja, önskas')
    expect((await pages.initiator.get(at('moten/onskemal'))).body).toContain('En lokal utan trappor.</textarea>')
  })

  it('is refused to others, with the way for those who started it', async () => {
    const browser = await browserOf(pages.app, 'kim@provstad.example')
    const refused = await browser.post(at('moten/onskemal'), { wishes: 'Hej' })
    expect(refused.status).toBe(403)
    expect(textOf(refused.body)).toContain('Öppna din privata länk först.')
  })

  it('keeps too long words, and refuses them', async () => {
    const long = 'ord '.repeat(1000)
    const refused = await pages.initiator.post(at('moten/onskemal'), { language: 'so', wishes: long })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain(`${long}</textarea>`)
  })
})

describe('Offering times', () => {
  it('takes rows with gaps between, without a script, and points at the row that is wrong', async () => {
    expect(await read()).toContain('Kontaktpersonen ska föreslå tider för det första mötet.')
    const form = await pages.contact.get(at('moten/erbjud'))
    expect(form.body).not.toContain('name="date.9"')
    const more = await pages.contact.post(at('moten/erbjud'), {
      fler: '1',
      where: 'Biblioteket',
      'date.2': '2026-03-12',
    })
    expect(more.body).toContain('name="date.9"')
    expect(more.body).toContain('value="2026-03-12"')
    const rows = {
      where: 'Biblioteket',
      ...{
        'date.0': '',
        'time.0': '',
        'date.2': '2026-03-10',
        'time.2': '18:00',
        'date.7': '2026-03-01',
        'time.7': '18:00',
      },
    }
    const refused = await pages.contact.post(at('moten/erbjud'), rows)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('href="#field-date-7"')
    expect(textOf(refused.body)).toContain('Tiden har redan varit.')
    const halfRow = await pages.contact.post(at('moten/erbjud'), { where: 'x', 'date.1': '2026-03-10' })
    expect(halfRow.body).toContain('href="#field-date-1"')
    expect((await pages.contact.post(at('moten/erbjud'), { where: 'x' })).status).toBe(422)
  })

  it('replaces those before, and may be at another place for one of them', async () => {
    const rows = {
      where: 'Biblioteket',
      ...{ 'date.0': '2026-03-10', 'time.0': '18:00', 'date.4': '2026-03-12', 'time.4': '09:00', 'where.4': 'Skolan' },
    }
    const saved = await pages.contact.post(at('moten/erbjud'), rows)
    expect(saved.location).toBe(`${at('moten')}?sparad=erbjud`)
    const page = await read()
    expect(page).toMatch(/tisdag 10 mars 2026.*18:00 · Biblioteket/)
    expect(page).toMatch(/torsdag 12 mars 2026.*09:00 · Skolan/)
    expect(page).toContain('De som startade arbetet väljer en.')
    const form = (await pages.contact.get(at('moten/erbjud'))).body
    expect(form).toContain('value="2026-03-12"')
    expect(form).toContain('value="Skolan"')
  })

  it('is the contact person’s: others are refused, and who isn’t signed in is asked to', async () => {
    expect((await pages.app.browser().get(at('moten/erbjud'))).location).toContain('/sv/logga-in?till=')
    const browser = await browserOf(pages.app, 'kim@provstad.example')
    expect((await browser.get(at('moten/erbjud'))).status).toBe(403)
    expect((await browser.post(at('moten/erbjud'), { where: 'Mitt kök' })).status).toBe(403)
    expect((await meeting())?.offered).toHaveLength(2)
  })
})

describe('Choosing a time', () => {
  it('is for those who started it, by their private link, and for the contact person', async () => {
    expect((await pages.app.browser().get(at('moten/tid'))).status).toBe(403)
    const other = await openUndertakingPages(pages)
    expect((await other.initiator.get(at('moten/tid'))).status).toBe(403)
    const [first] = (await meeting())?.offered ?? []
    expect((await other.initiator.post(at('moten/tid'), { time: first?.id ?? '' })).status).toBe(403)
    expect((await pages.initiator.get(at('moten/tid'))).body).toContain('Skolan')
  })

  it('asks for one, tells when it is no longer offered, and shows those that are', async () => {
    expect((await pages.initiator.post(at('moten/tid'), {})).status).toBe(422)
    const [gone] = (await meeting())?.offered ?? []
    const times = { undertaking: pages.work.id, times: ['2026-03-10T18:00', '2026-03-17T18:00'], where: 'Biblioteket' }
    await pages.app.world.perform(offerTimes, pages.work.contact, times)
    const refused = await pages.initiator.post(at('moten/tid'), { time: gone?.id ?? '' })
    expect(refused.status).toBe(409)
    expect(textOf(refused.body)).toContain('Den tiden erbjuds inte längre.')
    expect(textOf(refused.body)).toContain('17 mars 2026')
  })

  it('books it once, also pressed twice; whoever comes second with another time is told', async () => {
    const [first, second] = (await meeting())?.offered ?? []
    const booked = await pages.initiator.post(at('moten/tid'), { time: first?.id ?? '' })
    expect(booked.location).toBe(`${at('moten')}?sparad=tid`)
    expect((await pages.initiator.post(at('moten/tid'), { time: first?.id ?? '' })).status).toBe(303)
    const late = await pages.contact.post(at('moten/tid'), { time: second?.id ?? '' })
    expect(late.status).toBe(409)
    expect(textOf(late.body)).toContain('Mötet är redan bokat till en annan tid.')
    expect((await pages.initiator.get(at('moten/tid'))).location).toBe(at('moten'))
    expect(await read()).toMatch(/Det första mötet är bokat: tisdag 10 mars 2026.*18:00, Biblioteket/)
  })

  it('gives the meeting to one’s own calendar', async () => {
    const file = await pages.app.browser().get(at('moten/forsta-motet.ics'))
    expect(file.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(file.body).toContain('DTSTART:20260310T170000Z')
    const other = await openUndertakingPages(pages)
    expect((await other.contact.get(other.at('moten/forsta-motet.ics'))).status).toBe(404)
  })

  it('is undone only by somebody who says so', async () => {
    const rows = { where: 'Skolan', 'date.0': '2026-03-11', 'time.0': '18:00' }
    expect((await pages.contact.get(at('moten/erbjud'))).body).toContain('name="rebook"')
    const refused = await pages.contact.post(at('moten/erbjud'), rows)
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('value="Skolan"')
    expect((await pages.contact.post(at('moten/erbjud'), { ...rows, rebook: 'yes' })).status).toBe(303)
    expect(await meeting()).toMatchObject({ bookedFor: null })
  })
})

describe('A meeting that was held', () => {
  it('is registered by the contact person with how many came, and goes on to the notes', async () => {
    const form = { heldOn: '2026-03-02', where: 'Skolan', interpreted: 'yes' }
    expect((await pages.initiator.post(at('moten/hallet'), form)).location).toContain('/sv/logga-in')
    const empty = await pages.contact.post(at('moten/hallet'), form)
    expect(empty.status).toBe(422)
    expect(empty.body).toContain('href="#field-attendance-resident"')
    const future = await pages.contact.post(at('moten/hallet'), {
      ...form,
      heldOn: '2026-03-03',
      'attendance.resident': '3',
    })
    expect(textOf(future.body)).toContain('Datumet har inte varit än.')
    const odd = await pages.contact.post(at('moten/hallet'), { ...form, 'attendance.company': '-1' })
    expect(odd.body).toContain('href="#field-attendance-company"')
    const saved = await pages.contact.post(at('moten/hallet'), {
      ...form,
      'attendance.resident': '3',
      'attendance.association': '2',
      'attendance.company': '',
    })
    expect(saved.location).toMatch(/\/moten\/[\w-]{36}\/anteckningar\/skriv$/)
    expect((await pages.contact.follow(saved)).status).toBe(200)
    expect(await read()).toMatch(/Boende färre än 5 Förening 2/)
    const second = await pages.contact.post(at('moten/hallet'), { ...form, 'attendance.resident': '8' })
    expect(second.status).toBe(409)
    expect(second.body).toContain('value="8"')
    expect((await pages.contact.get(at('moten/hallet'))).status).toBe(409)
    expect((await pages.contact.get(at('moten/erbjud'))).status).toBe(409)
  })
})

describe('Occasions', () => {
  it('are registered by name, once, and shown to all', async () => {
    const occasion = {
      ...{ name: '<b>Gårdsträff</b>', heldOn: '2026-03-01', where: 'Gården', language: 'ar', interpreted: 'yes' },
      'attendance.resident': '14',
    }
    expect((await pages.contact.post(at('moten/traff'), { ...occasion, name: '' })).status).toBe(422)
    expect((await pages.contact.post(at('moten/traff'), occasion)).location).toBe(`${at('moten')}?sparad=traff`)
    const again = await pages.contact.post(at('moten/traff'), occasion)
    expect(again.status).toBe(409)
    expect(again.body).toContain('value="&lt;b&gt;Gårdsträff&lt;/b&gt;"')
    const page = await pages.app.browser().get(at('moten'))
    expect(page.body).not.toContain('<b>Gårdsträff')
    expect(textOf(page.body)).toMatch(/<b>Gårdsträff<\/b> 1 mars 2026 Gården arabiska Tolk var med/)
    expect(textOf(page.body)).toContain('Boende 14')
    const browser = await browserOf(pages.app, 'kim@provstad.example')
    expect((await browser.post(at('moten/traff'), hiddenFields(again.body))).status).toBe(403)
  })
})
