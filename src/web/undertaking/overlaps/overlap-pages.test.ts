import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, type TestClient, textOf } from '../../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'
import { registerEffort } from '../../../features/efforts/index.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
  await pages.app.runJobs()
})
afterAll(() => pages.app.drop())

async function goesOn(title: string) {
  const row = { title, place: pages.town.area, begins: '2026-03-01', owner: pages.town.executive }
  expect(await pages.app.world.perform(registerEffort, pages.leader.actor, row)).toMatchObject({ ok: true })
}
const list = async (query = '', browser: TestClient = pages.contact) => browser.get(`${at('overlapp')}${query}`)
const overlapsIn = (body: string) => [...body.matchAll(/\/overlapp\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)

describe('Where the work meets other efforts', () => {
  it('nothing is said to be nothing', async () => {
    expect(textOf((await list()).body)).toContain('Inget annat pågår här samtidigt.')
  })

  it('each is listed with owner, place and period, a page at a time', async () => {
    for (let i = 1; i <= 22; i += 1) await goesOn(`Insats ${i}`)
    await pages.app.runJobs()
    const first = await list()
    expect(textOf(first.body)).toContain('0 av 22 överlapp är besvarade.')
    expect(textOf(first.body)).toContain('Provstads kommunstyrelse Provområdet från 1 mars 2026')
    expect(overlapsIn(first.body)).toHaveLength(20)
    expect(overlapsIn((await list('?sida=2')).body)).toHaveLength(2)
    for (const query of ['?sida=999', '?sida=-1', '?sida=%00', "?sida=';drop"])
      expect((await list(query)).status).toBe(200)
  })

  it('the answer has a public reason, and is kept in the form when it has none', async () => {
    const [overlap = ''] = overlapsIn((await list()).body)
    const form = await pages.contact.get(at(`overlapp/${overlap}`))
    const answer = { ...hiddenFields(form.body), answer: 'keep-apart', language: 'sv' }
    const silent = await pages.contact.post(at(`overlapp/${overlap}`), { ...answer, reason: '' })
    expect(silent.status).toBe(422)
    expect(silent.body).toMatch(/value="keep-apart" checked/)
    const sent = await pages.contact.post(at(`overlapp/${overlap}`), { ...answer, reason: 'De rör olika gator.' })
    expect(sent.location).toBe(`${at('overlapp')}?sparad=svar&for=${overlap}`)
    const page = textOf((await pages.stranger.get(`${at('overlapp')}?sida=2`)).body)
    expect(page).toContain('1 av 22 överlapp är besvarade.')
    expect(page).toContain('De rör olika gator.')
  })

  it('of two who answer, the second sees the first’s answer and keeps their own words', async () => {
    const [overlap = ''] = overlapsIn((await list()).body)
    const fields = hiddenFields((await pages.contact.get(at(`overlapp/${overlap}`))).body)
    const send = (browser: TestClient, answer: string, reason: string, before = fields) =>
      browser.post(at(`overlapp/${overlap}`), {
        ...before,
        ...{ answer, reason, language: 'sv', who: 'Vi', until: '2026-06-01' },
      })
    expect((await send(pages.contact, 'join', 'Det är samma sak.')).status).toBe(303)
    const second = await send(pages.leader, 'coordinate', 'Vi talas vid.')
    expect(second.status).toBe(409)
    expect(textOf(second.body)).toContain('Det är samma sak.')
    expect(second.body).toContain('Vi talas vid.</textarea>')
    const read = hiddenFields(second.body)
    expect((await send(pages.leader, 'coordinate', 'Vi talas vid.', read)).status).toBe(303)
  })

  it('others see how they meet and what both sides said, without the form', async () => {
    const [overlap = ''] = overlapsIn((await list()).body)
    for (const browser of [pages.stranger, pages.initiator, pages.executive]) {
      const { status, body } = await browser.get(at(`overlapp/${overlap}`))
      expect(status).toBe(200)
      expect(textOf(body)).toContain('Provgatan ligger i Provområdet.')
      expect(body).not.toContain('name="answer"')
    }
    expect((await pages.contact.get(at(`overlapp/${overlap}`))).body).toContain('name="answer"')
    expect((await pages.executive.post(at(`overlapp/${overlap}`), { answer: 'join' })).status).toBe(422)
    const said = { ...{ answer: 'join', reason: 'Ja.', until: '2026-06-01' }, language: 'sv' }
    expect((await pages.executive.post(at(`overlapp/${overlap}`), said)).status).toBe(403)
    expect((await pages.contact.get(at('overlapp/00000000-0000-7000-8000-000000000000'))).status).toBe(404)
    expect((await pages.contact.get(at('overlapp/nonsens'))).status).toBe(404)
  })
})
