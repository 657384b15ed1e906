import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../test/support/client.ts'
import {
  browserOf,
  openUndertakingPages,
  signInThere,
  type UndertakingPages,
} from '../../../test/support/undertaking-pages.ts'
import { findProblem } from '../../features/problems/index.ts'

const TEXT = 'Gatan är mörk om kvällen.\n\nMånga går en omväg för att slippa gå där.'

let pages: UndertakingPages
let at: UndertakingPages['at']
beforeAll(async () => {
  pages = await openUndertakingPages()
  at = pages.at
})
afterAll(() => pages.app.drop())

/** The receipt of something that was said. */
const thanks = () => expect.stringMatching(`^${at('problem/tack')}\\?om=[\\w-]+$`)
const problem = () => findProblem(pages.app.world.db, pages.work.id)

describe('A problem that is not described', () => {
  it('says who describes it, and has a form for them alone', async () => {
    const visitor = pages.app.browser()
    const page = await visitor.get(at('problem'))
    expect(page.status).toBe(200)
    expect(textOf(page.body)).toContain('Problemet är inte beskrivet än.')
    expect(page.body).not.toContain(at('problem/skriv'))
    expect((await visitor.get(at('problem/skriv'))).status).toBe(403)
    expect((await visitor.get(at('problem/stammer'))).status).toBe(409)
    expect((await pages.initiator.get(at('problem'))).body).toContain(at('problem/skriv'))
  })

  it('is described by the contact person, at once and once', async () => {
    const form = await pages.contact.get(at('problem/skriv'))
    expect(textOf(form.body)).toContain('Gatan är mörk.')
    const empty = await pages.contact.post(at('problem/skriv'), { ...hiddenFields(form.body), text: ' ' })
    expect(empty.status).toBe(422)
    const fields = { ...hiddenFields(form.body), text: TEXT, language: 'sv' }
    const saved = await pages.contact.post(at('problem/skriv'), fields)
    expect(saved).toMatchObject({ status: 303, location: `${at('problem')}?sparad=1` })
    expect((await pages.contact.post(at('problem/skriv'), fields)).status).toBe(303)
    expect(await problem()).toMatchObject({ version: 1, text: TEXT })
    const page = textOf((await pages.app.browser().get(at('problem'))).body)
    expect(page).toContain('Många går en omväg för att slippa gå där.')
    expect(page).toContain('0 av 5 boende har sagt att den stämmer')
    expect(page).toContain('Texten har legat öppen 0 av 14 dagar')
  })
})

