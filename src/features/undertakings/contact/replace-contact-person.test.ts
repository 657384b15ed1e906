import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signInAdministrator } from '../../../../test/support/people.ts'
import {
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { openDuties } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Person, SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { endGrant, erasePerson } from '../../people/index.ts'
import { askForSupport } from '../parties/ask-for-support.ts'
import { findUndertakingInForce } from '../store.ts'
import { contactReactions } from './reactions.ts'
import { replaceContactPerson } from './replace-contact-person.ts'

let test: TestWorld
let town: TestTown
let administrator: Person
let contact: Person
let work: StartedWork
beforeAll(async () => {
  test = await createTestWorld({ reactions: contactReactions })
  town = await insertTown(test.world)
  administrator = (await signInAdministrator(test.world)).actor
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
  await test.world.db.deleteFrom('duty').where('undertaking', '=', work.id).execute()
  contact = await nameContact(test.world, work.id, town.technical)
})

async function endRole(person: Person, scope: string | null = town.technical): Promise<void> {
  const grant = await test.world.db
    .selectFrom('person_grant')
    .select('id')
    .where('person', '=', person.person)
    .where('scope', 'is not distinct from', scope)
    .executeTakeFirstOrThrow()
  expect(await test.world.perform(endGrant([]), administrator, { grant: grant.id })).toMatchObject({ ok: true })
  await test.runJobs()
}

const named = async () => (await findUndertakingInForce(test.world.db, work.id))?.contactPerson
const TO_NAME = { kind: 'assign-contact', due: '2026-03-09', person: null }

describe('when a contact person’s role ends', () => {
  it('the board is asked to name another, and has their duties meanwhile', async () => {
    await test.world.perform(askForSupport, work.initiator.actor, { undertaking: work.id, text: 'En lokal.' })
    await endRole(contact)
    expect(await named()).toBeNull()
    expect(await openDuties(test.world.db, work.id)).toMatchObject([
      { kind: 'answer-support', person: null, body: town.technical },
      { ...TO_NAME, body: town.technical },
    ])
    const happened = await listHappened(test.world.db)
    expect(happened.filter((it) => it.subject === work.id).at(-1)?.type).toBe('contact-person.released')
  })

  it('the municipality’s rule names the next one where there is such a rule', async () => {
    const next = await insertOfficer(test.world.db, 'Kontaktperson Regel', [
      { role: 'contact-person', scope: town.technical },
    ])
    const rule = { id: newId(), board: town.technical, place: null, person: next.person }
    await test.world.db
      .insertInto('contact_rule')
      .values({ ...rule, valid_from: '2020-01-01' })
      .execute()
    await endRole(contact)
    await test.world.db.deleteFrom('contact_rule').where('id', '=', rule.id).execute()
    expect(await named()).toBe(next.person)
    expect(await openDuties(test.world.db, work.id)).toEqual([])
  })

  it('they stay where they hold the role for the board all the same', async () => {
    const row = { id: newId(), person: contact.person, role: 'contact-person', scope: null }
    await test.world.db.insertInto('person_grant').values(row).execute()
    await endRole(contact)
    expect(await named()).toBe(contact.person)
  })

  it('they stay with a work that has moved from their board to another', async () => {
    await test.world.db.updateTable('undertaking').set({ board: town.executive }).where('id', '=', work.id).execute()
    expect(await test.world.perform(replaceContactPerson, SYSTEM, { undertaking: work.id })).toMatchObject({ ok: true })
    expect(await named()).toBe(contact.person)
  })

  it('nothing happens because another role of theirs ends', async () => {
    const row = { id: newId(), person: contact.person, role: 'evaluator', scope: null }
    await test.world.db.insertInto('person_grant').values(row).execute()
    await endRole(contact, null)
    expect(await named()).toBe(contact.person)
  })

  it('works that have ended keep theirs', async () => {
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    await endRole(contact)
    expect(await named()).toBe(contact.person)
    await test.world.perform(replaceContactPerson, SYSTEM, { undertaking: work.id })
    expect(await openDuties(test.world.db, work.id)).toEqual([])
  })
})

describe('when a contact person’s account is erased', () => {
  it('nothing of theirs is left without an owner (R16)', async () => {
    expect(await test.world.perform(erasePerson([]), contact, {})).toMatchObject({ ok: true })
    await test.runJobs()
    expect(await named()).toBeNull()
    expect(await openDuties(test.world.db, work.id)).toMatchObject([{ ...TO_NAME, body: town.technical }])
  })

  it('a job that runs twice asks once', async () => {
    await test.world.perform(erasePerson([]), contact, {})
    await test.runJobs()
    const happened = await listHappened(test.world.db)
    await test.world.perform(replaceContactPerson, SYSTEM, { undertaking: work.id })
    expect(await listHappened(test.world.db)).toEqual(happened)
    expect(await openDuties(test.world.db, work.id)).toHaveLength(1)
  })
})

describe('replacing a contact person', () => {
  it('is the program’s own doing', async () => {
    expect(await test.world.perform(replaceContactPerson, administrator, { undertaking: work.id })).toMatchObject({
      kind: 'forbidden',
    })
  })
})
