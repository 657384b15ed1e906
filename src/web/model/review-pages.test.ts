import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/client.ts'
import { insertTown, startWork } from '../../../test/support/provstad.ts'
import { bundledModels, CRITERION_KINDS, importModel } from '../../features/models/index.ts'
import { saveStartingModel } from '../../features/undertakings/index.ts'
import { SYSTEM } from '../../kernel/actor.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  const town = await insertTown(app.world)
  for (const { text } of await bundledModels()) {
    const taken = await app.world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source: text })
    if (!taken.ok) throw new Error(taken.reason)
  }
  await startWork(app.world, town)
})
afterAll(() => app.drop())

const catalogue = '/sv/samverkansmodeller'
const page = async (path: string) => (await app.browser().get(path)).body

describe('The review beside a model', () => {
  it('arrives at the statement’s four objections, in its order, and at where the model fits', async () => {
    const body = await page(`${catalogue}/malmo-2019`)
    const headings = [...body.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, words]) => words)
    expect(headings.slice(headings.indexOf('Modellens syfte är oklart'))).toEqual([
      'Modellens syfte är oklart',
      'Modellens samordningsfunktion är oklar',
      'De boende kommer in för sent i modellen',
      'Modellen signalerar att Malmö stad vill arbeta FÖR, snarare än MED, boende',
      'Var passar den?',
      'Det här går inte att bedöma',
    ])
    expect(textOf(body)).toContain('Medverka har 4 invändningar.')
    expect(textOf(body)).toMatch(/Passar inte Passar inte för områden där de flesta aktörerna är boende/)
  })

  it('objects where another board answers here than the model says, and only there', async () => {
    const text = textOf(await page(`${catalogue}/medverka`))
    expect(text).toContain('Medverka har en invändning.')
    expect(text).toContain('Det ansvarar Provstads kommunstyrelse för, men modellen lägger ansvaret på')
  })

  it('has no objection to the model that answers the statement, where those boards answer that it names', async () => {
    for (const name of ['kommunstyrelse', 'tekniska']) {
      const slug = name === 'tekniska' ? 'tekniska-namnden' : 'kommunstyrelsen'
      await app.world.db.updateTable('body').set({ slug }).where('slug', 'like', `%${name}%`).execute()
    }
    const text = textOf(await page(`${catalogue}/medverka`))
    expect(text).toContain('Medverka har inga invändningar.')
    expect(text).not.toContain('Varför, och vad som löser det')
  })

  it.each(['sv', 'en', 'ar'])('leads from each objection to parts that are on the page (%s)', async (language) => {
    for (const model of ['malmo-2019', 'five-phase', 'sommargata']) {
      const body = await page(`/${language}/samverkansmodeller/${model}`)
      const anchors = new Set([...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id))
      expect(anchors.size).toBeGreaterThan(1)
      for (const id of anchors) expect(body, id).toContain(`id="${id}"`)
    }
  })

  it('says of each need what answers it, and of what doesn’t count why', async () => {
    const text = textOf(await page(`${catalogue}/malmo-2019`))
    expect(text).toMatch(/Samordning av de många parallella processer .+ Besvaras inte/)
    expect(textOf(await page(`${catalogue}/medverka`))).toMatch(/Besvaras Genom \d+ steg och krav/)
  })

  it('says when the idea is fixed, in words, in the picture and in the table', async () => {
    const body = await page(`${catalogue}/malmo-2019`)
    expect(textOf(body)).toContain('Idén låses vid grinden efter fas 1, ”Initieringsfas”.')
    expect(body).toMatch(/<svg class="gates"[^>]*>(?:<line[^>]*>(?:<\/line>)?)*<circle/)
    expect(textOf(body)).toMatch(/Grindar Grind med ett krav Källorna säger inte/)
  })
})

describe('Undertakings of a model', () => {
  it('stand on its page with how far they have come, and in the list narrowed to the version', async () => {
    const text = textOf(await page(`${catalogue}/medverka`))
    expect(text).toMatch(/Ett arbete följer den här versionen\. .+ Fas 1 av 4: Problemet, tillsammans/)
    const listed = '/sv/utvecklingsarbeten?modell=medverka&version=1.1'
    expect(textOf(await page(listed))).toContain('Ett utvecklingsarbete De som följer Medverka, version 1.1.')
    const narrowed = (model: string, version: string) =>
      page(`/sv/utvecklingsarbeten?modell=${model}&version=${version}`)
    expect(textOf(await narrowed('malmo-2019', '1'))).toContain('Inga utvecklingsarbeten De som följer')
    expect(textOf(await narrowed('medverka', '99'))).toContain('Den modellen, eller den versionen, finns inte.')
    expect(textOf(await page(`${catalogue}/malmo-2019`))).toContain('Inget arbete följer den här modellen än.')
  })
})

describe('Somebody who starts something by a model that has objections', () => {
  it('reads them before it is sent, and reads nothing of the kind when there are none', async () => {
    const browser = app.browser()
    const answer = (step: string, fields: Record<string, string>) => browser.post(`/sv/starta/${step}`, fields)
    await answer('vad', { summary: 'Det är mörkt på gården.', title: 'Ljus på gården' })
    await answer('storlek', { scale: 'city' })
    await answer('vilka', { initiatorKind: 'resident', groupName: '', togetherWith: '' })
    const check = async () => textOf((await browser.get('/sv/starta/granska')).body)
    expect(await check()).not.toContain('invändning')
    await app.world.db.transaction().execute((tx) => saveStartingModel(tx, 'city', 'five-phase'))
    expect(await check()).toMatch(/Medverka har (en invändning|\d invändningar) mot arbetssättet/)
    await app.world.db.transaction().execute((tx) => saveStartingModel(tx, 'city', 'medverka'))
  })
})
