import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'
import { browserOf, signInThere } from '../../../../test/support/undertaking-pages.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
})
afterAll(() => pages.app.drop())

const WORDS = { forWhom: 'De som går här om kvällen.', what: 'Trygghet.', whoMayLose: 'Ingen.', language: 'sv' }
const begun = async (browser = pages.initiator, room = 'mervarde/skriv') =>
  hiddenFields((await browser.get(at(room))).body)
const JUDGEMENT = { verdict: 'large', reason: 'Jag vågar <b>gå</b> hem.', actorKind: 'resident', language: 'sv' }
const text = async () => textOf((await pages.stranger.get(at('mervarde'))).body)

describe('The added value', () => {
  it('is written by those who drive the work, never without who may lose (R27)', async () => {
    const refused = await pages.initiator.post(at('mervarde/skriv'), { ...(await begun()), ...WORDS, whoMayLose: '' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('De som går här om kvällen.</textarea>')
    expect((await pages.initiator.post(at('mervarde/skriv'), { ...(await begun()), ...WORDS })).status).toBe(303)
    expect(await text()).toContain('De som går här om kvällen.')
    expect((await pages.stranger.post(at('mervarde/skriv'), { ...WORDS, basedOn: '1' })).status).toBe(403)
  })

  it('on a stale page comes back beside the newer version, with one’s own words', async () => {
    const [mine, theirs] = [await begun(), await begun(pages.contact)]
    await pages.contact.post(at('mervarde/skriv'), { ...theirs, ...WORDS, what: 'Trygghet och ljus.' })
    const stale = await pages.initiator.post(at('mervarde/skriv'), { ...mine, ...WORDS, what: 'Grönska.' })
    expect(stale.status).toBe(409)
    expect(textOf(stale.body)).toContain('Trygghet och ljus.')
    expect(stale.body).toContain('Grönska.</textarea>')
  })
})

describe('Judging it', () => {
  it('asks for an address only when the words are sent, and keeps them until then', async () => {
    const browser = pages.app.browser()
    const fields = { ...hiddenFields((await browser.get(at('mervarde/bedom'))).body), ...JUDGEMENT }
    const asked = await browser.post(at('mervarde/bedom'), fields)
    expect(asked.status).toBe(303)
    expect(asked.location).toContain('/sv/logga-in?till=')
    const back = await signInThere(pages.app, browser, asked.location ?? '', 'anna@provstad.example')
    expect(back.location).toBe(at('mervarde/bedom'))
    const form = await browser.follow(back)
    expect(form.body).toContain('Jag vågar &lt;b&gt;gå&lt;/b&gt; hem.</textarea>')
    expect(form.body).toMatch(/value="large" checked/)
    const sent = await browser.post(at('mervarde/bedom'), { ...hiddenFields(form.body), ...JUDGEMENT })
    expect(sent.location).toBe(`${at('mervarde')}?sparad=bedom`)
    expect(await text()).toContain('Jag vågar <b>gå</b> hem.')
  })

  it('by those who think otherwise stands beside, and the page says that they differ', async () => {
    const browser = await browserOf(pages.app, 'bo@provstad.example')
    const fields = { ...hiddenFields((await browser.get(at('mervarde/bedom'))).body), ...JUDGEMENT }
    await browser.post(at('mervarde/bedom'), { ...fields, verdict: 'harm', reason: 'Det lyser in.' })
    expect(await text()).toContain('De bedömer olika.')
    await browser.post(at('mervarde/bedom'), { ...fields, verdict: 'some', reason: 'Jag har tänkt om.' })
    expect(await text()).not.toContain('Det lyser in.')
  })

  it('of a version that is no longer the newest is refused, with the words kept', async () => {
    const browser = await browserOf(pages.app, 'cecilia@provstad.example')
    const fields = { ...hiddenFields((await browser.get(at('mervarde/bedom'))).body), ...JUDGEMENT }
    await pages.contact.post(at('mervarde/skriv'), { ...(await begun(pages.contact)), ...WORDS, what: 'En ny gata.' })
    const stale = await browser.post(at('mervarde/bedom'), fields)
    expect(stale.status).toBe(409)
    expect(textOf(stale.body)).toContain('En ny gata.')
    expect(stale.body).toContain('hem.</textarea>')
  })
})