describe('Saying that a description is right', () => {
  it('takes a visitor through who they are and their address, and back to send it', async () => {
    const browser = pages.app.browser()
    const asked = await browser.get(at('problem/stammer'))
    expect(textOf(asked.body)).toContain('Stämmer beskrivningen?')
    const who = await browser.post(at('problem/stammer'), hiddenFields(asked.body))
    expect(who).toMatchObject({ status: 303, location: `${at('problem/vem')}?for=stammer` })
    const whoPage = await browser.follow(who)
    expect((await browser.post(at('problem/vem'), hiddenFields(whoPage.body))).status).toBe(422)
    const address = await browser.post(at('problem/vem'), { ...hiddenFields(whoPage.body), as: 'resident' })
    expect(address.location).toBe(`/sv/logga-in?till=${encodeURIComponent(at('problem/stammer'))}`)
    const back = await signInThere(pages.app, browser, address.location ?? '', 'anna@provstad.example')
    expect(back.location).toBe(at('problem/stammer'))
    const again = await browser.follow(back)
    expect(textOf(again.body)).toContain('Du svarar som boende.')
    const sent = await browser.post(at('problem/stammer'), hiddenFields(again.body))
    expect(sent).toMatchObject({ status: 303, location: thanks() })
    expect(textOf((await browser.follow(sent)).body)).toContain('Det räknas som en boendes röst.')
    expect(await problem()).toMatchObject({ confirmations: 1, shapedBy: 1 })
    const own = textOf((await browser.get(at('problem'))).body)
    expect(own).toContain('Du har sagt att texten stämmer')
    expect(own).toContain('1 av 5 boende har sagt att den stämmer')
  })

  it('pressed twice counts once, and is asked who only once', async () => {
    const browser = await browserOf(pages.app, 'bo@provstad.example')
    const asked = hiddenFields((await browser.get(at('problem/stammer'))).body)
    await browser.post(at('problem/stammer'), asked)
    const first = await browser.post(at('problem/vem'), { for: 'stammer', as: 'resident' })
    expect(first.location).toEqual(thanks())
    expect((await browser.post(at('problem/stammer'), asked)).location).toEqual(thanks())
    expect(await problem()).toMatchObject({ confirmations: 2 })
  })

  it('is refused to a second person in the same browser, and says why and what to do', async () => {
    const browser = await browserOf(pages.app, 'cleo@provstad.example')
    const asked = hiddenFields((await browser.get(at('problem/stammer'))).body)
    await browser.post(at('problem/stammer'), asked)
    await browser.post(at('problem/vem'), { for: 'stammer', as: 'resident' })
    await browser.post('/sv/logga-ut')
    await browser.post(at('problem/stammer'), asked)
    const address = await browser.post(at('problem/vem'), { for: 'stammer', as: 'resident' })
    await signInThere(pages.app, browser, address.location ?? '', 'dina@provstad.example')
    const refused = await browser.post(at('problem/stammer'), asked)
    expect(refused.status).toBe(409)
    expect(textOf(refused.body)).toContain('varje webbläsare räknas en gång')
    expect(await problem()).toMatchObject({ confirmations: 3 })
  })

  it('counts staff as heard, not as residents, without asking who they are', async () => {
    const asked = await pages.contact.get(at('problem/stammer'))
    expect(textOf(asked.body)).toContain('räknas inte bland de boendes')
    const sent = await pages.contact.post(at('problem/stammer'), hiddenFields(asked.body))
    expect(textOf((await pages.contact.follow(sent)).body)).toContain('räknas inte bland de boendes')
    expect(await problem()).toMatchObject({ confirmations: 3 })
  })

  it('gives its receipt to its sender alone', async () => {
    const browser = await browserOf(pages.app, 'bo@provstad.example')
    const again = await browser.post(
      at('problem/stammer'),
      hiddenFields((await browser.get(at('problem/stammer'))).body),
    )
    expect((await browser.follow(again)).status).toBe(200)
    expect((await pages.app.browser().follow(again)).location).toBe(at('problem'))
    expect((await browser.get(`${at('problem/tack')}?om=x`)).location).toBe(at('problem'))
  })

  it('loses nothing when a browser takes no cookies: it says so', async () => {
    const browser = pages.app.browser()
    const asked = hiddenFields((await browser.get(at('problem/stammer'))).body)
    await browser.post(at('problem/stammer'), asked)
    browser.keep('medverka', undefined)
    const lost = await browser.post(at('problem/vem'), { for: 'stammer', as: 'resident' })
    expect(lost.status).toBe(409)
    expect(textOf(lost.body)).toContain('Tillåt kakor')
  })
})

describe('Proposing a change', () => {
  it('needs no address: it is heard, shown in its own language, and not counted', async () => {
    const browser = pages.app.browser()
    const asked = hiddenFields((await browser.get(at('problem/andra'))).body)
    expect((await browser.post(at('problem/andra'), { ...asked, text: '' })).status).toBe(422)
    const words = { ...asked, text: 'اذكروا الضوضاء أيضًا.', language: 'ar' }
    await browser.post(at('problem/andra'), { ...words, hur: 'utan' })
    const sent = await browser.post(at('problem/vem'), { for: 'andra', as: 'resident' })
    expect(sent.location).toEqual(thanks())
    const told = textOf((await browser.follow(sent)).body)
    expect(told).toContain('Ditt förslag är skickat')
    expect(told).toContain('svarar senast 16 mars 2026')
    const page = await browser.get(at('problem'))
    expect(page.body).toMatch(/<blockquote[^>]*lang="ar" dir="rtl"[^>]*><p>اذكروا الضوضاء أيضًا\./)
    expect(textOf(page.body)).toContain('Se det du har sagt, och svaret')
  })

  it('keeps the words while an address is confirmed, and gives them back to be sent', async () => {
    const browser = pages.app.browser()
    const asked = hiddenFields((await browser.get(at('problem/andra'))).body)
    await browser.post(at('problem/andra'), { ...asked, text: 'Nämn trafiken.', language: 'sv', hur: 'adress' })
    const address = await browser.post(at('problem/vem'), { for: 'andra', as: 'resident' })
    expect(address.location).toContain('/sv/logga-in?till=')
    expect(textOf((await browser.get(at('problem'))).body)).toContain('Du har skrivit något som inte är skickat.')
    const back = await signInThere(pages.app, browser, address.location ?? '', 'eva@provstad.example')
    const own = await browser.get('/sv/mina-sidor')
    expect(own.body).toContain(`href="${at('problem/andra')}"`)
    expect(textOf(own.body)).toContain('Något du vill säga om en problembeskrivning')
    const form = await browser.follow(back)
    expect(form.body).toContain('>Nämn trafiken.</textarea>')
    const fields = { ...hiddenFields(form.body), text: 'Nämn trafiken också.', language: 'sv' }
    expect((await browser.post(at('problem/andra'), fields)).location).toEqual(thanks())
    expect((await browser.get(at('problem/andra'))).body).toContain('></textarea>')
    expect((await browser.get('/sv/mina-sidor')).body, 'what is sent is no draft').not.toContain(at('problem/andra'))
    expect(await problem()).toMatchObject({ proposals: 2, shapedBy: 4 })
  })
})

