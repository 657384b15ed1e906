import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from './app.ts'
import { textOf } from './client.ts'
import { signIn } from './people.ts'

describe('A test app', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.drop())

  it('answers with real pages, and keeps what a browser keeps', async () => {
    const { token } = await signIn(app.world, 'boende@provstad.example')
    const browser = app.browser(token)
    const front = await browser.get('/en/')
    expect(front.status).toBe(200)
    expect(front.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    expect(textOf(front.body)).not.toContain('<')
    expect((await app.actorIn(browser)).kind).toBe('person')
  })

  it('follows redirects one at a time, and posts as our own forms do', async () => {
    const browser = app.browser()
    const moved = await browser.get('/utvecklingsarbeten', { 'Accept-Language': 'ar' })
    expect(moved.location).toBe('/ar/utvecklingsarbeten')
    expect((await browser.follow(moved)).status).toBe(200)
    expect((await browser.post('/sv/starta/vad', {})).status).toBe(422)
    expect((await browser.post('/sv/starta/vad', {}, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  })
})
