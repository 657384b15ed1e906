import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
})
afterAll(() => pages.app.drop())

const WORDS = { text: 'نحتاج إلى مكان للقاء <script>', language: 'ar' }
const list = async (browser = pages.stranger) => browser.get(at('stod'))
const requestIn = (body: string) => body.match(/\/stod\/([0-9a-f-]{36})"/)?.[1] ?? ''

describe('Asking for support', () => {
  it('is done by the private link, once however often the button is pressed, and is shown to all', async () => {
    const sent = await Promise.all([1, 2].map(() => pages.initiator.post(at('stod/ny'), WORDS)))
    expect(sent.map(({ location }) => location)).toEqual([`${at('stod')}?sparad=fraga`, `${at('stod')}?sparad=fraga`])
    const page = await list()
    expect(textOf(page.body).match(/نحتاج إلى مكان للقاء <script>/g)).toHaveLength(1)
    expect(page.body).not.toContain('<script>"')
    expect(textOf(page.body)).toContain('Ska besvaras senast 16 mars 2026')
    expect(page.body).toContain('lang="ar" dir="rtl"')
  })

  it('keeps the words when it is refused, and is refused to others', async () => {
    const long = 'ord '.repeat(600)
    const refused = await pages.initiator.post(at('stod/ny'), { text: long, language: 'sv' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain(`${long}</textarea>`)
    expect((await pages.stranger.post(at('stod/ny'), WORDS)).status).toBe(403)
    expect((await pages.leader.get(at('stod/ny'))).status).toBe(403)
    expect((await list()).body).not.toContain(at('stod/ny'))
  })
})

describe('Answering', () => {
  it('is for the contact person and those who lead; others are sent to sign in, or told why not', async () => {
    const request = requestIn((await list(pages.contact)).body)
    expect(request).not.toBe('')
    expect(requestIn((await list()).body)).toBe('')
    expect((await pages.stranger.get(at(`stod/${request}`))).location).toMatch(/\/logga-in\?till=.*stod/)
    expect((await pages.executive.get(at(`stod/${request}`))).status).toBe(403)
    expect((await pages.stranger.post(at(`stod/${request}`), { answer: 'Nej.' })).status).toBe(403)
    expect((await pages.contact.get(at('stod/00000000-0000-7000-8000-000000000000'))).status).toBe(404)
  })

  it('by two: the second sees the first’s answer, and keeps their words', async () => {
    const request = requestIn((await list(pages.contact)).body)
    const first = await pages.contact.post(at(`stod/${request}`), { answer: 'Biblioteket har ett rum.' })
    expect(first).toMatchObject({ status: 303, location: `${at('stod')}?sparad=svar&for=${request}` })
    const second = await pages.leader.post(at(`stod/${request}`), { answer: 'Kom till oss i stället.' })
    expect(second.status).toBe(409)
    expect(textOf(second.body)).toContain('Biblioteket har ett rum.')
    expect(second.body).toContain('Kom till oss i stället.</textarea>')
    expect(textOf((await list()).body)).toContain('Biblioteket har ett rum.')
    expect((await pages.contact.get(at(`stod/${request}`))).status).toBe(409)
  })
})
