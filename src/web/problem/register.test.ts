import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../test/support/client.ts'
import { browserOf, openUndertakingPages, type UndertakingPages } from '../../../test/support/undertaking-pages.ts'
import { registerOccasion } from '../../features/meetings/index.ts'
import { describeProblem, findProblem } from '../../features/problems/index.ts'

let pages: UndertakingPages
let at: UndertakingPages['at']
let room: string

beforeAll(async () => {
  pages = await openUndertakingPages()
  at = pages.at
  const { world } = pages.app
  const { work } = pages
  const text = { undertaking: work.id, text: 'Gatan är mörk.', editedFrom: 0 }
  await world.perform(describeProblem, work.contact, text)
  const yard = { undertaking: work.id, name: 'Gårdsträff', heldOn: '2026-03-02', where: 'Gården' }
  const held = await world.perform(registerOccasion, work.contact, { ...yard, attendance: { resident: 4, company: 1 } })
  room = at(`problem/traff/${held.ok ? held.value.occasion.id : ''}`)
})
afterAll(() => pages.app.drop())

const problem = () => findProblem(pages.app.world.db, pages.work.id)
const begun = async () => hiddenFields((await pages.contact.get(room)).body)

describe('Registering what residents said at an occasion', () => {
  it('is found by the contact person on the description’s page, and by nobody else', async () => {
    const page = await pages.contact.get(at('problem'))
    expect(page.body).toContain(room)
    expect(textOf(page.body)).toContain('0 av 4 boende inskrivna')
    expect((await pages.initiator.get(at('problem'))).body).not.toContain(room)
    const browser = await browserOf(pages.app, 'jan@provstad.example')
    expect((await browser.get(room)).status).toBe(403)
    expect((await browser.post(room, await begun())).status).toBe(403)
    expect((await pages.app.browser().get(room)).location).toBe(`/sv/logga-in?till=${encodeURIComponent(room)}`)
    expect((await pages.contact.get(at('problem/traff/00000000-0000-0000-0000-000000000000'))).status).toBe(404)
  })

  it('gives more rows without a script, and keeps what stands in those before', async () => {
    const fields = { ...(await begun()), 'objections.1': 'Bullret är värre.', confirming: '2' }
    const more = await pages.contact.post(room, { ...fields, 'objections.0': '', 'objections.2': '', fler: '1' })
    expect(more.status).toBe(200)
    expect(more.body).toContain('Bullret är värre.</textarea>')
    expect(more.body).toContain('name="objections.7"')
    expect(await problem()).toMatchObject({ confirmations: 0 })
  })

  it('refuses more voices than came, in words, and keeps all that was written', async () => {
    const fields = { ...(await begun()), confirming: '4', 'objections.0': 'Bullret är värre.', language: 'sv' }
    const refused = await pages.contact.post(room, fields)
    expect(refused.status).toBe(422)
    expect(textOf(refused.body)).toContain('4 boende kom till träffen')
    expect(refused.body).toContain('Bullret är värre.</textarea>')
    expect((await pages.contact.post(room, { ...fields, confirming: 'två' })).status).toBe(422)
    expect((await pages.contact.post(room, await begun())).status).toBe(422)
  })

  it('counts each resident once, and tells a second officer that it is done', async () => {
    const [mine, theirs] = [await begun(), await begun()]
    const said = {
      confirming: '2',
      'proposals.2': 'Nämn cyklarna.',
      'objections.0': 'Bullret är värre.',
      language: 'sv',
    }
    const saved = await pages.contact.post(room, { ...mine, ...said })
    expect(saved.status).toBe(303)
    const page = textOf((await pages.contact.follow(saved)).body)
    expect(page).toContain('Det som sades är inskrivet.')
    expect(page).toContain('4 av 4 boende inskrivna')
    expect(page).toContain('sagt på Gårdsträff, 2 mars 2026')
    const second = await pages.contact.post(room, { ...theirs, ...said })
    expect(second.status).toBe(409)
    expect(textOf(second.body)).toContain('4 av 4 boende är inskrivna')
    expect(second.body).toContain('Nämn cyklarna.</textarea>')
    expect(await problem()).toMatchObject({ confirmations: 2, objections: 1, proposals: 1, shapedBy: 4 })
  })

  it('loses no words when the text was rewritten meanwhile: what was said was said about the other', async () => {
    const fields = { ...(await begun()), confirming: '1', 'proposals.0': 'Ett till.', language: 'sv' }
    pages.app.clock.advance(24 * 60 * 60 * 1000)
    const edit = { undertaking: pages.work.id, text: 'Gatan är något annat.', editedFrom: 1, changeNote: 'Nytt.' }
    await pages.app.world.perform(describeProblem, pages.work.contact, edit)
    const stale = await pages.contact.post(room, fields)
    expect(stale.status).toBe(409)
    expect(textOf(stale.body)).toContain('Texten har skrivits om sedan du öppnade sidan.')
    expect(stale.body).toContain('Ett till.</textarea>')
    expect((await pages.contact.get(room)).status).toBe(409)
    expect((await pages.contact.get(at('problem'))).body).not.toContain(room)
  })
})
