import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'
import { registerAsking, registerEffort, tellResults } from '../../../features/efforts/index.ts'
import { newId } from '../../../kernel/ids.ts'

let pages: ProvstadPages
let here: string
let library: string
beforeAll(async () => {
  pages = await openProvstad()
  const { world } = pages.app
  const effort = async (title: string, owner: string, actor = pages.leader.actor) => {
    const row = { title, place: pages.town.neighbour, begins: '2026-01-01', owner }
    const result = await world.perform(registerEffort, actor, row)
    if (!result.ok) throw new Error(result.reason)
    return result.value.effort.id
  }
  here = `/sv/insatser/${await effort('Parken', pages.town.technical)}`
  const books = await effort('Biblioteket', pages.town.executive, pages.executive.actor)
  const asked = {
    effort: books,
    what: 'Vad vill du läsa?',
    way: 'survey',
    begins: '2026-03-01',
    targetGroups: ['young'],
  }
  const result = await world.perform(registerAsking, pages.executive.actor, asked)
  if (!result.ok) throw new Error(result.reason)
  library = result.value.asking.id
  const told = { asking: library, version: 1, answered: 214, results: 'De vill ha längre öppettider.' }
  expect(await world.perform(tellResults, pages.executive.actor, told)).toMatchObject({ ok: true })
})
afterAll(() => pages.app.drop())

const MAY = { what: 'Vad ska parken ha?', language: 'sv', way: 'dialogue', begins: '2026-05-10', targetGroups: 'young' }
const ask = (fields: Record<string, string>) => pages.leader.post(`${here}/fragor/ny`, fields)

describe('Before you ask', () => {
  it('what others asked the same people is shown with its results, before anything is registered', async () => {
    const before = await ask(MAY)
    expect(before.status).toBe(200)
    const text = textOf(before.body)
    for (const told of ['Innan ni frågar', 'Vad vill du läsa?', 'Frågas av Provstads kommunstyrelse', '214 svarade'])
      expect(text).toContain(told)
    expect(text).toContain('De vill ha längre öppettider.')
    expect(hiddenFields(before.body)).toMatchObject(MAY)
    expect(textOf((await pages.stranger.get(here)).body)).toContain('har inte skrivit in att den frågar')
  })

  it('a choice is asked for, and to ask anyway a reason; nothing written is lost', async () => {
    const step = hiddenFields((await ask(MAY)).body)
    const unchosen = await ask(step)
    expect(unchosen.status).toBe(422)
    expect(unchosen.body).toContain('href="#field-choice"')
    const unreasoned = await ask({ ...step, choice: 'ask', reason: '' })
    expect(unreasoned.status).toBe(422)
    expect(unreasoned.body).toContain('href="#field-reason"')
    expect(hiddenFields(unreasoned.body)).toMatchObject(MAY)
    const waited = await ask({ ...step, choice: 'wait' })
    expect(waited.status).toBe(200)
    expect(waited.body).toContain('value="Vad ska parken ha?"')
  })

  it('joining makes it part of the other’s; asking anyway keeps the public reason', async () => {
    const step = hiddenFields((await ask(MAY)).body)
    const joined = await ask({ ...step, choice: `join:${library}` })
    expect(joined.location).toBe(`${here}?sparad=samman#askings`)
    const shown = textOf((await pages.leader.get(`${here}?sparad=samman`)).body)
    expect(shown).toContain('Ingen frågas två gånger.')
    expect(shown).toContain('Ingår i en annan insats fråga: Vad vill du läsa? (Biblioteket).')
    const other = { ...step, what: 'En annan sak' }
    expect((await ask({ ...other, choice: 'ask', reason: 'Det gäller gungor.' })).location).toContain('sparad=fraga')
    expect(textOf((await pages.stranger.get(here)).body)).toContain('Det gäller gungor.')
    expect((await ask({ ...step, what: 'Tredje', choice: `join:${newId()}` })).status).toBe(409)
  })

  it('is not shown when nobody asks them; what is wrong is said first, with the words kept', async () => {
    expect((await ask({ ...MAY, what: 'Företagen', targetGroups: 'companies' })).location).toContain('sparad=fraga')
    const wrong = await ask({ ...MAY, begins: '', invited: 'många', place: 'Atlantis' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('value="Atlantis"')
    const elsewhere = await ask({ ...MAY, place: 'Provgatan' })
    expect(textOf(elsewhere.body)).toContain('Insatsen gäller inte den platsen.')
  })

  it('is for those who may act for the effort', async () => {
    expect((await pages.executive.get(`${here}/fragor/ny`)).status).toBe(403)
    expect((await pages.stranger.get(`${here}/fragor/ny`)).location).toContain('/sv/logga-in')
    expect((await pages.executive.post(`${here}/fragor/ny`, MAY)).status).toBe(403)
  })
})

describe('What has been registered to be asked', () => {
  async function asking(what: string, begins: string): Promise<string> {
    const raw = { effort: here.split('/').at(-1), what, way: 'walk', begins, targetGroups: ['companies'] }
    const result = await pages.app.world.perform(registerAsking, pages.leader.actor, raw)
    if (!result.ok) throw new Error(result.reason)
    return `${here}/fragor/${result.value.asking.id}`
  }

  it('has a page, and is changed by those who may; an older page doesn’t write over a newer', async () => {
    const at = await asking('Vandring', '2026-06-01')
    expect(textOf((await pages.stranger.get(at)).body)).toContain('Vandring')
    expect((await pages.stranger.get(at)).body).not.toContain('/andra')
    const form = await pages.leader.get(`${at}/andra`)
    expect(form.body).toContain('value="Vandring"')
    const changed = { ...MAY, what: 'Vandring', targetGroups: 'companies', version: '1', place: 'Grannområdet' }
    expect((await pages.leader.post(`${at}/andra`, { ...changed, begins: '2026-06-02' })).location).toContain(
      'fraga-andrad',
    )
    const stale = await pages.leader.post(`${at}/andra`, { ...changed, begins: '2026-06-03' })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('value="2026-06-03"')
    expect(hiddenFields(stale.body).version).toBe('2')
    const met = await pages.leader.post(`${at}/andra`, { ...changed, version: '2', targetGroups: 'young' })
    expect(textOf(met.body)).toContain('Vad vill du läsa?')
  })

  it('tells what came of it, is joined, or is cancelled', async () => {
    const past = await asking('Redan frågat', '2026-02-01')
    const empty = await pages.leader.post(`${past}/resultat`, {
      version: '1',
      answered: '',
      results: '',
      resultsLink: '',
    })
    expect(empty.status).toBe(422)
    const told = { version: '1', answered: '12', results: 'Fler träd.', resultsLink: '' }
    expect((await pages.leader.post(`${past}/resultat`, told)).location).toBe(`${here}?sparad=resultat#askings`)
    expect(textOf((await pages.stranger.get(past)).body)).toContain('12 svarade. Fler träd.')
    const coming = await asking('Kommande', '2026-08-01')
    expect((await pages.leader.post(`${coming}/resultat`, told)).status).toBe(409)
    expect((await pages.leader.get(`${coming}/ga-med`)).body).toContain(library)
    expect((await pages.leader.post(`${coming}/ga-med`, { other: library })).location).toContain('sparad=samman')
    expect((await pages.leader.get(`${coming}/stall-in`)).status).toBe(200)
    expect((await pages.leader.post(`${coming}/stall-in`)).location).toContain('sparad=installd')
    expect(textOf((await pages.stranger.get(coming)).body)).toContain('Inställd')
    expect((await pages.leader.get(`${here}/fragor/${newId()}`)).status).toBe(404)
  })
})
