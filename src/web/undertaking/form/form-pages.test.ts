import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, type TestClient, textOf } from '../../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
})
afterAll(() => pages.app.drop())

const TERMS = {
  ...{ kind: 'letter-of-intent', duties: 'Vi möts varje månad.', begins: '2026-04-01', ends: '' },
  ...{ exitTerms: 'En månads varsel.', language: 'sv' },
}
const begun = async (browser: TestClient = pages.contact) =>
  hiddenFields((await browser.get(at('samverkansform/foresla'))).body)
const text = async () => textOf((await pages.stranger.get(at('samverkansform'))).body)

/** A party with its own browser, in which its private link is opened. */
async function party(name: string) {
  const sent = await pages.initiator.post(at('parter/ny'), { kind: 'association', name })
  const [, token = ''] = (await pages.initiator.follow(sent)).body.match(/\/l\/([\w-]{43})/) ?? []
  const browser = pages.app.browser()
  await browser.get(`/l/${token}`)
  return browser
}

describe('The form of collaboration', () => {
  it('is proposed from a catalogue that explains itself, and refused with its words kept', async () => {
    expect(await text()).toContain('Avsiktsförklaring')
    const refused = await pages.contact.post(at('samverkansform/foresla'), {
      ...(await begun()),
      ...TERMS,
      ends: '2026-01-01',
    })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Vi möts varje månad.</textarea>')
    expect(refused.body).toContain('href="#field-ends"')
    expect((await pages.contact.post(at('samverkansform/foresla'), { ...(await begun()), ...TERMS })).status).toBe(303)
    expect(await text()).toContain('Vi möts varje månad.')
    expect((await pages.stranger.get(at('samverkansform/foresla'))).status).toBe(403)
  })

  it('is confirmed by each party for itself, by its link; others get no button and can’t', async () => {
    const eken = await party('Gårdsföreningen Eken')
    const form = await eken.get(at('samverkansform'))
    expect(textOf(form.body)).toContain('Gårdsföreningen Eken')
    const confirmation = hiddenFields(form.body)
    expect(confirmation.party).toMatch(/^[0-9a-f-]{36}$/)
    expect((await pages.stranger.get(at('samverkansform'))).body).not.toContain('name="party"')
    expect((await pages.contact.post(at('samverkansform/bekrafta'), confirmation)).status).toBe(403)
    const sent = await Promise.all([1, 2].map(() => eken.post(at('samverkansform/bekrafta'), confirmation)))
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect((await eken.get(at('samverkansform'))).body).not.toContain('name="party"')
  })

  it('of an older proposal can no longer be confirmed: the newer is shown', async () => {
    const boken = await party('Gårdsföreningen Boken')
    const old = hiddenFields((await boken.get(at('samverkansform'))).body)
    await pages.contact.post(at('samverkansform/foresla'), {
      ...(await begun()),
      ...TERMS,
      duties: 'Vi möts varje vecka.',
    })
    const stale = await boken.post(at('samverkansform/bekrafta'), old)
    expect(stale.status).toBe(409)
    expect(textOf(stale.body)).toContain('Vi möts varje vecka.')
    expect((await boken.post(at('samverkansform/bekrafta'), hiddenFields(stale.body))).status).toBe(303)
  })

  it('by two at once is one proposal and one who is told', async () => {
    const [mine, theirs] = [await begun(), await begun(pages.initiator)]
    await pages.contact.post(at('samverkansform/foresla'), { ...mine, ...TERMS, duties: 'Den ena.' })
    const stale = await pages.initiator.post(at('samverkansform/foresla'), {
      ...theirs,
      ...TERMS,
      duties: 'Den andra.',
    })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Den andra.</textarea>')
    expect(textOf(stale.body)).toContain('Den ena.')
  })
})
