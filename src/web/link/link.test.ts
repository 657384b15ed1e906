import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { createTestClient, textOf } from '../../../test/support/client.ts'
import { insertGround, insertTestUndertaking } from '../../../test/support/undertakings.ts'
import { createApp } from '../../app.ts'
import { issueLink, revokeLinks } from '../../features/people/index.ts'
import { type HeldLink, holdsLink } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { evidence, holdings } from '../../rooms.ts'

let app: TestApp
let undertaking: string
let number: number
beforeAll(async () => {
  app = await createTestApp()
  undertaking = (await insertTestUndertaking(app.world, await insertGround(app.world))).id
  const row = app.world.db.selectFrom('undertaking').select('number').where('id', '=', undertaking)
  number = (await row.executeTakeFirstOrThrow()).number
})
afterAll(() => app.drop())

const issue = (link: HeldLink) => app.world.transaction((tx) => issueLink(tx, link, app.world.now()))

async function insertParty(name: string): Promise<string> {
  const id = newId()
  const row = { id, undertaking, kind: 'association', name, initiated: false }
  await app.world.db
    .insertInto('party')
    .values({ ...row, joined_at: app.world.now() })
    .execute()
  return id
}

describe('A private link', () => {
  it('opens its undertaking in this browser, by an address without the secret', async () => {
    const { token } = await issue({ purpose: 'initiator', subject: undertaking })
    const browser = app.browser()
    const opened = await browser.get(`/l/${token}`, { 'Accept-Language': 'ar' })
    expect(opened).toMatchObject({ status: 302, location: `/ar/utvecklingsarbeten/${number}` })
    expect(opened.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    expect(holdsLink(await app.actorIn(browser), 'initiator', undertaking)).toBe(true)
    const page = await browser.follow(opened)
    expect(page.status).toBe(200)
    expect(page.body).not.toContain(token)
    // Opened again it changes nothing, and the language that was turned to is kept.
    const session = browser.token()
    await browser.get('/sv/om', { Referer: 'http://localhost/ar/om' })
    expect((await browser.get(`/l/${token}`)).location).toBe(`/sv/utvecklingsarbeten/${number}`)
    expect(browser.token()).toBe(session)
  })

  it('of a party opens the undertaking that it belongs to', async () => {
    const party = await insertParty('Provföreningen Ett')
    const { token } = await issue({ purpose: 'party', subject: party })
    const browser = app.browser()
    const opened = await browser.get(`/l/${token}`, { 'Accept-Language': 'sv' })
    expect(opened.location).toBe(`/sv/utvecklingsarbeten/${number}`)
    expect(holdsLink(await app.actorIn(browser), 'party', party)).toBe(true)
  })

  it('to something that is no undertaking opens one’s own pages', async () => {
    const { token } = await issue({ purpose: 'confirmation', subject: newId() })
    expect((await app.browser().get(`/l/${token}`, { 'Accept-Language': 'sv' })).location).toBe('/sv/mina-sidor')
  })

  it('that was replaced opens nothing, and takes away what it had opened', async () => {
    const subject = await insertParty('Provföreningen Två')
    const link = { purpose: 'party', subject } as const
    const old = await issue(link)
    const [holder, other] = [app.browser(), app.browser()]
    await holder.get(`/l/${old.token}`)
    await other.get(`/l/${old.token}`)
    await app.world.perform(revokeLinks, await app.actorIn(holder), link)
    const refused = await app.browser().get(`/l/${old.token}`, { 'Accept-Language': 'sv' })
    expect(refused.status).toBe(404)
    expect(textOf(refused.body)).toContain('Länken är utbytt mot en ny')
    expect(holdsLink(await app.actorIn(other), 'party', subject)).toBe(false)
    expect(holdsLink(await app.actorIn(holder), 'party', subject)).toBe(true)
  })

  it('that never was is said so, with the secret in no address on the page', async () => {
    const token = 'x'.repeat(43)
    const refused = await app.browser().get(`/l/${token}`, { 'Accept-Language': 'sv' })
    expect(refused.status).toBe(404)
    expect(textOf(refused.body)).toContain('Vi känner inte igen länken')
    expect(refused.body).not.toContain(token)
    expect(refused.body).toContain('action="/sv/kod"')
  })

  it.each(['/l/', '/l/abc', '/l/%2e%2e%2fsv', `/l/${'x'.repeat(5000)}`, '/l/a/b', '/l/starta/vad'])(
    'cut or twisted (%.20s) is a page that helps, and begins no session',
    async (path) => {
      const browser = app.browser()
      const answer = await browser.get(path)
      const refused = answer.location === null ? answer : await browser.follow(answer)
      expect(refused.status).toBe(404)
      expect(browser.token()).toBeUndefined()
    },
  )

  it('stands in no log', async () => {
    const lines: string[] = []
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk))
        done()
      },
    })
    const { world, config, client } = app
    const logged = createApp({
      world,
      config,
      log: pino({}, stream),
      client,
      evidence,
      holdings,
      municipality: '',
    })
    const browser = createTestClient({ fetch: logged.fetch, origin: 'http://localhost' })
    const { token } = await issue({ purpose: 'initiator', subject: undertaking })
    await browser.get(`/l/${token}`)
    await browser.get(`/l/${token}x`)
    await browser.get(`/sv/logga-in/lank/${token}`)
    expect(lines.length).toBe(3)
    expect(lines.join('')).toContain('"route":"/l/:token"')
    expect(lines.join('')).not.toContain(token)
  })
})

describe('The short code', () => {
  it('opens the same, however it is typed', async () => {
    const { code } = await issue({ purpose: 'initiator', subject: undertaking })
    const browser = app.browser()
    expect((await browser.get('/sv/kod')).status).toBe(200)
    const opened = await browser.post('/sv/kod', { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` })
    expect(opened).toMatchObject({ status: 303, location: `/sv/utvecklingsarbeten/${number}` })
    expect(holdsLink(await app.actorIn(browser), 'initiator', undertaking)).toBe(true)
  })

  it('that is wrong or no code is said so, with what was typed', async () => {
    const browser = app.browser()
    const wrong = await browser.post('/sv/kod', { code: 'BCDF-GHJK-MN' })
    expect(wrong.status).toBe(404)
    expect(wrong.body).toContain('value="BCDF-GHJK-MN"')
    expect(textOf(wrong.body)).toContain('Vi känner inte igen koden')
    expect((await browser.post('/sv/kod', { code: '"><script>x</script>' })).body).not.toContain('<script>x')
    expect((await browser.post('/sv/kod')).status).toBe(422)
  })

  it('can’t be guessed at for long', async () => {
    const browser = app.browser()
    const answers = []
    for (let tries = 0; tries < 11; tries++)
      answers.push((await browser.post('/sv/kod', { code: 'BCDF-GHJK-MN' })).status)
    expect(answers.at(-1)).toBe(429)
    // The right one too: an answer to it would be an answer to a guess.
    const { code } = await issue({ purpose: 'initiator', subject: undertaking })
    expect((await browser.post('/sv/kod', { code })).status).toBe(429)
  })
})
