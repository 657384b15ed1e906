import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertOfficer, insertPlaces, listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { findBoard, findContactPerson, registerBody, setContactRule } from '../index.ts'

const TODAY = '2026-03-02'
let test: TestWorld
let board: string
let other: string
let places: string[]
let [anna, bo]: string[] = []

beforeAll(async () => {
  test = await createTestWorld()
  board = await register('Tekniska nämnden')
  other = await register('Kulturnämnden')
  places = await insertPlaces(test.world.db, ['Staden', 'Södra området', 'Kvarteret Eken'])
  anna = (await insertOfficer(test.world.db, 'Kontaktperson Anna', [{ role: 'contact-person', scope: board }])).person
  bo = (await insertOfficer(test.world.db, 'Kontaktperson Bo', [{ role: 'contact-person', scope: null }])).person
})
afterAll(() => test.drop())
beforeEach(() => test.world.db.deleteFrom('contact_rule').execute())

async function register(name: string): Promise<string> {
  const result = await test.world.perform(registerBody, SYSTEM, {
    name,
    kind: 'board',
    level: 'political',
    validFrom: '2020-01-01',
  })
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

async function set(raw: Record<string, unknown>): Promise<string> {
  const result = await test.world.perform(setContactRule, SYSTEM, { board, ...raw })
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

describe('who becomes contact person', () => {
  it('follows the rule for the nearest place, and the rule without place elsewhere', async () => {
    await set({ person: bo })
    await set({ person: anna, place: places[1] })
    expect(await findContactPerson(test.world.db, board, places, TODAY)).toBe(anna)
    expect(await findContactPerson(test.world.db, board, places.slice(2), TODAY)).toBe(bo)
    expect(await findContactPerson(test.world.db, other, places, TODAY)).toBeNull()
  })

  it('follows the newest rule for a place, also when two are made on one day', async () => {
    await set({ person: bo, place: places[0] })
    await set({ person: anna, place: places[0] })
    expect(await findContactPerson(test.world.db, board, places, TODAY)).toBe(anna)
    test.clock.set('2026-03-05T08:00:00Z')
    await set({ person: bo, place: places[0] })
    expect(await findContactPerson(test.world.db, board, places, '2026-03-04')).toBe(anna)
    expect(await findContactPerson(test.world.db, board, places, '2026-03-05')).toBe(bo)
    test.clock.set('2026-03-02T08:00:00Z')
  })

  it('is nobody whose role has ended: the next rule holds', async () => {
    const gone = await insertOfficer(test.world.db, 'Kontaktperson på väg bort', [
      { role: 'contact-person', scope: board },
    ])
    await set({ person: bo })
    await set({ person: gone.person, place: places[0] })
    await test.world.db
      .updateTable('person_grant')
      .set({ ended_at: new Date() })
      .where('person', '=', gone.person)
      .execute()
    expect(await findContactPerson(test.world.db, board, places, TODAY)).toBe(bo)
  })

  it('survives that the person’s account is erased', async () => {
    const gone = await insertOfficer(test.world.db, 'Kontaktperson på väg bort', [
      { role: 'contact-person', scope: board },
    ])
    await set({ person: gone.person, place: places[0] })
    await test.world.db.deleteFrom('person').where('id', '=', gone.person).execute()
    expect(await findContactPerson(test.world.db, board, places, TODAY)).toBeNull()
  })

  it('can only be somebody who holds the role for the board', async () => {
    const result = await test.world.perform(setContactRule, SYSTEM, { board: other, person: anna })
    expect(result).toMatchObject({ kind: 'invalid', fields: { person: 'bodies.contact.no-role' } })
  })

  it('is decided by the board’s own people, and said in the log without a name', async () => {
    const raw = { board, person: anna, place: places[1] }
    const stranger = await insertOfficer(test.world.db, 'Samordnare', [{ role: 'coordinator', scope: other }])
    expect(await test.world.perform(setContactRule, stranger, raw)).toMatchObject({ kind: 'forbidden' })
    const own = await insertOfficer(test.world.db, 'Samordnare', [{ role: 'coordinator', scope: board }])
    const result = await test.world.perform(setContactRule, own, raw)
    const subject = result.ok ? result.value.id : ''
    expect(await listHappened(test.world.db)).toContainEqual({ type: 'contact-rule.set', subject, data: { board } })
  })

  it('is shown on the board’s page, with its parts and its remit', async () => {
    await set({ person: anna, place: places[1] })
    await set({ person: bo })
    expect(await findBoard(test.world.db, 'tekniska-namnden', TODAY)).toMatchObject({
      id: board,
      whole: null,
      parts: [],
      remit: [],
      contacts: [
        { person: 'Kontaktperson Bo', place: null },
        { person: 'Kontaktperson Anna', place: 'Södra området' },
      ],
    })
    expect(await findBoard(test.world.db, 'finns-inte', TODAY)).toBeUndefined()
  })
})
