import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'
import { changeScope, findUndertakingInForce } from '../../../features/undertakings/index.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
})
afterAll(() => pages.app.drop())

const text = async (browser = pages.stranger) => textOf((await browser.get(at('ansvar'))).body)

describe('The responsible board', () => {
  it('is told with the rule in words, its source, and since when', async () => {
    const page = await text()
    expect(page).toContain('Tekniska provnämnden ansvarar för det här arbetet.')
    expect(page).toContain('Tekniska provnämnden ansvarar för utvecklingsarbeten på en plats')
    expect(page).toContain('Det står i Provstads reglemente, 1 januari 2020.')
    expect(page).not.toContain('överlämnande')
  })
})

describe('A handover', () => {
  it('is public while it waits, and only the receiving board’s own people get the form', async () => {
    const grown = { undertaking: pages.work.id, scale: 'area', place: pages.town.area }
    expect(await pages.app.world.perform(changeScope, pages.contact.actor, grown)).toMatchObject({ ok: true })
    expect(await text()).toContain('Tekniska provnämnden har bett Provstads kommunstyrelse att ta över arbetet.')
    expect(await text()).toContain('från En gata, ett torg eller en gård, Provgatan till Ett område, Provområdet')
    for (const browser of [pages.stranger, pages.initiator, pages.contact, pages.leader])
      expect((await browser.get(at('ansvar'))).body).not.toContain('name="outcome"')
    expect((await pages.executive.get(at('ansvar'))).body).toContain('name="outcome"')
  })

  it('can’t be closed by others, without a reason, or for another undertaking', async () => {
    const { handover = '' } = hiddenFields((await pages.executive.get(at('ansvar'))).body)
    const answer = { handover, outcome: 'accepted', reason: 'Området är vårt.' }
    for (const browser of [pages.stranger, pages.initiator, pages.contact, pages.leader])
      expect((await browser.post(at('ansvar/overlamnande'), answer)).status).toBe(403)
    const silent = await pages.executive.post(at('ansvar/overlamnande'), { ...answer, reason: ' ' })
    expect(silent.status).toBe(422)
    expect(silent.body).toMatch(/value="accepted" checked/)
    const foreign = { ...answer, handover: pages.work.id }
    expect((await pages.executive.post(at('ansvar/overlamnande'), foreign)).status).toBe(404)
  })

  it('that is accepted changes the board, and both stand in the history', async () => {
    const { handover = '' } = hiddenFields((await pages.executive.get(at('ansvar'))).body)
    const answer = { handover, outcome: 'accepted', reason: 'Hela området <b>berörs</b>.' }
    const sent = await pages.executive.post(at('ansvar/overlamnande'), answer)
    expect(sent).toMatchObject({ status: 303, location: `${at('ansvar')}?sparad=svar` })
    const page = textOf((await pages.executive.follow(sent)).body)
    expect(page).toContain('Provstads kommunstyrelse ansvarar för det här arbetet.')
    expect(page).toContain('Hela området <b>berörs</b>.')
    expect(page).toContain('Togs emot')
    expect(page).toMatch(/Tekniska provnämnden 2 mars 2026 2 mars 2026/)
    expect(await findUndertakingInForce(pages.app.world.db, pages.work.id)).toMatchObject({
      board: pages.town.executive,
    })
    expect((await pages.executive.post(at('ansvar/overlamnande'), answer)).status).toBe(409)
  })
})
