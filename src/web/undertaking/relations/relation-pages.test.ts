import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../../test/support/client.ts'
import { startWork } from '../../../../test/support/provstad.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
})
afterAll(() => pages.app.drop())

const add = (fields: Record<string, string>, browser = pages.initiator) =>
  browser.post(at('andra-arbeten/nytt'), fields)
const text = async () => textOf((await pages.stranger.get(at('andra-arbeten'))).body)
const removal = async () =>
  (await pages.initiator.get(at('andra-arbeten'))).body.match(/action="([^"]*\/andra-arbeten\/[0-9a-f-]{36})"/)?.[1] ??
  ''

describe('Relations to other work', () => {
  it('are stated to another undertaking by its number, and are seen from there too', async () => {
    const other = await startWork(pages.app.world, pages.town, { title: 'Torget' })
    expect((await add({ kind: 'coordinates-with', otherNumber: String(other.number) })).location).toBe(
      `${at('andra-arbeten')}?sparad=nytt`,
    )
    expect(await text()).toContain('Samordnas med Torget')
    const there = await pages.stranger.get(`/sv/utvecklingsarbeten/${other.number}/andra-arbeten`)
    expect(textOf(there.body)).toContain('Ljus på Provgatan : samordnas med det här arbetet')
  })

  it('or to a programme by its name; what is wrong is said at its field, with the words kept', async () => {
    const refused = await add({
      kind: 'part-of',
      otherNumber: 'tolv',
      otherName: 'Program Provområdet',
      reason: 'Där.',
    })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('href="#field-otherNumber"')
    expect(refused.body).toContain('value="Program Provområdet"')
    expect(refused.body).toContain('Där.</textarea>')
    await add({ kind: 'part-of', otherName: 'Program Provområdet', reason: 'Där.', language: 'sv' })
    expect(await text()).toContain('Är en del av Program Provområdet Där.')
  })

  it('that no longer hold are taken away, once', async () => {
    const address = await removal()
    expect((await pages.stranger.post(address)).status).toBe(403)
    expect((await pages.initiator.post(address)).location).toBe(`${at('andra-arbeten')}?sparad=borttaget`)
    const again = await pages.initiator.post(address)
    expect(again.status).toBe(409)
    expect(textOf(again.body)).toContain('Sambandet är redan borttaget.')
    expect((await pages.initiator.post(at('andra-arbeten/nonsens'))).status).toBe(404)
  })

  it('can be none, with the reason, when there are no others', async () => {
    const none = { kind: 'none', reason: 'Inget annat pågår.', language: 'sv' }
    const early = await add(none)
    expect(early.status).toBe(409)
    expect(early.body).toContain('Inget annat pågår.</textarea>')
    await pages.initiator.post(await removal())
    expect((await add(none)).status).toBe(303)
    expect(await text()).toContain('Hänger inte ihop med något annat Inget annat pågår.')
  })

  it('are written by those who state the work', async () => {
    expect((await pages.stranger.get(at('andra-arbeten/nytt'))).status).toBe(403)
    expect((await add({ kind: 'none', reason: 'Nej.' }, pages.stranger)).status).toBe(403)
  })
})
