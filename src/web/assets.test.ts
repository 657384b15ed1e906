import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClientBuild, loadClientBuild, SPECULATION_RULES_HEADER, serveAssets } from './assets.ts'

/** What a first visit may weigh, in bytes after compression (issue 2, §8). */
const STYLES_AT_MOST = 25_000
const SCRIPTS_AT_MOST = 10_000
const PAGE_WITHOUT_ITS_HTML_AT_MOST = 88_000

describe('The client build', () => {
  let folder: string
  let client: ClientBuild

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medverka-client-'))
    const root = join(import.meta.dirname, '../..')
    await build({
      configFile: join(root, 'vite.client.config.ts'),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    })
    client = await loadClientBuild(folder)
  }, 60_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  function weight(address: string): number {
    const file = client.files.get(address)
    if (file === undefined) throw new Error(`${address} was not built`)
    return (file.br ?? file.plain).byteLength
  }

  function addressOf(name: RegExp): string {
    return [...client.files.keys()].find((it) => name.test(it)) ?? ''
  }

  it('gives the page addresses that are there, with the hash of their contents', () => {
    const { stylesheet, face, icon, scripts } = client.page
    for (const address of [stylesheet, face, icon, ...Object.values(scripts)]) {
      expect(address).toMatch(/^\/assets\/[\w-]+-[\w-]{8}\.\w+$/)
      expect(client.files.has(address)).toBe(true)
    }
  })

  it('keeps the styles and the scripts light', () => {
    expect(weight(client.page.stylesheet)).toBeLessThan(STYLES_AT_MOST)
    const scripts = [...client.files.keys()].filter((it) => it.endsWith('.js'))
    expect(scripts.map(weight).reduce((one, other) => one + other)).toBeLessThan(SCRIPTS_AT_MOST)
  })

  it('leaves room for the page itself on a first visit, also in Arabic', () => {
    const arabic = weight(addressOf(/noto-sans-arabic/))
    const { stylesheet, face, icon, scripts } = client.page
    const latin = [stylesheet, face, icon, scripts.main].map(weight).reduce((one, other) => one + other)
    expect(latin + arabic).toBeLessThan(PAGE_WITHOUT_ITS_HTML_AT_MOST)
  })

  it('fetches nothing from elsewhere', async () => {
    const css = await readFile(join(folder, client.page.stylesheet), 'utf8')
    for (const [, address = ''] of css.matchAll(/url\("?([^")]+)"?\)/g))
      expect(address).toMatch(/^(\/assets\/|data:image\/svg)/)
    expect(css).not.toContain('@import')
  })

  it('knows every variable of the design system that the imported parts use', async () => {
    const css = await readFile(join(folder, client.page.stylesheet), 'utf8')
    const defined = new Set([...css.matchAll(/(--ds-[\w-]+):/g)].map(([, name]) => name))
    const used = new Set([...css.matchAll(/var\((--ds-[\w-]+)/g)].map(([, name = '']) => name))
    // Table captions in sizes that we don't use.
    const elsewhere = [...used].filter((name) => !defined.has(name) && !/^--ds-heading-/.test(name))
    expect(elsewhere).toEqual([])
  })

  it('moves between pages only where motion is wanted', async () => {
    const css = await readFile(join(folder, client.page.stylesheet), 'utf8')
    expect(css).toMatch(/@media ?\(prefers-reduced-motion: ?no-preference\) ?\{@view-transition ?\{navigation: ?auto/)
  })

  describe('when it is served', () => {
    const app = new Hono()
    beforeAll(() => {
      app.get('/assets/*', serveAssets(client))
    })

    it('comes compressed as the browser asks, to be kept for ever', async () => {
      const answer = await app.request(client.page.stylesheet, {
        headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' },
      })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('Content-Encoding')).toBe('br')
      expect(answer.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
      expect((await answer.arrayBuffer()).byteLength).toBe(weight(client.page.stylesheet))
    })

    it('comes as it is, or in gzip, to who wants nothing else', async () => {
      const plain = await app.request(client.page.stylesheet, { headers: { 'Accept-Encoding': 'identity' } })
      expect(plain.headers.get('Content-Encoding')).toBeNull()
      expect(await plain.text()).toBe(await readFile(join(folder, client.page.stylesheet), 'utf8'))
      const gzip = await app.request(client.page.stylesheet, { headers: { 'Accept-Encoding': 'br;q=0, gzip' } })
      expect(gzip.headers.get('Content-Encoding')).toBe('gzip')
    })

    it('tells which pages may be fetched ahead: public ones, never with a secret in their address', async () => {
      const answer = await app.request(JSON.parse(SPECULATION_RULES_HEADER))
      expect(answer.headers.get('Content-Type')).toBe('application/speculationrules+json')
      const rules = await answer.text()
      expect(rules).toContain('/:language/platser/:one')
      for (const secret of ['/l/', '*', 'kvitto', 'logga-in', 'mina-sidor', 'arbetsbord'])
        expect(rules).not.toContain(secret)
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=3600')
    })

    it('says no, and lets nobody keep that, to a name it does not know or a way out of the folder', async () => {
      for (const path of ['/assets/styles-gone.css', '/assets/../manifest.json', '/assets/%2e%2e%2fmanifest.json']) {
        const answer = await app.request(path)
        expect(answer.status).toBe(404)
        if (path.includes('gone')) expect(answer.headers.get('Cache-Control')).toBe('no-store')
      }
    })
  })

  it('refuses to serve from a folder where nothing is built', async () => {
    await expect(loadClientBuild(join(folder, 'assets'))).rejects.toThrow(/manifest\.json/)
  })
})
