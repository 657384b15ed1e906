import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, type TestClient, textOf } from '../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../test/support/provstad-pages.ts'
import { listOverlapsOf } from '../../features/coordination/index.ts'
import { registerEffort } from '../../features/efforts/index.ts'

let pages: ProvstadPages
let effort: string
let overlap: string
beforeAll(async () => {
  pages = await openProvstad()
  effort = await goesOn('Gatubelysning, etapp 2', { owner: pages.town.technical, status: 'idea' })
  await goesOn('Läsprojekt', { owner: pages.town.executive })
  await pages.app.runJobs()
  const met = await listOverlapsOf(pages.app.world.db, { effort }, 1, 20)
  overlap = met.find(({ title }) => title === 'Läsprojekt')?.id ?? ''
})
afterAll(() => pages.app.drop())

async function goesOn(title: string, over: object): Promise<string> {
  const row = { title, place: pages.town.area, begins: '2026-03-01', ...over }
  const result = await pages.app.world.perform(registerEffort, pages.leader.actor, row)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.effort.id
}
const at = (rest = '') => `/sv/insatser/${effort}/overlapp${rest}`
const send = (browser: TestClient, over: object = {}, fields: object = {}) =>
  browser.post(at(`/${overlap}`), {
    ...{
      ...fields,
      answer: 'coordinate',
      reason: 'Vi gräver en gång.',
      who: 'Vi',
      until: '2026-06-01',
      language: 'sv',
    },
    ...over,
  })

describe('What an effort meets', () => {
  it('is listed for all, with how they meet in words', async () => {
    const { status, body } = await pages.stranger.get(at())
    expect(status).toBe(200)
    expect(textOf(body)).toContain('Samma plats: Provområdet.')
    expect((await pages.stranger.get(at(`/${overlap}`))).status).toBe(200)
    for (const wrong of [at('/nonsens'), `/sv/insatser/${overlap}/overlapp`, '/sv/insatser/0/overlapp']) {
      expect((await pages.stranger.get(wrong)).status).toBe(404)
    }
  })

  it('is answered by those who act for it; who waits, who differs and who agrees is said', async () => {
    const form = hiddenFields((await pages.leader.get(at(`/${overlap}`))).body)
    expect((await send(pages.leader, { who: '' }, form)).status).toBe(422)
    expect((await send(pages.executive, {}, form)).status).toBe(403)
    const sent = await send(pages.leader, {}, form)
    expect(sent.location).toBe(`${at()}?sparad=svar&for=${overlap}`)
    expect(textOf((await pages.stranger.get(at(`/${overlap}`))).body)).toContain('Vi gräver en gång.')
    expect((await send(pages.leader, { reason: 'Annat.' }, form)).status).toBe(409)
  })

  it('is answered before an idea is decided (R8)', async () => {
    const refused = await pages.leader.post(at('/bestam'), {})
    expect(refused.status).toBe(409)
    expect(textOf(refused.body)).toContain('Svara först på vad ni gör åt det')
  })

  it('in a place is listed by how it stands', async () => {
    const here = '/sv/platser/provomradet/overlapp'
    const all = textOf((await pages.stranger.get(here)).body)
    expect(all).toContain('Gatubelysning, etapp 2')
    for (const shown of ['waiting', 'overdue', 'agreed', 'differ', 'duplicates', "x'--"])
      expect((await pages.stranger.get(`${here}?visa=${encodeURIComponent(shown)}&sida=2`)).status).toBe(200)
    expect(textOf((await pages.stranger.get(`${here}?visa=agreed`)).body)).toContain('Inga insatser möts här så.')
    expect((await pages.stranger.get('/sv/platser/ingenstans/overlapp')).status).toBe(404)
  })

  it('may be part of something else, which is said and taken back (R6)', async () => {
    const here = `/sv/insatser/${effort}/samband`
    expect((await pages.stranger.get(here)).body).not.toContain('name="kind"')
    const wrong = await pages.leader.post(here, { kind: 'part-of', other: '', otherName: '', language: 'sv' })
    expect(wrong.status).toBe(422)
    const name = 'Trygghetsprogrammet (påhittat)'
    const sent = await pages.leader.post(here, { kind: 'part-of', other: '', otherName: name, language: 'sv' })
    expect(sent.status).toBe(303)
    const { body } = await pages.leader.get(here)
    expect(textOf(body)).toContain(name)
    const [, relation = ''] = body.match(/name="relation" value="([^"]+)"/) ?? []
    expect((await pages.leader.post(`${here}/tillbaka`, { relation })).status).toBe(303)
    expect(textOf((await pages.leader.get(here)).body)).not.toContain(name)
  })
})
