import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, FieldsToSend, TestClient } from '../../../../test/support/client.ts'
import { hiddenFields, textOf } from '../../../../test/support/client.ts'
import { square } from '../../../../test/support/provstad.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'
import { findUndertaking } from '../../../features/undertakings/index.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
})
afterAll(() => pages.app.drop())
beforeEach(async () => {
  const { db } = pages.app.world
  await db.deleteFrom('handover').execute()
  const back = { scale: 'place', place: pages.town.street, boundary: null, area_m2: 10_000 }
  await db.updateTable('undertaking').set(back).where('id', '=', pages.work.id).execute()
})

const now = () => findUndertaking(pages.app.world.db, pages.work.number)

/** Answers questions one after the other, each in the form that the one before led to. */
async function answer(browser: TestClient, steps: readonly (readonly [step: string, fields: FieldsToSend])[]) {
  let last: Answer | undefined
  for (const [step, fields] of steps) {
    if (last !== undefined) expect(last.location).toBe(at(`omfattning/${step}`))
    last = await browser.post(at(`omfattning/${step}`), fields)
  }
  if (last === undefined) throw new Error('No step was given')
  return last
}
const TO_AREA = [
  ['storlek', { scale: 'area' }],
  ['plats', { placeSlug: 'provomradet' }],
] as const
const drawn = (metres: number) => ({ extent: 'drawn', boundary: JSON.stringify(square(1200, 1200, metres)) })
const toDrawn = (metres: number) =>
  [
    ['storlek', { scale: 'place' }],
    ['plats', { placeSlug: 'provomradet' }],
    ['grans', drawn(metres)],
  ] as const

describe('The scope', () => {
  it('is shown in words and on a map, with its board, to everybody', async () => {
    const page = await pages.stranger.get(at('omfattning'))
    expect(textOf(page.body)).toContain('Storlek En gata, ett torg eller en gård Plats Provgatan')
    expect(textOf(page.body)).toContain('Yta 1 hektar')
    expect(page.body).toContain('aria-label="Karta över Provgatan med omgivning"')
    expect(page.body).not.toContain(at('omfattning/storlek'))
    expect((await pages.initiator.get(at('omfattning'))).body).toContain(at('omfattning/storlek'))
  })
})

