import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { insertTown, square, startWork, type TestTown } from '../../../test/support/provstad.ts'
import { findMeetingDefaults, importPlaces, setPlaceFacts } from '../../features/places/index.ts'
import { SYSTEM } from '../../kernel/actor.ts'

let app: TestApp
let town: TestTown
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
  await startWork(app.world, town)
  await startWork(app.world, town, { title: 'Odling', scale: 'area', place: town.neighbour, initiatorKind: 'company' })
  const fact = { source: 'Provstads statistik', sourceDate: '2025-12-31' }
  const facts = [
    { kind: 'population', value: 4000, ...fact },
    { kind: 'actors.resident', value: 3000, ...fact },
    { kind: 'actors.association', value: 20, ...fact },
  ]
  for (const place of [town.area, town.neighbour]) await app.world.perform(setPlaceFacts, SYSTEM, { place, facts })
  await app.runJobs()
})
afterAll(() => app.drop())

/** The town's areas are imported again, the same but for how segregated they are said to be. */
async function classify(kinds: Readonly<Record<string, number>>): Promise<void> {
  const area = (name: string, code: string, at: [number, number, number]) => ({
    ...{ type: 'Feature', geometry: square(...at), properties: { namn: name, kod: code, klass: kinds[code] } },
  })
  const features = [
    area('Provområdet', 'provomradet', [1000, 1000, 2000]),
    area('Grannområdet', 'grannomradet', [3500, 1000, 2000]),
  ]
  const text = JSON.stringify({ type: 'FeatureCollection', features }, null, 1)
  const options = { name: 'namn', code: 'kod', classification: 'klass' }
  const imported = await app.world.perform(importPlaces, SYSTEM, { text, ...options })
  if (!imported.ok) throw new Error(JSON.stringify(imported))
}

/** Every page that a visitor gets to by links from the front page, in one language, by address. */
async function crawled(language: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const waiting = [`/${language}/`]
  let browser = app.browser()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path)) continue
    // One address may read so many pages a minute; a crawl is many readers.
    if (pages.size % 200 === 199) browser = app.browser()
    const { status, body } = await browser.get(path)
    pages.set(path, `${status} ${body}`)
    for (const [, link = ''] of body.matchAll(/href="(\/[^"#]*)/g)) {
      const next = link.replaceAll('&amp;', '&')
      // Word files hold the moment when they were written; the same statement is read as a page and as text.
      if (next.startsWith(`/${language}/`) && !next.includes('/docx') && !pages.has(next)) waiting.push(next)
    }
  }
  return pages
}

describe('How segregated an area is said to be', () => {
  it('makes no difference to any public page: towns that differ in it alone are alike to the byte', async () => {
    await classify({ provomradet: 1, grannomradet: 1 })
    const before = await crawled('sv')
    const defaults = await findMeetingDefaults(app.world.db, town.area)
    await classify({ provomradet: 5, grannomradet: 2 })
    // The classification is there, and does what it is for on officers' pages: a page that used it would differ.
    expect(await findMeetingDefaults(app.world.db, town.area)).not.toEqual(defaults)
    const after = await crawled('sv')

    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [path, body] of before) expect(after.get(path), path).toBe(body)
    // Enough was read for that to mean something: every kind of page, and what is under them.
    const read = [...before.keys()]
    for (const part of [
      /\/platser\/provomradet$/,
      /\/platser\?inom=|\/platser$/,
      /\/utvecklingsarbeten\/\d+$/,
      /\/utvecklingsarbeten\?plats=provomradet$/,
      /\/utvecklingsarbeten\/\d+\/(parter|problem|moten|omfattning|ansvar)$/,
      /\/samverkansmodeller\/medverka$/,
      /\/samverkansmodeller\/medverka\/fil/,
      /\/organisation\/tekniska-provnamnden$/,
      /\/ansvar$/,
      /\/starta/,
    ]) {
      expect(
        read.some((path) => part.test(path)),
        String(part),
      ).toBe(true)
    }
    expect([...before.values()].filter((body) => body.startsWith('5'))).toEqual([])
  })

  it('would be seen if it did: a single figure that differs is', async () => {
    const before = await crawled('sv')
    const fact = { kind: 'population', value: 4001, source: 'Provstads statistik', sourceDate: '2025-12-31' }
    await app.world.perform(setPlaceFacts, SYSTEM, { place: town.area, facts: [fact] })
    const after = await crawled('sv')
    expect([...before].filter(([path, body]) => after.get(path) !== body).map(([path]) => path)).toEqual([
      '/sv/platser/provomradet',
      '/sv/platser/provomradet?per=tema',
      // That figures were set is part of what is remembered.
      '/sv/platser/provomradet/historia',
      '/sv/platser/provstad/historia',
    ])
  })

  it('is not told by any page’s words either', async () => {
    for (const [path, body] of await crawled('en')) {
      expect(body, path).not.toMatch(/segregat|classif|klassning|områdestyp|utsatt|vulnerab|socioeco|socioeko/i)
    }
  })
})
