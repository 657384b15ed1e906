import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/client.ts'
import { signInWithRole } from '../../../test/support/people.ts'
import { insertTown, startWork, type TestTown } from '../../../test/support/provstad.ts'
import { newId } from '../../kernel/ids.ts'
import type { Database } from '../../platform/database/index.ts'

let app: TestApp
let town: TestTown
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
  await startWork(app.world, town)
  await startWork(app.world, town, { title: 'Bänkar på Provgatan' })
  await app.runJobs()
})
afterAll(() => app.drop())

const bodyOf = async (language = 'sv') => (await app.browser().get(`/${language}/platser/provomradet`)).body
const DAY = '2026-01-15'

/** Rows that are changed without this program's knowledge, as another process does, and what the page then says. */
const CHANGES: readonly (readonly [string, string, (db: Database) => Promise<unknown>])[] = [
  [
    'the title of something that goes on',
    'Omdöpt insats',
    (db) => db.updateTable('effort').set({ title: 'Omdöpt insats' }).execute(),
  ],
  [
    'the title of an undertaking',
    'Omdöpt arbete',
    (db) => db.updateTable('undertaking').set({ title: 'Omdöpt arbete' }).execute(),
  ],
  [
    'how many take part in it',
    '7 är med',
    (db) => db.updateTable('undertaking_tally').set({ residents: 7, associations: 0 }).execute(),
  ],
  [
    'the name of a board',
    'Omdöpta nämnden',
    (db) => db.updateTable('body').set({ name: 'Omdöpta nämnden' }).where('id', '=', town.executive).execute(),
  ],
  [
    'where a rule about remit stands',
    'Nya reglementet',
    (db) => db.updateTable('remit_rule').set({ source: 'Nya reglementet' }).execute(),
  ],
  [
    'a figure about the place',
    '4 321',
    (db) =>
      db
        .insertInto('place_fact')
        .values({
          ...{ id: newId(), place: town.area, kind: 'population', value: 4321 },
          ...{ source: 'Provstad', source_date: DAY },
        })
        .execute(),
  ],
  [
    'what was answered where efforts meet',
    'Vi gräver samtidigt.',
    (db) =>
      db
        .updateTable('overlap_side')
        .set({ answer: 'coordinate', reason: 'Vi gräver samtidigt.', answered_at: app.world.now() })
        .execute(),
  ],
]

describe('A place’s page that was read before', () => {
  it.each(CHANGES)('says at once when another process has changed %s', async (_, said, change) => {
    const spaced = async () => textOf(await bodyOf()).replaceAll(/\s/g, ' ')
    expect(await spaced()).not.toContain(said)
    await change(app.world.db)
    expect(await spaced()).toContain(said)
    expect(await spaced()).toContain(said)
  })

  it('says within some seconds that a place has another name, on its map too', async () => {
    await bodyOf()
    await app.world.db.updateTable('place').set({ name: 'Omdöpta gatan' }).where('id', '=', town.street).execute()
    await expect.poll(() => bodyOf(), { timeout: 5000, interval: 200 }).toContain('<title>Omdöpta gatan</title>')
    expect(await bodyOf()).toMatch(/<li><a href="[^"]+">Omdöpta gatan<\/a>/)
  })

  it('shows nobody what only others may do, nor another language', async () => {
    const officer = app.browser((await signInWithRole(app.world, 'coordinator')).token)
    const links = ['/platser/provomradet/insats"', '/platser/provomradet/uppgifter"']
    for (const language of ['sv', 'en']) {
      const theirs = (await officer.get(`/${language}/platser/provomradet`)).body
      for (const link of links) {
        expect(theirs).toContain(`/${language}${link}`)
        expect(await bodyOf(language)).not.toContain(link)
      }
    }
    expect(await bodyOf('en')).toContain('href="/en/starta?plats=provomradet"')
    expect(await bodyOf()).toContain('href="/sv/starta?plats=provomradet"')
  })
})
