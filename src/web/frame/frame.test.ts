import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp({ config: { publicUrl: new URL('https://medverka.example.org') } })
})
afterAll(() => app.drop())

describe('The language of pages', () => {
  it('is remembered when somebody turns to another, and rules addresses without one', async () => {
    const browser = app.browser()
    const swedish = { 'Accept-Language': 'sv' }
    expect((await browser.get('/platser', swedish)).location).toBe('/sv/platser')
    const turned = await browser.get('/ar/', { Referer: 'https://medverka.example.org/sv/om' })
    expect(turned.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    expect((await browser.get('/platser', swedish)).location).toBe('/ar/platser')
  })

  it.each([
    ['by coming from nowhere', undefined],
    ['from a page in the same language', 'https://medverka.example.org/ar/om'],
    ['from another site', 'https://other.example.org/sv/om'],
    ['by something that is no address', 'sv'],
  ])('is not remembered %s', async (_, from) => {
    const browser = app.browser()
    const answer = await browser.get('/ar/', from === undefined ? {} : { Referer: from })
    expect(answer.headers.get('Set-Cookie')).toBeNull()
  })

  it('changes on the page where one is, with what was asked for', async () => {
    const { body } = await app.browser().get('/sv/utvecklingsarbeten?ord=ljus&sida=2')
    expect(body).toContain('href="/ar/utvecklingsarbeten?ord=ljus&amp;sida=2"')
  })

  it('never follows an address that would lead away', async () => {
    const answer = await app.browser().get('//evil.example/sv', { 'Accept-Language': 'sv' })
    expect(new URL(answer.location ?? '', 'https://medverka.example.org').origin).toBe('https://medverka.example.org')
  })
})

describe('A public page', () => {
  it('says its own address for paper, and what may be fetched ahead', async () => {
    const page = await app.browser().get('/sv/utvecklingsarbeten?ord=ljus')
    expect(page.body).toContain('https://medverka.example.org/sv/utvecklingsarbeten?ord=ljus')
    expect(page.headers.get('Speculation-Rules')).toBe('"/assets/speculation-rules.json"')
  })

  it('says neither where the page is one person’s', async () => {
    const page = await app.browser().get('/sv/starta/vad')
    expect(page.body).not.toContain('https://medverka.example.org')
    expect(page.headers.get('Speculation-Rules')).toBeNull()
  })
})

describe('what a page weighs on its way', () => {
  it('is less for browsers that take it compressed, and what is personal is never compressed', async () => {
    const app = await createTestApp()
    const asked = { 'Accept-Encoding': 'gzip' }
    const open = await app.browser().get('/sv/om', asked)
    expect(open.headers.get('content-encoding')).toBe('gzip')
    const personal = await app.browser().get('/sv/starta/vad', asked)
    expect(personal.headers.get('content-encoding')).toBeNull()
    await app.drop()
  })
})
