import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { type TestClient, textOf } from '../../../test/support/client.ts'
import { codeMailedTo, newestMailTo } from '../../../test/support/mailbox.ts'
import { forgetEveryone, signIn, signInWithRole } from '../../../test/support/people.ts'

const ADA = 'ada@provstad.example'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.drop())
afterEach(() => forgetEveryone(app.world))

async function ask(browser: TestClient, address = ADA, till?: string) {
  // Of two mails of the same moment neither is the newer.
  app.clock.advance(1000)
  return browser.post('/sv/logga-in', { address, ...(till === undefined ? {} : { till }) })
}

describe('Signing in by code', () => {
  it('asks for an address, mails a code, and opens one’s own pages', async () => {
    const browser = app.browser()
    expect(textOf((await browser.get('/sv/logga-in')).body)).toContain('Vart ska vi mejla din kod?')
    const asked = await ask(browser)
    expect(asked).toMatchObject({ status: 303, location: '/sv/logga-in/kod' })
    const page = await browser.follow(asked)
    expect(textOf(page.body)).toContain(`Vi har mejlat sex siffror till ${ADA}`)
    expect(page.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    expect(page.body).toContain('name="robots" content="noindex"')

    const before = browser.token()
    const { code } = await codeMailedTo(app.world, ADA)
    const signedIn = await browser.post('/sv/logga-in/kod', { code })
    expect(signedIn).toMatchObject({ status: 303, location: '/sv/mina-sidor' })
    expect(browser.token()).not.toBe(before)
    expect((await app.actorIn(browser)).kind).toBe('person')
  })

  it('takes staff to their workbench', async () => {
    await signInWithRole(app.world, 'coordinator', null, 'samordnare@provstad.example')
    const browser = app.browser()
    await ask(browser, 'samordnare@provstad.example')
    const { code } = await codeMailedTo(app.world, 'samordnare@provstad.example')
    expect((await browser.post('/sv/logga-in/kod', { code })).location).toBe('/sv/arbetsbord')
  })

  it('goes on to where one was going, and nowhere else', async () => {
    const browser = app.browser()
    const till = '/sv/utvecklingsarbeten/12/problem?version=2'
    const page = await browser.get(`/sv/logga-in?till=${encodeURIComponent(till)}`)
    expect(page.body).toContain(`value="${till}"`)
    await ask(browser, ADA, till)
    const { code } = await codeMailedTo(app.world, ADA)
    expect((await browser.post('/sv/logga-in/kod', { code })).location).toBe(till)
    expect((await browser.get(`/sv/logga-in?till=${encodeURIComponent(till)}`)).location).toBe(till)
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/sv/..//evil.example'])(
    'never leads away to %s',
    async (till) => {
      const browser = app.browser()
      expect((await browser.get(`/sv/logga-in?till=${encodeURIComponent(till)}`)).body).not.toContain('name="till"')
      await ask(browser, ADA, till)
      // Nor when somebody has written into the cookie itself.
      browser.keep('sign-in', encodeURIComponent(new URLSearchParams({ address: ADA, till }).toString()))
      const { code } = await codeMailedTo(app.world, ADA)
      expect((await browser.post('/sv/logga-in/kod', { code })).location).toBe('/sv/mina-sidor')
    },
  )

  it('gives the same answer when the button is pressed twice', async () => {
    const browser = app.browser()
    await ask(browser)
    const { code } = await codeMailedTo(app.world, ADA)
    const [one, other] = await Promise.all([
      browser.post('/sv/logga-in/kod', { code }),
      browser.post('/sv/logga-in/kod', { code }),
    ])
    expect([one?.location, other?.location]).toEqual(['/sv/mina-sidor', '/sv/mina-sidor'])
    expect((await app.actorIn(browser)).kind).toBe('person')
    expect((await browser.post('/sv/logga-in/kod', { code })).location).toBe('/sv/mina-sidor')
  })

  it('refuses a code that was used, and one asked for in another browser', async () => {
    const browser = app.browser()
    await ask(browser)
    const { code } = await codeMailedTo(app.world, ADA)
    await browser.post('/sv/logga-in/kod', { code })
    const thief = app.browser()
    const stolen = await thief.post('/sv/logga-in/kod', { code })
    expect(stolen.status).toBe(404)
    expect(textOf(stolen.body)).toContain('Det finns ingen kod som väntar här')
    await ask(thief, 'thief@provstad.example')
    const replayed = await thief.post('/sv/logga-in/kod', { code })
    expect([403, 404, 409, 422]).toContain(replayed.status)
    expect((await app.actorIn(thief)).kind).toBe('visitor')
  })

  it('counts wrong codes down, keeps what was typed, and offers a new one', async () => {
    const browser = app.browser()
    await ask(browser)
    const { code } = await codeMailedTo(app.world, ADA)
    const wrong = code === '000000' ? '111111' : '000000'
    const first = await browser.post('/sv/logga-in/kod', { code: wrong })
    expect(first.status).toBe(422)
    expect(first.body).toContain(`value="${wrong}"`)
    expect(textOf(first.body)).toContain('4 försök')
    for (let tries = 0; tries < 4; tries++) await browser.post('/sv/logga-in/kod', { code: wrong })
    const dead = await browser.post('/sv/logga-in/kod', { code })
    expect(dead.status).toBe(429)
    await ask(browser)
    const { code: fresh } = await codeMailedTo(app.world, ADA)
    expect((await browser.post('/sv/logga-in/kod', { code: fresh })).status).toBe(303)
  })

  it.each([
    ['nothing', ''],
    ['no address', 'ada'],
    ['a second receiver', 'ada@provstad.example, eva@provstad.example'],
    ['a header of its own', 'ada@provstad.example\r\nBcc: eva@provstad.example'],
    ['a turned direction', 'ada@\u202Eprovstad.example'],
    ['markup', '<script>alert(1)</script>@provstad.example'],
    ['a megabyte', `${'a'.repeat(1_000_000)}@provstad.example`],
  ])('refuses %s as an address, and sends nothing', async (_, address) => {
    const refused = await ask(app.browser(), address)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('aria-invalid="true"')
    expect(refused.body).not.toContain('<script>alert')
    expect(await app.world.db.selectFrom('mail').select('id').execute()).toEqual([])
  })

  it('answers the same for an address that is known and one that is not', async () => {
    await signIn(app.world, ADA)
    const [known, unknown] = [app.browser(), app.browser()]
    const pages = [
      await known.follow(await ask(known, ADA)),
      await unknown.follow(await ask(unknown, 'eva@provstad.example')),
    ]
    expect(textOf(pages[0]?.body ?? '')).toBe(textOf(pages[1]?.body ?? '').replace('eva@', 'ada@'))
  })

  it('never shows another spelling than was typed', async () => {
    await signIn(app.world, ADA)
    const browser = app.browser()
    const page = await browser.follow(await ask(browser, 'ada+torget@provstad.example'))
    expect(textOf(page.body)).toContain('ada+torget@provstad.example')
    expect(page.body).not.toContain(ADA)
  })

  it('sends home whatever host a request claims', async () => {
    const browser = app.browser()
    await browser.post('/sv/logga-in', { address: ADA }, { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' })
    expect((await newestMailTo(app.world, ADA)).body).not.toContain('evil.example')
  })

  it('does not take posts from other sites', async () => {
    const refused = await app.browser().post('/sv/logga-in', { address: ADA }, { 'Sec-Fetch-Site': 'cross-site' })
    expect(refused.status).toBe(403)
  })

  it('speaks Arabic to who asks in Arabic, also in the mail', async () => {
    const browser = app.browser()
    const page = await browser.get('/ar/logga-in')
    expect(page.body).toContain('dir="rtl"')
    await browser.post('/ar/logga-in', { address: ADA })
    expect((await newestMailTo(app.world, ADA)).language).toBe('ar')
  })
})

describe('The mailed link', () => {
  it('is a page with a button, which opens once and only there', async () => {
    const browser = app.browser()
    await ask(browser, ADA, '/sv/om')
    const { linkPath } = await codeMailedTo(app.world, ADA)
    const page = await browser.get(linkPath)
    expect(page.status).toBe(200)
    expect((await app.actorIn(browser)).kind).toBe('visitor')
    // A scanner that fetches the link, and then even presses it, gets nowhere.
    const scanner = app.browser()
    expect(textOf((await scanner.get(linkPath)).body)).toBe(textOf(page.body))
    const elsewhere = await scanner.post(linkPath)
    expect(elsewhere.status).toBe(403)
    expect(textOf(elsewhere.body)).toContain('Länken fungerar bara i webbläsaren där du bad om den')

    expect(await browser.post(linkPath)).toMatchObject({ status: 303, location: '/sv/om' })
    expect((await app.actorIn(browser)).kind).toBe('person')
  })

  it('says what is wrong with a token that opens nothing, and shows no such token anew', async () => {
    const browser = app.browser()
    const refused = await browser.post(`/sv/logga-in/lank/${'x'.repeat(43)}`)
    expect(refused.status).toBe(404)
    expect(textOf(refused.body)).toContain('Be om en ny kod')
    expect((await browser.post('/sv/logga-in/lank/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E')).body).not.toContain(
      '<script>alert',
    )
  })
})

describe('Signing out', () => {
  it('leaves nothing behind but the browser’s own mark, and can be pressed twice', async () => {
    const { token, actor } = await signIn(app.world, ADA)
    const browser = app.browser(token)
    await browser.post('/sv/starta/vad', { title: 'Ljus', summary: 'Gatan är mörk.' })
    expect(textOf((await browser.get('/sv/logga-ut')).body)).toContain('Logga ut')
    const left = await browser.post('/sv/logga-ut')
    expect(left.status).toBe(303)
    expect(left.headers.get('Clear-Site-Data')).toBe('"storage"')
    expect(textOf((await browser.follow(left)).body)).toContain('Du är utloggad')
    const now = await app.actorIn(browser)
    expect(now).toMatchObject({ kind: 'visitor', device: actor.device, links: [] })
    expect(await app.world.db.selectFrom('draft').select('id').execute()).toEqual([])
    expect((await browser.post('/sv/logga-ut')).status).toBe(303)
    // The old secret opens nothing.
    await expect(app.actorIn(app.browser(token))).rejects.toThrow()
  })

  it('without a session is no fault', async () => {
    expect((await app.browser().post('/sv/logga-ut')).status).toBe(303)
  })
})
