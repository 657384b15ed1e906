import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestClient } from '../../../../test/support/client.ts'
import { textOf } from '../../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
})
afterAll(() => pages.app.drop())

const EKEN = { kind: 'association', name: 'Gårdsföreningen Eken' }
const tokenIn = (body: string) => body.match(/\/l\/([\w-]{43})/)?.[1] ?? ''
const codeIn = (body: string) => body.match(/\w{4}-\w{4}-\w{2}/)?.[0] ?? ''

/** Adds a party; the page with its private link. */
async function added(party: Record<string, string>, browser: TestClient = pages.initiator) {
  const sent = await browser.post(at('parter/ny'), party)
  return { sent, link: await browser.follow(sent) }
}

describe('The parties', () => {
  it('begin with those who started it, who need no name, and say who started it', async () => {
    const page = textOf((await pages.stranger.get(at('parter'))).body)
    expect(page).toContain('Arbetet startades av boende.')
    expect(page).toContain('De som startade arbetet (Boende)')
    expect(page).not.toContain('initiator:')
    expect(page).toContain('Det finns inga uppgifter om vilka som bor och verkar här.')
  })

  it('that are added get a private link and code, shown once and on reload, to nobody else', async () => {
    const { sent, link } = await added(EKEN)
    expect(sent.status).toBe(303)
    expect(sent.location).toMatch(/\/lank$/)
    expect(link.headers.get('Cache-Control')).toContain('no-store')
    expect(tokenIn(link.body)).toHaveLength(43)
    expect(codeIn(link.body)).not.toBe('')
    expect(tokenIn((await pages.initiator.follow(sent)).body)).toBe(tokenIn(link.body))
    for (const browser of [pages.contact, pages.stranger])
      expect(tokenIn((await browser.get(sent.location ?? '')).body)).toBe('')
    expect(textOf((await pages.stranger.get(at('parter'))).body)).toContain('Gårdsföreningen Eken')
  })

  it('added twice are there once, and the page says so without a link', async () => {
    const again = await added(EKEN)
    expect(again.sent.location).toMatch(/\?sparad=fanns$/)
    expect(textOf(again.link.body)).toContain('Den parten är redan med.')
    expect(tokenIn(again.link.body)).toBe('')
  })

  it('each have a link of their own: one’s page never shows another’s', async () => {
    const first = await added({ kind: 'company', name: 'Kvartersbageriet AB Påhittat' })
    const second = await added({ kind: 'property-owner', name: 'Fastighets AB Påhittat' })
    expect(tokenIn((await pages.initiator.follow(first.sent)).body)).toBe(tokenIn(first.link.body))
    expect(tokenIn(first.link.body)).not.toBe(tokenIn(second.link.body))
  })

  it('come in by their link, see what they can do, and leave; the second press changes nothing', async () => {
    const { link } = await added({ kind: 'school', name: 'Provskolan' })
    const browser = pages.app.browser()
    const arrived = await browser.get(`/l/${tokenIn(link.body)}`)
    expect(arrived.status).toBe(302)
    const page = await browser.get(at('parter'))
    expect(textOf(page.body)).toContain('Du har öppnat den privata länken för Provskolan.')
    const own = page.body.match(/href="([^"]*\/parter\/[0-9a-f-]{36})"/)?.[1] ?? ''
    expect((await browser.get(own)).body).toContain(`${own}/lamna`)
    expect((await browser.get(own)).body).not.toContain(`${own}/lank`)
    expect((await browser.post(`${own}/lamna`)).location).toBe(`${at('parter')}?sparad=lamnade`)
    expect((await browser.post(`${own}/lamna`)).status).toBe(303)
    expect(textOf((await pages.stranger.get(at('parter'))).body)).not.toContain('Provskolan')
    expect((await browser.get(own)).status).toBe(404)
  })

  it('that have lost their link get another, and the first stops working', async () => {
    const { sent, link } = await added({ kind: 'agency', name: 'Provverket' })
    const renewed = await pages.contact.post(sent.location ?? '')
    const fresh = await pages.contact.follow(renewed)
    expect(tokenIn(fresh.body)).toHaveLength(43)
    expect(textOf((await pages.app.browser().get(`/l/${tokenIn(link.body)}`)).body)).toContain(
      'Länken är utbytt mot en ny.',
    )
    expect((await pages.app.browser().get(`/l/${tokenIn(fresh.body)}`)).status).toBe(302)
    expect(textOf((await pages.stranger.get(at('historik'))).body)).toContain('En part fick en ny privat länk.')
  })

  it('are added, sent away and given links by those who may', async () => {
    const { sent } = await added({ kind: 'company', name: 'Skyddade AB Påhittat' })
    const one = (sent.location ?? '').replace('/lank', '')
    for (const browser of [pages.stranger, pages.leader]) {
      expect((await browser.get(at('parter/ny'))).status).toBe(403)
      expect((await browser.post(at('parter/ny'), EKEN)).status).toBe(403)
      expect((await browser.post(`${one}/lamna`)).status).toBe(403)
      expect((await browser.post(`${one}/lank`)).status).toBe(403)
    }
    expect((await pages.initiator.post(at('parter/nonsens/lamna'))).status).toBe(404)
  })

  it('keep the words of a form that is refused', async () => {
    const refused = await pages.initiator.post(at('parter/ny'), { name: 'En förening utan slag' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('value="En förening utan slag"')
    expect(refused.body).toContain('href="#field-kind"')
  })
})

describe('The mix', () => {
  it('is told in words and numbers beside those who live here, with the source, when there are figures', async () => {
    const facts = [
      ['actors.resident', 950],
      ['actors.association', 50],
    ] as const
    for (const [at, [kind, value]] of facts.entries()) {
      const id = `00000000-0000-7000-8000-00000000000${at}`
      const fact = { id, place: pages.town.area, kind, value, source: 'Provstads statistik', source_date: '2025-12-31' }
      await pages.app.world.db.insertInto('place_fact').values(fact).execute()
    }
    const page = textOf((await pages.stranger.get(at('parter'))).body)
    expect(page).toContain('Källa: Provstads statistik, 31 december 2025.')
    expect(page).toContain('De som är med liknar inte riktigt dem som bor och verkar här.')
    expect(page).toMatch(/Få boende hittills: \d+ % av de som är med, 95 % av de som bor och verkar här/)
    expect(page).toContain('färre än 5')
  })
})
