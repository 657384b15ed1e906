import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { createTestClient, textOf } from '../../../test/support/client.ts'
import { createApp } from '../../app.ts'
import type { Config } from '../../platform/config/index.ts'
import { silentLog } from '../../platform/log/index.ts'
import { evidence, holdings } from '../../rooms.ts'

const DEMONSTRATION: Partial<Config> = { demo: true, host: '127.0.0.1', smtpUrl: null, publicUrl: null }

let app: TestApp
beforeAll(async () => {
  app = await createTestApp({ config: DEMONSTRATION })
})
afterAll(() => app.drop())

describe('The outbox', () => {
  it('shows the code that was mailed, with a link to press, and the code page points to it', async () => {
    const browser = app.browser()
    expect(textOf((await browser.get('/sv/utkorg')).body)).toContain('Här ligger inga mejl')
    const asked = await browser.post('/sv/logga-in', { address: 'ada@provstad.example' })
    expect((await browser.follow(asked)).body).toContain('href="/sv/utkorg"')
    const { body, headers } = await browser.get('/sv/utkorg')
    expect(textOf(body)).toMatch(/ada@provstad\.example.* \d{6} /)
    expect(body).toMatch(/href="http:\/\/localhost\/sv\/logga-in\/lank\/[\w-]{43}"/)
    expect(headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    expect((await browser.get('/sv/utkorg?sida=nonsense')).status).toBe(200)
  })

  it('shows markup in a mail as the text it is', async () => {
    const row = { language: 'sv', subject: '<b>Hej</b>', body: '<img src=x onerror=alert(1)>' }
    await app.world.db
      .insertInto('mail')
      .values({ id: app.world.newId(), recipient: 'eva@provstad.example', created_at: app.world.now(), ...row })
      .execute()
    const { body } = await app.browser().get('/sv/utkorg')
    expect(body).not.toContain('<img')
    expect(body).not.toContain('<b>Hej')
  })
})

/** Asks for the outbox of the same town, run with another configuration. */
async function outboxIn(config: Partial<Config>, headers: Record<string, string> = {}) {
  const { world, client } = app
  const site = {
    world,
    config: { ...app.config, ...config },
    log: silentLog,
    client,
    evidence,
    holdings,
    municipality: '',
  }
  const origin = config.publicUrl?.origin ?? 'http://localhost'
  const browser = createTestClient({ fetch: createApp(site).fetch, origin })
  const outbox = await browser.get('/sv/utkorg', headers)
  const code = await browser.get('/sv/logga-in/kod', headers)
  return { status: outbox.status, isPointedTo: code.body.includes('/utkorg') }
}

describe('There is no outbox, and nothing points to one', () => {
  it.each<[string, Partial<Config>, Record<string, string>]>([
    ['without demo data', { demo: false }, {}],
    ['where others can reach the server', { host: '0.0.0.0' }, {}],
    ['on an IPv6 address that others can reach', { host: '::' }, {}],
    ['where mail is sent', { smtpUrl: 'smtp://mail.example.org' }, {}],
    ['where the server has a public address', { publicUrl: new URL('https://medverka.example.org') }, {}],
    ['behind a proxy that is trusted', { trustedProxies: ['127.0.0.1'] }, {}],
    ['behind a proxy that nobody told of', {}, { 'X-Forwarded-For': '192.0.2.1' }],
    ['behind a proxy that says so by the standard', {}, { Forwarded: 'for=192.0.2.1' }],
  ])('%s', async (_, config, headers) => {
    expect(await outboxIn(config, headers)).toEqual({ status: 404, isPointedTo: false })
  })

  it('by another site’s name that points to this machine', async () => {
    expect((await app.browser().get('http://evil.example/sv/utkorg')).status).toBe(404)
  })

  it('but where the public address is this very machine there is one', async () => {
    const publicUrl = new URL('http://localhost:3000')
    expect(await outboxIn({ publicUrl })).toEqual({ status: 200, isPointedTo: true })
  })
})
