import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser, type TestBrowserProcess } from './browser.ts'

const style = 'body{margin:0}.pale{color:#bbb}.wide{width:700px}'
const page = (main: string, { head = '', html = 'lang="sv"' } = {}) =>
  `<!doctype html><html ${html}><head><title>En sida att se på</title><meta name="viewport" content="width=device-width">
   <link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css">${head}</head>
   <body><main><h1>Rubrik</h1>${main}</main></body></html>`

const PAGES: Readonly<Record<string, string>> = {
  '/sv/good': page('<p>Allt är bra.</p>'),
  '/sv/pale': page('<p class="pale">Det här syns knappt.</p>'),
  '/sv/wide': page('<p class="wide">Det här är för brett.</p>'),
  '/sv/twice': page('<h1>En rubrik till</h1>'),
  '/ar/left': page('<p>من اليسار</p>', { html: 'lang="ar"' }),
  '/sv/inline': page('<p style="color:#000">Stil i sidan.</p>'),
  '/sv/elsewhere': page('<img src="http://127.0.0.1:9/bild.png" alt="En bild">'),
  '/sv/lost': page('<img src="/bild.png" alt="En bild">'),
  '/sv/broken': page('<p>Skript</p>', { head: '<script src="/broken.js"></script>' }),
  '/style.css': style,
  '/broken.js': 'undefined.name',
}
const TYPES: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript' }

describe('A page that a journey visits', () => {
  let server: Server
  let browser: TestBrowserProcess
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? ''
      const found = PAGES[path]
      const type = TYPES[path.split('.')[1] ?? ''] ?? 'text/html; charset=utf-8'
      const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: http://127.0.0.1:9"
      response.writeHead(found ? 200 : 404, { 'Content-Type': type, 'Content-Security-Policy': policy }).end(found)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    browser = await startBrowser(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
  afterEach(({ task }) => browser.endTest(task))
  afterAll(async () => {
    await browser?.close()
    server.close()
  })

  it.for([true, false])('passes when it is sound (scripts: %s)', async (javaScript) => {
    const visitor = await browser.visitor({ javaScript })
    await visitor.open('/sv/good')
    expect(await visitor.main()).toBe('Rubrik Allt är bra.')
  })

  it.for([
    ['pale', 'color-contrast'],
    ['wide', 'wider than the screen'],
    ['twice', '2 first headings'],
    ['inline', 'Content Security Policy'],
    ['elsewhere', 'Asked http://127.0.0.1:9'],
    ['lost', 'bild.png answered 404'],
    ['broken', 'TypeError'],
  ])('fails when it is %s', async ([address, why]) => {
    const visitor = await browser.visitor()
    await expect(visitor.open(`/sv/${address}`)).rejects.toThrow(why)
  })

  it('fails without scripts too, when nobody can read it, and in Arabic when it runs from the left', async () => {
    const visitor = await browser.visitor({ javaScript: false })
    await expect(visitor.open('/sv/pale')).rejects.toThrow('color-contrast')
    await expect(visitor.open('/ar/left')).rejects.toThrow('It runs ltr')
  })

  it('fails when it answers otherwise than expected', async () => {
    const visitor = await browser.visitor()
    await expect(visitor.open('/sv/good', 404)).rejects.toThrow('expected 200 to be 404')
  })
})
