import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer } from '../../../../test/support/rows.ts'
import {
  insertGround,
  insertTestUndertaking,
  openDuties,
  type TestUndertaking,
} from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { DAY } from '../../../kernel/clock.ts'
import { problemReactions } from '../reactions.ts'
import { askForDescription } from './ask-for-description.ts'
import { describeProblem } from './describe-problem.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>

beforeAll(async () => {
  test = await createTestWorld({ reactions: problemReactions })
  ground = await insertGround(test.world)
})
afterAll(() => test.drop())

/** The event of the room of meetings, and the jobs that it gives. */
async function happens(type: string, { id }: TestUndertaking) {
  const happened = [{ type, subject: id, undertaking: id }]
  await test.world.transaction((tx) => test.world.record(tx, SYSTEM, test.world.now(), happened, []))
  await test.runJobs()
}

const asked = async ({ id }: TestUndertaking) =>
  (await openDuties(test.world.db, id)).filter(({ kind }) => kind === 'describe-problem')
const describeIt = ({ id, contact }: TestUndertaking) =>
  test.world.perform(describeProblem, contact, { undertaking: id, text: 'Gatan är mörk om kvällen.', editedFrom: 0 })

describe('a problem that is not described', () => {
  it('is asked for once the meeting’s notes are written, within ten working days, and once', async () => {
    const work = await insertTestUndertaking(test.world, ground)
    expect(await asked(work)).toEqual([])
    await happens('meeting-notes.written', work)
    await happens('meeting-notes.written', work)
    expect(await asked(work)).toMatchObject([{ person: work.contact.person, body: work.board, due: '2026-03-16' }])
  })

  it('is no longer asked for when it is', async () => {
    const work = await insertTestUndertaking(test.world, ground)
    await happens('meeting-notes.written', work)
    expect(await describeIt(work)).toMatchObject({ ok: true })
    expect(await asked(work)).toEqual([])
    await happens('meeting-notes.written', work)
    expect(await asked(work)).toEqual([])
  })

  it('is the board’s to see to while nobody is named, and keeps its day when somebody is', async () => {
    const work = await insertTestUndertaking(test.world, ground)
    const name = (contact_person: string | null) =>
      test.world.db.updateTable('undertaking').set({ contact_person }).where('id', '=', work.id).execute()
    await name(null)
    await happens('meeting-notes.written', work)
    expect(await asked(work)).toMatchObject([{ person: null, body: work.board }])
    const { person } = await insertOfficer(test.world.db, 'Kontaktperson Två')
    await name(person)
    test.clock.advance(3 * DAY)
    await happens('contact-person.assigned', work)
    expect(await asked(work)).toMatchObject([{ person, due: '2026-03-16' }])
    test.clock.advance(-3 * DAY)
  })

  it('is not asked for when somebody is named before there has been a meeting, nor when the work has ended', async () => {
    const work = await insertTestUndertaking(test.world, ground)
    await happens('contact-person.assigned', work)
    expect(await asked(work)).toEqual([])
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    await happens('meeting-notes.written', work)
    expect(await asked(work)).toEqual([])
  })

  it('is the program’s own doing', async () => {
    const work = await insertTestUndertaking(test.world, ground)
    expect(await test.world.perform(askForDescription, work.contact, { undertaking: work.id })).toMatchObject({
      kind: 'forbidden',
    })
  })
})