describe('Saying that it is not right', () => {
  it('takes the place of what the same person said before, and is answered by the contact person once', async () => {
    const browser = await browserOf(pages.app, 'filip@provstad.example')
    const asked = hiddenFields((await browser.get(at('problem/stammer'))).body)
    await browser.post(at('problem/stammer'), asked)
    await browser.post(at('problem/vem'), { for: 'stammer', as: 'resident' })
    const words = { ...asked, text: 'Det är inte mörkt, det är bullrigt.', language: 'sv' }
    const sent = await browser.post(at('problem/stammer-inte'), words)
    expect(sent.location).toEqual(thanks())
    expect(await problem()).toMatchObject({ confirmations: 3, objections: 1 })
    expect(textOf((await browser.get(at('problem'))).body)).toContain('Du har sagt att texten inte stämmer')
    expect((await browser.get(at('problem/stammer-inte'))).body).toContain(
      '>Det är inte mörkt, det är bullrigt.</textarea>',
    )

    const [link = ''] =
      (await browser.follow(sent)).body.match(/\/sv\/utvecklingsarbeten\/\d+\/problem\/sagt\/[\w-]+/) ?? []
    expect((await browser.get(link)).body).not.toContain('name="reason"')
    expect((await browser.post(link, { answer: 'adopted', reason: 'Ja.', language: 'sv' })).status).toBe(403)
    const form = await pages.contact.get(link)
    expect(form.body).toContain('name="reason"')
    const incomplete = await pages.contact.post(link, { reason: 'Vi lägger till bullret.' })
    expect(incomplete.status).toBe(422)
    expect(incomplete.body).toContain('Vi lägger till bullret.')
    const answer = { answer: 'partly', reason: 'Vi lägger till bullret.', language: 'sv' }
    expect((await pages.contact.post(link, answer)).location).toBe(link)
    const second = await pages.initiator.post(link, { answer: 'not', reason: 'Nej, det är mörkt.', language: 'sv' })
    expect(second.status).toBe(409)
    expect(textOf(second.body)).toContain('Vi lägger till bullret.')
    expect(textOf(second.body)).toContain('Nej, det är mörkt.')
    const read = textOf((await pages.app.browser().get(link)).body)
    expect(read).toContain('Så blev det: texten ändras delvis')
    expect(read).toContain('Svar av Kontaktperson Ett')
  })

  it('is no page of another undertaking', async () => {
    const other = await openUndertakingPages(pages)
    const [link = ''] = (await pages.contact.get(at('problem'))).body.match(/sagt\/[\w-]+/) ?? []
    expect((await other.contact.get(other.at(`problem/${link}`))).status).toBe(404)
    expect((await pages.contact.get(at('problem/sagt/nothing'))).status).toBe(404)
    expect((await pages.contact.get(at('problem/sagt/%00'))).status).toBe(404)
    expect((await pages.contact.get('/sv/utvecklingsarbeten/999999999/problem')).status).toBe(404)
  })
})
