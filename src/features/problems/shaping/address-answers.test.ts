import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReactingWorld, type ReactingWorld } from '../../../../test/support/reacting.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { insertResident, openDuties } from '../../../../test/support/undertakings.ts'
import { DAY } from '../../../kernel/clock.ts'
import { addressAnswers } from './address-answers.ts'
import { proposeChange } from './propose-change.ts'

let test: ReactingWorld
beforeAll(async () => {
  test = await createReactingWorld()
})
afterAll(() => test.drop())

describe('what waits for an answer', () => {
  it('goes from the board’s desk to the contact person’s when one is named, and keeps its day', async () => {
    const work = await test.described()
    const set = (contact_person: string | null) =>
      test.world.db.updateTable('undertaking').set({ contact_person }).where('id', '=', work.id).execute()
    await set(null)
    const about = { undertaking: work.id, base: work.base, text: 'Nämn cyklarna.' }
    await test.world.perform(proposeChange, await insertResident(test.world.db), about)
    expect((await openDuties(test.world.db, work.id))[0]).toMatchObject({ person: null, due: '2026-03-16' })
    const officer = await insertOfficer(test.world.db, 'Kontaktperson Två')
    await set(officer.person)
    test.clock.advance(3 * DAY)
    await test.happens('contact-person.assigned', work.id)
    expect((await openDuties(test.world.db, work.id))[0]).toMatchObject({ person: officer.person, due: '2026-03-16' })
    test.clock.advance(-3 * DAY)
  })

  it('is moved by the program alone', async () => {
    const work = await test.described()
    expect(await test.world.perform(addressAnswers, work.contact, { undertaking: work.id })).toMatchObject({
      kind: 'forbidden',
    })
  })
})
