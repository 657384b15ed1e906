import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { type Answer, hiddenFields, type TestClient, textOf } from '../../../test/support/client.ts'
import { signIn, signInAdministrator } from '../../../test/support/people.ts'
import { takeMalmo2019 } from '../../../test/support/statements.ts'
import { newId } from '../../kernel/ids.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  await takeMalmo2019(app.world)
})
afterAll(() => app.drop())

const model = '/sv/samverkansmodeller/malmo-2019'
const suggestion = `${model}/yttrande?version=1`

let people = 0
async function signedIn(): Promise<TestClient> {
  people += 1
  return app.browser((await signIn(app.world, `skribent${people}@provstad.example`)).token)
}

/** Presses "go on writing": the address of the draft. */
async function begun(browser: TestClient): Promise<string> {
  const { body } = await browser.get(suggestion)
  const answer = await browser.post('/sv/yttranden', hiddenFields(body))
  expect(answer.status).toBe(303)
  return answer.location ?? ''
}

describe('The statement that Medverka suggests', () => {
  it('is linked from the model’s review, and read by everybody', async () => {
    const { body } = await app.browser().get(model)
    expect(body).toContain(`href="${suggestion}"`)
    const page = await app.browser().get(suggestion)
    const text = textOf(page.body)
    expect(text).toContain('Yttrande över Modell för samverkansstöd')
    expect(text).toContain('Utkast. Medverka skrev det här 2 mars 2026')
    expect(page.body).toContain('<h3>2. Modellens samordningsfunktion är oklar</h3>')
    expect(page.body).toContain('href="/sv/logga-in?till=')
    expect(page.body).not.toContain('action="/sv/yttranden"')
  })

  it('is a file of each kind, in the language of the page', async () => {
    const text = await app.browser().get(`${model}/yttrande/txt?version=1`)
    expect(text.headers.get('Content-Disposition')).toBe('attachment; filename="yttrande-malmo-2019-1.txt"')
    expect(text.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
    expect(text.body).toMatch(/^Yttrande över .+\n=+\n\nUtkast\. /)
    const page = await app.browser().get('/ar/samverkansmodeller/malmo-2019/yttrande/html?version=1')
    expect(page.body).toContain('<html lang="ar" dir="rtl">')
    const word = await app.browser().get(`${model}/yttrande/docx?version=1`)
    expect(word.headers.get('Content-Type')).toMatch(/wordprocessingml\.document$/)
    expect(wordsIn(word)).toContain('De boende kommer in för sent i modellen')
  })

  it.each(['sv', 'en', 'ar'])('is whole in %s', async (language) => {
    const { status, body } = await app.browser().get(`/${language}/samverkansmodeller/malmo-2019/yttrande`)
    expect(status).toBe(200)
    expect(body).not.toMatch(/undefined|\[object |NaN/)
  })

  it.each([
    'finns-inte/yttrande',
    'malmo-2019/yttrande?version=9',
    'malmo-2019/yttrande/pdf',
    'finns-inte/yttrande/txt',
  ])('is missing where there is nothing: %s', async (path) => {
    expect((await app.browser().get(`/sv/samverkansmodeller/${path}`)).status).toBe(404)
  })

  it('can’t be kept without signing in', async () => {
    const version = hiddenFields((await (await signedIn()).get(suggestion)).body).version ?? ''
    expect((await app.browser().post('/sv/yttranden', { version })).status).toBe(403)
  })
})

describe('A draft of one’s own', () => {
  it('opens with Medverka’s words, is saved and taken away as it was saved, and always says that it is a draft', async () => {
    const browser = await signedIn()
    const address = await begun(browser)
    expect(await begun(browser)).toBe(address)
    const opened = await browser.get(address)
    expect(opened.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    expect(opened.body).toMatch(/<textarea[^>]*>\s*# Sammanfattning/)
    const written = { title: 'Gårdsföreningens <ord>', body: '# Kort\n\nVi vill vara med.\n\n- från början' }
    const saved = await browser.post(address, { ...hiddenFields(opened.body), ...written })
    expect(saved).toMatchObject({ status: 303, location: `${address}?sparad=2` })
    const after = await browser.follow(saved)
    expect(textOf(after.body)).toContain('Sparat.')
    expect(textOf(after.body)).toContain('En människa ändrade texten senast 2 mars 2026')
    const text = await browser.get(`${address}/fil/txt`)
    expect(text.body).toMatch(
      /^Gårdsföreningens <ord>\n=+\n\nUtkast\. .+\n\n\nKort\n-+\n\nVi vill vara med\.\n\n- från början\n$/,
    )
    expect(text.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    const page = await browser.get(`${address}/fil/html`)
    expect(page.body).toContain('<h1>Gårdsföreningens &lt;ord&gt;</h1>')
    const word = wordsIn(await browser.get(`${address}/fil/docx`))
    expect(word).toContain('Gårdsföreningens &lt;ord&gt;')
    expect(word).toContain('Utkast. Medverka skrev grunden')
  })

  it('keeps its words when something is wrong, and when another window has saved: both are shown', async () => {
    const browser = await signedIn()
    const address = await begun(browser)
    const first = hiddenFields((await browser.get(address)).body)
    const empty = await browser.post(address, { ...first, title: ' ', body: 'Mina ord om gården' })
    expect(empty.status).toBe(422)
    expect(empty.body).toContain('href="#field-title"')
    expect(empty.body).toContain('Mina ord om gården</textarea>')
    await browser.post(address, { ...first, title: 'Rubrik', body: 'Från den andra rutan' })
    const stale = await browser.post(address, { ...first, title: 'Min rubrik', body: 'Mina ord om gården' })
    expect(stale.status).toBe(409)
    expect(textOf(stale.body)).toContain('Från den andra rutan')
    expect(stale.body).toContain('Mina ord om gården</textarea>')
    const again = { ...hiddenFields(stale.body), title: 'Min rubrik', body: 'Mina ord om gården' }
    expect((await browser.post(address, again)).location).toBe(`${address}?sparad=3`)
    // A second press: no news.
    expect((await browser.post(address, again)).location).toBe(`${address}?sparad=3`)
  })

  it('is nobody else’s: not there for others, also not for an administrator; who isn’t signed in is asked to', async () => {
    const browser = await signedIn()
    const address = await begun(browser)
    const administrator = app.browser((await signInAdministrator(app.world)).token)
    for (const other of [await signedIn(), administrator]) {
      for (const path of [address, `${address}/radera`, `${address}/fil/txt`, `/sv/yttranden/${newId()}`])
        expect((await other.get(path)).status).toBe(404)
      expect((await other.post(address, { revision: '1', title: 'Kapad', body: 'Kapad' })).status).toBe(404)
      await other.post(`${address}/radera`)
      expect((await other.get('/sv/yttranden')).body).not.toContain(address)
    }
    expect(await app.browser().get(address)).toMatchObject({
      ...{ status: 302, location: `/sv/logga-in?till=${encodeURIComponent(address)}` },
    })
    expect((await browser.get(address)).status).toBe(200)
  })

  it('is listed among one’s own, and thrown away after being asked', async () => {
    const browser = await signedIn()
    expect(textOf((await browser.get('/sv/yttranden')).body)).toContain('Du har inget utkast.')
    const address = await begun(browser)
    for (const page of ['/sv/yttranden', '/sv/mina-sidor'])
      expect((await browser.get(page)).body).toContain(`href="${address}"`)
    expect((await browser.get(`${address}/radera`)).body).toContain(`action="${address}/radera"`)
    for (const _ of [1, 2])
      expect(await browser.post(`${address}/radera`)).toMatchObject({ status: 303, location: '/sv/yttranden' })
    expect((await browser.get(address)).status).toBe(404)
    expect((await browser.get('/sv/mina-sidor')).body).not.toContain('/sv/yttranden/')
  })
})

/** The words of a Word file. */
function wordsIn({ bytes }: Answer): string {
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
}
