import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/client.ts'
import { insertTown, startWork, type TestTown } from '../../../test/support/provstad.ts'

let app: TestApp
let town: TestTown
let works: { number: number }[]
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
  works = [
    await startWork(app.world, town),
    await startWork(app.world, town, { title: 'Bänkar på Provgatan', initiatorKind: 'association' }),
  ]
  await app.runJobs()
})
afterAll(() => app.drop())

const get = (path: string) => app.browser().get(path)
const place = (slug: string) => get(`/sv/platser/${slug}`)

describe('A place’s page', () => {
  it('says where it lies, what goes on there and who answers', async () => {
    const { status, body } = await place('provomradet')
    const text = textOf(body)
    expect(status).toBe(200)
    expect(text).toContain('2 insatser pågår eller planeras.')
    expect(body).toContain('href="/sv/platser/provstad"')
    expect(body).toContain('href="/sv/starta?plats=provomradet"')
    for (const { number } of works) expect(body).toContain(`href="/sv/utvecklingsarbeten/${number}"`)
    expect(body).toContain('href="/sv/utvecklingsarbeten?plats=provomradet"')
    expect(text).toContain('Tekniska provnämnden')
    expect(text).toContain('Provstads reglemente')
    expect(body).toContain('href="/sv/organisation/provstads-kommunstyrelse"')
    expect(text).toContain('4 kvadratkilometer')
  })

  it('shows a bar for each effort in the colour of who started it, and the same as a table', async () => {
    const { body } = await place('provgatan')
    expect(body).toMatch(/<svg[^>]*class="residents"[^>]*><use[^>]*><\/use><rect/)
    expect(body).toMatch(/<svg[^>]*class="associations"[^>]*><use[^>]*><\/use><rect/)
    expect(textOf(body)).toContain('Startat av: Förening')
  })

  it('says where efforts meet, who is to answer, and what was answered', async () => {
    const waiting = textOf((await place('provomradet')).body)
    expect(waiting).toContain('Två av dem möts i tid och plats och väntar på svar.')
    expect(waiting).toMatch(/Väntar på svar från Tekniska provnämnden, senast \d+ mars 2026\./)
    await app.world.db
      .updateTable('overlap_side')
      .set({ answer: 'coordinate', reason: 'Vi gräver en gång.', answered_at: app.world.now() })
      .execute()
    const answered = textOf((await place('provomradet')).body)
    expect(answered).toContain('De samordnas. Vi gräver en gång.')
    expect(answered).not.toContain('väntar på svar')
  })

  it('invites where nothing goes on', async () => {
    const text = textOf((await place('grannomradet')).body)
    expect(text).toContain('Inget är inskrivet här just nu.')
    expect(text).toContain('Ingen har startat något här än.')
  })

  it.each(['sv', 'en', 'ar'])('is whole in %s', async (language) => {
    const { status, body } = await get(`/${language}/platser/provomradet`)
    expect(status).toBe(200)
    expect(body).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
  })

  it.each([
    'finns-inte',
    'Provomradet',
    "provomradet'--",
    'provomradet%00',
    '..%2F..%2Fetc%2Fpasswd',
    '%2e%2e%2f%2e%2e%2f',
    'provomradet%5c..%5c',
    'a'.repeat(5000),
    '%F0%9F%98%80',
    '%',
    '%E0%A4%A',
  ])('is no page when there is no such place: %s', async (slug) => {
    expect((await place(slug)).status).toBe(404)
  })
})

describe('Starting something from a place', () => {
  it('keeps the place through the questions, proposed where it is asked for', async () => {
    const browser = app.browser()
    const intro = await browser.get('/sv/starta?plats=provgatan')
    expect(textOf(intro.body)).toContain('Du börjar från Provgatan.')
    const begun = await browser.post('/sv/starta', { plats: 'provgatan' })
    expect(begun.location).toBe('/sv/starta/vad')
    await browser.post('/sv/starta/vad', { summary: 'Gatan är mörk.', title: 'Ljus' })
    await browser.post('/sv/starta/storlek', { scale: 'place' })
    const where = await browser.get('/sv/starta/plats')
    expect(where.body).toMatch(/<input[^>]*value="provgatan"[^>]*checked/)
    await browser.post('/sv/starta/storlek', { scale: 'area' })
    expect((await browser.get('/sv/starta/plats')).body).toMatch(/<input[^>]*value="provomradet"[^>]*checked/)
  })

  it('begins as usual from a place that there isn’t', async () => {
    const browser = app.browser()
    expect((await browser.get('/sv/starta?plats=%00')).status).toBe(200)
    expect((await browser.post('/sv/starta', { plats: '../../x' })).location).toBe('/sv/starta/vad')
  })
})
