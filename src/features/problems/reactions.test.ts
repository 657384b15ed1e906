import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer } from '../../../test/support/rows.ts'
import { insertGround, insertResident, insertTestUndertaking, openDuties } from '../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { DAY } from '../../kernel/clock.ts'
import { describeProblem } from './describing/describe-problem.ts'
import { problemReactions } from './reactions.ts'
import { addressAnswers } from './shaping/address-answers.ts'
import { answerShaping } from './shaping/answer-shaping.ts'
import { confirmProblem } from './shaping/confirm-problem.ts'
import { endInvitation } from './shaping/end-invitation.ts'
import { proposeChange } from './shaping/propose-change.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>

beforeAll(async () => {
  test = await createTestWorld({ reactions: problemReactions })
  ground = await insertGround(test.world)
})
afterAll(() => test.drop())

async function described() {
  const work = await insertTestUndertaking(test.world, ground)
  const text = { undertaking: work.id, text: 'Gatan är mörk om kvällen.', editedFrom: 0 }
  const written = await test.world.perform(describeProblem, work.contact, text)
  return { ...work, base: written.ok ? written.value.id : '' }
}

/** Says that something happened in an undertaking, and works off the jobs it gives. */
async function happens(type: string, undertaking: string) {
  await test.world.transaction((tx) =>
    test.world.record(tx, SYSTEM, test.world.now(), [{ type, subject: undertaking, undertaking }], []),
  )
  await test.runJobs()
}

describe('what waits for an answer', () => {
  it('goes from the board’s desk to the contact person’s when one is named, and keeps its day', async () => {
    const work = await described()
    const set = (contact_person: string | null) =>
      test.world.db.updateTable('undertaking').set({ contact_person }).where('id', '=', work.id).execute()
    await set(null)
    const about = { undertaking: work.id, base: work.base, text: 'Nämn cyklarna.' }
    await test.world.perform(proposeChange, await insertResident(test.world.db), about)
    expect((await openDuties(test.world.db, work.id))[0]).toMatchObject({ person: null, due: '2026-03-16' })
    const officer = await insertOfficer(test.world.db, 'Kontaktperson Två')
    await set(officer.person)
    test.clock.advance(3 * DAY)
    await happens('contact-person.assigned', work.id)
    expect((await openDuties(test.world.db, work.id))[0]).toMatchObject({ person: officer.person, due: '2026-03-16' })
    test.clock.advance(-3 * DAY)
  })

  it('is moved by the program alone', async () => {
    const work = await described()
    expect(await test.world.perform(addressAnswers, work.contact, { undertaking: work.id })).toMatchObject({
      kind: 'forbidden',
    })
    expect(await test.world.perform(endInvitation, work.contact, { undertaking: work.id })).toMatchObject({
      kind: 'forbidden',
    })
  })
})

describe('the invitation to residents', () => {
  const invited = async (undertaking: string) =>
    (await openDuties(test.world.db, undertaking)).some(({ kind }) => kind === 'shape-problem')

  it('stands after a gate that was passed by exception', async () => {
    const work = await described()
    await happens('gate.passed', work.id)
    expect(await invited(work.id)).toBe(true)
  })

  it('ends when a gate is passed with the problem shaped', async () => {
    const work = await described()
    const about = { undertaking: work.id, base: work.base }
    for (let i = 0; i < 5; i += 1) await test.world.perform(confirmProblem, await insertResident(test.world.db), about)
    const who = await insertResident(test.world.db)
    const said = await test.world.perform(proposeChange, who, { ...about, text: 'Nämn cyklarna.' })
    const shaping = said.ok ? said.value.proposal : ''
    await test.world.perform(answerShaping, work.contact, { shaping, answer: 'not', reason: 'De är få.' })
    test.clock.advance(14 * DAY)
    expect(await invited(work.id)).toBe(true)
    await happens('gate.passed', work.id)
    expect(await invited(work.id)).toBe(false)
    test.clock.advance(-14 * DAY)
  })
})
