import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { openDuties } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Person, SYSTEM } from '../../../kernel/actor.ts'
import { effortReactions, registerEffort } from '../../efforts/index.ts'
import { createEvidenceRegistry } from '../../gates/index.ts'
import { undertakingReactions } from '../reactions.ts'
import { askForOverlapAnswers } from './ask-for-answers.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let contact: Person
let officer: Person
beforeAll(async () => {
  const reactions = [...effortReactions, ...undertakingReactions(createEvidenceRegistry([]))]
  test = await createTestWorld({ reactions })
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare', [{ role: 'contact-person', scope: town.executive }])
})
afterAll(() => test.drop())
beforeEach(async () => {
  await test.world.db.deleteFrom('effort').execute()
  work = await startWork(test.world, town)
  contact = await nameContact(test.world, work.id, town.technical)
  await test.runJobs()
})

async function meets(title: string): Promise<void> {
  const row = { title, place: town.area, begins: '2026-03-01', owner: town.executive }
  expect(await test.world.perform(registerEffort, officer, row)).toMatchObject({ ok: true })
  await test.runJobs()
}
const asked = async () => (await openDuties(test.world.db, work.id)).filter(({ kind }) => kind === 'answer-overlaps')

describe('asking for answers', () => {
  it('asks nobody when everything is answered, or when the work has ended', async () => {
    const ask = () => test.world.perform(askForOverlapAnswers, SYSTEM, { undertaking: work.id })
    await ask()
    expect(await asked()).toEqual([])
    await meets('Gatubelysning')
    await test.world.db.deleteFrom('duty').where('undertaking', '=', work.id).execute()
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    await ask()
    expect(await asked()).toEqual([])
  })

  it('is the program’s own doing', async () => {
    expect(await test.world.perform(askForOverlapAnswers, contact, { undertaking: work.id })).toMatchObject({
      kind: 'forbidden',
    })
  })
})
