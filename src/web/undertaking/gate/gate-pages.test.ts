import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../../test/support/client.ts'
import { signIn } from '../../../../test/support/people.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { criteriaOf, findModelVersion } from '../../../features/models/index.ts'
import { findUndertakingInForce } from '../../../features/undertakings/index.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
let secretary: ProvstadPages['initiator']
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
  const { world } = pages.app
  const { person } = await insertOfficer(world.db, 'Nämndsekreterare Ett', [
    { role: 'board-secretary', scope: pages.town.technical },
  ])
  secretary = pages.app.browser((await signIn(world, `${person}@example.org`)).token)
})
afterAll(() => pages.app.drop())

const work = () => findUndertakingInForce(pages.app.world.db, pages.work.id)

describe('The gate', () => {
  it('shows every criterion with what is missing, to everybody, and no button while it is closed', async () => {
    const page = await pages.contact.get(at('grind'))
    expect(textOf(page.body)).toContain('Syftet saknas: vad ska det leda till?')
    expect(textOf(page.body)).toContain('Boende har format problembeskrivningen')
    expect(page.body).not.toContain('name="phase"')
    expect(textOf((await pages.stranger.get(at('grind'))).body)).toContain('Grinden öppnas när alla krav är uppfyllda.')
  })

  it('can’t be passed while anything is missing, nor by others, whatever is posted', async () => {
    const early = await pages.contact.post(at('grind'), { phase: 'problem' })
    expect(early.status).toBe(409)
    expect(textOf(early.body)).toContain('Grinden är inte öppen än.')
    for (const browser of [pages.stranger, pages.initiator, pages.executive])
      expect((await browser.post(at('grind'), { phase: 'problem' })).status).toBe(403)
    expect((await work())?.phase).toBe('problem')
  })
})

describe('An exception', () => {
  it('is offered only to whom the model lets, for criteria that may be excepted', async () => {
    const form = await secretary.get(at('grind/shaped'))
    expect(form.body).toContain(at('grind/shaped/undantag'))
    for (const browser of [pages.stranger, pages.contact, pages.leader])
      expect((await browser.get(at('grind/shaped'))).body).not.toContain(at('grind/shaped/undantag'))
    expect((await secretary.get(at('grind/purpose'))).body).not.toContain(at('grind/purpose/undantag'))
    expect((await secretary.get(at('grind/no-such'))).status).toBe(404)
  })

  it('has a public reason, with the name and role of who granted it', async () => {
    const fields = hiddenFields((await secretary.get(at('grind/shaped'))).body)
    const silent = await secretary.post(at('grind/shaped/undantag'), { ...fields, reason: '' })
    expect(silent.status).toBe(422)
    const reason = 'Ingen bor här <i>än</i>.'
    expect((await pages.leader.post(at('grind/shaped/undantag'), { ...fields, reason })).status).toBe(403)
    expect((await secretary.post(at('grind/shaped/undantag'), { ...fields, reason })).status).toBe(303)
    expect((await secretary.post(at('grind/shaped/undantag'), { ...fields, reason })).status).toBe(409)
    const page = textOf((await pages.stranger.get(at('grind'))).body)
    expect(page).toContain('Undantag av Nämndsekreterare Ett')
    expect(page).toContain('Ingen bor här <i>än</i>.')
  })
})

describe('A gate that is open', () => {
  it('is passed once, however often the button is pressed, and stays as it was judged', async () => {
    const model = await findModelVersion(pages.app.world.db, pages.town.model)
    const [first] = model?.content.phases ?? []
    if (first === undefined) throw new Error('The model has no phases')
    for (const kind of ['syfte', 'ambition', 'avgransning'])
      await pages.initiator.post(at(`syfte/${kind}`), { text: 'Så är det.', basedOn: '0', language: 'sv' })
    for (const { id, kind } of criteriaOf(first)) {
      if (kind === 'purpose-stated' || id === 'shaped') continue
      await secretary.post(at(`grind/${id}/undantag`), { phase: 'problem', reason: 'Nämnden väger in annat.' })
    }
    const page = await pages.contact.get(at('grind'))
    const fields = hiddenFields(page.body)
    expect(fields).toMatchObject({ phase: 'problem' })
    const answers = await Promise.all([1, 2].map(() => pages.contact.post(at('grind'), fields)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    expect((await work())?.phase).toBe('proposal')
    const after = textOf((await pages.stranger.get(at('grind'))).body)
    expect(after).toContain('3 av 3 är skrivna.')
    expect(after).toContain('Problemet, tillsammans')
  })
})