describe('Changing the scope', () => {
  it('past the board’s remit is told before anybody saves, and then opens the handover (R4)', async () => {
    const led = await answer(pages.initiator, TO_AREA)
    expect(led.location).toBe(at('omfattning/granska'))
    const check = await pages.initiator.follow(led)
    expect(textOf(check.body)).toContain('Det blir för stort för det som Tekniska provnämnden ansvarar för')
    expect(textOf(check.body)).toContain('Tekniska provnämnden ansvarar tills Provstads kommunstyrelse har svarat')
    expect(await now()).toMatchObject({ scale: 'place', placeName: 'Provgatan' })
    const saved = await pages.initiator.post(at('omfattning/granska'), hiddenFields(check.body))
    expect(saved.location).toBe(`${at('omfattning')}?sparad=andrad`)
    expect(await now()).toMatchObject({ scale: 'area', placeName: 'Provområdet', board: pages.town.technical })
    expect(textOf((await pages.stranger.get(at('ansvar'))).body)).toContain('Ett överlämnande väntar på svar')
  })

  it('within the remit says that the board stays; a boundary is drawn dashed on the map', async () => {
    const led = await answer(pages.contact, toDrawn(80))
    const check = await pages.contact.follow(led)
    expect(textOf(check.body)).toContain('Tekniska provnämnden ansvarar också i fortsättningen')
    await pages.contact.post(at('omfattning/granska'), hiddenFields(check.body))
    expect((await now())?.areaM2).toBeGreaterThan(6000)
    const page = await pages.stranger.get(at('omfattning'))
    expect(page.body).toContain('<path class="boundary"')
    expect(textOf(page.body)).toContain('En egen gräns')
  })

  it('by a square of the map and metres around it needs no drawing (R39)', async () => {
    const around = { extent: 'around', square: 'D4', radius: '50' }
    const steps = [...toDrawn(80).slice(0, 2), ['grans', around] as const]
    const check = await pages.leader.follow(await answer(pages.leader, steps))
    await pages.leader.post(at('omfattning/granska'), hiddenFields(check.body))
    expect((await now())?.areaM2).toBeGreaterThan(7000)
    expect((await now())?.areaM2).toBeLessThan(8000)
  })

  it('to something as large as a neighbourhood asks why, and shows the reason (R2)', async () => {
    const led = await answer(pages.contact, toDrawn(1700))
    expect(led.location).toBe(at('omfattning/storre'))
    expect((await pages.contact.post(at('omfattning/storre'), { largerBecause: ' ' })).status).toBe(422)
    const check = await pages.contact.follow(
      await pages.contact.post(at('omfattning/storre'), { largerBecause: 'Parken är ett rum.' }),
    )
    expect(textOf(check.body)).toContain('Parken är ett rum.')
    await pages.contact.post(at('omfattning/granska'), hiddenFields(check.body))
    expect(textOf((await pages.stranger.get(at('omfattning'))).body)).toContain('Parken är ett rum.')
  })

  it('asks for the place before its part, and believes no place that a form names', async () => {
    await answer(pages.initiator, [['storlek', { scale: 'place' }]])
    expect((await pages.initiator.get(at('omfattning/grans'))).location).toBe(at('omfattning/plats'))
    await answer(pages.initiator, [['plats', { placeSlug: 'provomradet' }]])
    const refused = await pages.initiator.post(at('omfattning/grans'), { extent: 'drawn', boundary: '', place: 'x' })
    expect(refused.status).toBe(422)
    expect(textOf(refused.body)).toContain('Rita gränsen på kartan')
    expect(textOf(refused.body)).toContain('Hela Provområdet')
  })

  it('pressed twice is one change', async () => {
    const check = await pages.initiator.follow(await answer(pages.initiator, TO_AREA))
    const fields = hiddenFields(check.body)
    const saved = await Promise.all([1, 2].map(() => pages.initiator.post(at('omfattning/granska'), fields)))
    expect(saved.map(({ status }) => status)).toContain(303)
    const changes = await pages.app.world.db.selectFrom('handover').select('id').execute()
    expect(changes).toHaveLength(1)
  })

  it('from a page that is no longer true shows what applies now, and saves nothing (409)', async () => {
    const check = await pages.initiator.follow(await answer(pages.initiator, TO_AREA))
    const other = await pages.contact.follow(await answer(pages.contact, toDrawn(80)))
    await pages.contact.post(at('omfattning/granska'), hiddenFields(other.body))
    const stale = await pages.initiator.post(at('omfattning/granska'), hiddenFields(check.body))
    expect(stale.status).toBe(409)
    expect(textOf(stale.body)).toContain('Någon annan har ändrat omfattningen')
    expect(await now()).toMatchObject({ scale: 'place' })
    expect((await pages.initiator.post(at('omfattning/granska'), hiddenFields(stale.body))).status).toBe(303)
  })

  it.each([
    ['no choice', 'storlek', {}],
    ['a place that is not there', 'plats', { placeSlug: 'atlantis' }],
    ['nothing chosen', 'grans', {}],
    ['half a boundary', 'grans', { extent: 'drawn', boundary: '{"type":"Polygon","coordinates":[[[13' }],
    ['a boundary outside the town', 'grans', { extent: 'drawn', boundary: JSON.stringify(square(30_000, 0, 50)) }],
  ])('asks again for %s', async (_what, step, fields: FieldsToSend) => {
    await answer(pages.initiator, toDrawn(80))
    const refused = await pages.initiator.post(at(`omfattning/${step}`), fields)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('ds-error-summary')
  })

  it('is for those who state the work', async () => {
    for (const browser of [pages.stranger, pages.executive]) {
      expect((await browser.get(at('omfattning/storlek'))).status).toBe(403)
      expect((await browser.post(at('omfattning/granska'), {})).status).toBe(403)
    }
  })
})
