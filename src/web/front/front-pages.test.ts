import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/client.ts'
import { insertTown, startWork, type TestTown } from '../../../test/support/provstad.ts'

let app: TestApp
let town: TestTown
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.drop())

const get = async (path: string) => {
  const { status, body } = await app.browser().get(path)
  return { status, body, text: textOf(body) }
}

describe('The front page', () => {
  it('is whole in a town where nothing is there yet', async () => {
    const { status, text, body } = await get('/sv/')
    expect(status).toBe(200)
    expect(text).toContain('Bli den första: starta något där du bor.')
    expect(body).not.toContain('class="sheet"')
    for (const path of [
      '/sv/platser',
      '/sv/utvecklingsarbeten',
      '/sv/samverkansmodeller',
      '/sv/organisation',
      '/sv/ansvar',
    ])
      expect((await get(path)).status, path).toBe(200)
  })

  it('leads to one’s place, to starting something, and to what goes on; and says who starts', async () => {
    town = await insertTown(app.world)
    await startWork(app.world, town)
    await startWork(app.world, town, { title: 'Butiksgatan', initiatorKind: 'company' })
    await startWork(app.world, town, { title: 'Odling', scale: 'area', place: town.neighbour })
    // A process looks once a second whether places have changed.
    await get('/sv/')
    await new Promise((passed) => setTimeout(passed, 1100))
    await get('/sv/')
    await new Promise((passed) => setTimeout(passed, 100))
    const { body, text } = await get('/sv/')
    expect(body).toContain('action="/sv/platser"')
    expect(body).toContain('href="/sv/starta"')
    expect(body).toContain('href="/sv/platser/provomradet"')
    expect(text).toContain('Se alla 3 utvecklingsarbeten')
    expect(text).toContain('Boende har startat 2 av 3 arbeten.')
    expect(text).toContain('Företag 1')
  })
})

describe('The list of undertakings', () => {
  it('is narrowed to a place by its address or its name, with what lies in it', async () => {
    for (const place of ['provomradet', 'Provomr%C3%A5det', 'PROVOMR%C3%85DET']) {
      const { text, body } = await get(`/sv/utvecklingsarbeten?plats=${place}`)
      expect(text).toContain('2 utvecklingsarbeten')
      expect(text).not.toContain('Odling')
      expect(body).toMatch(/<input[^>]*name="plats"[^>]*value="Provområdet"/)
    }
  })

  it('says when no place has the name', async () => {
    const { text, body } = await get('/sv/utvecklingsarbeten?plats=Ingenstans')
    expect(text).toContain('Ingen plats heter så.')
    expect(body).toContain('value="Ingenstans"')
  })

  it.each([
    '?ord=%00',
    '?plats=%00',
    '?fas=%00',
    '?sida=1e9',
    "?fas=';drop",
    '?startat-av=king',
    `?ord=${'a'.repeat(4000)}`,
  ])('answers calmly to %s', async (query) => {
    expect((await get(`/sv/utvecklingsarbeten${query}`)).status).toBe(200)
  })
})
