import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { newId } from '../../../kernel/ids.ts'
import { state } from '../statements/state.ts'
import { countByInitiator, findTitles, findUndertaking, listHistory, listUndertakings } from './store.ts'

let test: TestWorld
let town: TestTown
let lights: StartedWork
let park: StartedWork
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  lights = await startWork(test.world, town)
  test.clock.advance(60_000)
  park = await startWork(test.world, town, {
    ...{ title: 'Lekplatser i parken', summary: 'Barnen behöver en gård att leka på.', scale: 'area' },
    ...{ place: town.neighbour, initiatorKind: 'association', groupName: 'Gårdsföreningen Eken' },
  })
})
afterAll(() => test.drop())

const list = async (filter: Parameters<typeof listUndertakings>[1], page = 1) =>
  (await listUndertakings(test.world.db, filter, page)).cards.map(({ title }) => title)

describe('the list of undertakings', () => {
  it('has the newest first, with how many there are', async () => {
    expect(await list({})).toEqual(['Lekplatser i parken', 'Ljus på Provgatan'])
    expect((await listUndertakings(test.world.db, {}, 1)).total).toBe(2)
    expect(await list({}, 2)).toEqual([])
  })

  it('is narrowed by a place and what lies in it, by phase, and by who started it (R23)', async () => {
    expect(await list({ place: town.area })).toEqual(['Ljus på Provgatan'])
    expect(await list({ place: town.city })).toHaveLength(2)
    expect(await list({ initiatorKind: 'association' })).toEqual(['Lekplatser i parken'])
    expect(await list({ phase: 'problem', place: town.neighbour })).toEqual(['Lekplatser i parken'])
    expect(await list({ phase: 'no-such' })).toEqual([])
    expect((await listUndertakings(test.world.db, { place: town.area }, 1)).total).toBe(1)
  })

  it('is searched in Swedish, with stems, å ä ö, and half-known syntax that breaks nothing', async () => {
    expect(await list({ words: 'barn' })).toEqual(['Lekplatser i parken'])
    expect(await list({ words: 'gårdar' })).toEqual(['Lekplatser i parken'])
    expect(await list({ words: 'mörk kväll' })).toEqual(['Ljus på Provgatan'])
    expect(await list({ words: 'mörk park' })).toEqual([])
    for (const words of ["'; drop table undertaking --", '((&|!', '"', '\\', '%_'])
      expect(await list({ words })).toEqual([])
  })

  it('counts who starts, by kind', async () => {
    expect(await countByInitiator(test.world.db)).toMatchObject({ resident: 1, association: 1, school: 0 })
  })
})

describe('an undertaking', () => {
  it('is found by its number, with where it is, who answers and how it is counted', async () => {
    const contact = await nameContact(test.world, lights.id, town.technical)
    expect(await findUndertaking(test.world.db, lights.number)).toMatchObject({
      ...{ id: lights.id, placeName: 'Provgatan', boardName: 'Tekniska provnämnden', contactPerson: contact.person },
      ...{ contactName: 'Kontaktperson Ett', confirmations: 0, phase: 'problem', endedAt: null },
    })
    expect(await findUndertaking(test.world.db, 999_999)).toBeUndefined()
  })

  it('has its history from the log, newest first, page by page', async () => {
    for (const basedOn of [0, 1, 2]) {
      const raw = { undertaking: park.id, kind: 'purpose', text: `Version ${basedOn}`, basedOn }
      await test.world.perform(state, park.initiator.actor, raw)
    }
    const all = await listHistory(test.world.db, park.id, null)
    expect(all.map(({ type }) => type)).toEqual([...Array(3).fill('statement.written'), 'undertaking.started'])
    const older = await listHistory(test.world.db, park.id, all[1]?.id ?? 0)
    expect(older.map(({ id }) => id)).toEqual(all.slice(2).map(({ id }) => id))
  })

  it('has a title for rows that know its id alone', async () => {
    const titles = await findTitles(test.world.db, [lights.id, newId()])
    expect([...titles.keys()]).toEqual([lights.id])
    expect(titles.get(lights.id)).toMatchObject({ number: lights.number, title: 'Ljus på Provgatan' })
    expect(await findTitles(test.world.db, [])).toEqual(new Map())
  })
})
