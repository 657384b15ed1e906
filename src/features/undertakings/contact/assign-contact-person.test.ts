import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertLeader,
  insertTown,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { openDuties } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Person } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { openDuty } from '../../duties/index.ts'
import { askForSupport } from '../parties/ask-for-support.ts'
import { findUndertakingInForce } from '../store.ts'
import { assignContactPerson } from './assign-contact-person.ts'

let test: TestWorld
let town: TestTown
let leader: Person
let one: Person
let other: Person
let work: StartedWork
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  leader = await insertLeader(test.world, town.technical)
  const role = { role: 'contact-person', scope: town.technical } as const
  one = await insertOfficer(test.world.db, 'Kontaktperson Ett', [role])
  other = await insertOfficer(test.world.db, 'Kontaktperson Två', [{ ...role, scope: null }])
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
})

const assign = (person: string, over: object = {}, actor: Person = leader) =>
  test.world.perform(assignContactPerson, actor, { undertaking: work.id, person, ...over })
const contact = async () => (await findUndertakingInForce(test.world.db, work.id))?.contactPerson

describe('naming a contact person', () => {
  it('ends the board’s duty to name one, and is told in the log without the name', async () => {
    expect(await assign(one.person)).toMatchObject({ ok: true })
    expect(await contact()).toBe(one.person)
    expect(await openDuties(test.world.db, work.id)).toEqual([])
    expect((await listHappened(test.world.db)).at(-1)).toEqual({
      type: 'contact-person.assigned',
      subject: work.id,
      data: { by: 'person', before: 0 },
    })
  })

  it('hands over what waited on the board’s desk, and from one person’s to the next, with its day', async () => {
    await test.world.perform(askForSupport, work.initiator.actor, { undertaking: work.id, text: 'En lokal.' })
    await assign(one.person)
    expect(await openDuties(test.world.db, work.id)).toMatchObject([
      { kind: 'answer-support', person: one.person, body: town.technical, due: '2026-03-16' },
    ])
    await assign(other.person)
    expect(await openDuties(test.world.db, work.id)).toMatchObject([
      { kind: 'answer-support', person: other.person, due: '2026-03-16' },
    ])
  })

  it('hands over what is asked of the effort that it is, each duty once', async () => {
    const { world } = test
    const effort = newId()
    const asked = { undertaking: work.id, subject: effort, due: '2026-03-20', body: town.technical, person: null }
    await world.transaction(async (tx) => {
      for (const kind of ['answer-overlaps', 'follow-up-agreement'])
        await openDuty(tx, { ...asked, kind, place: town.street }, world.now())
    })
    await assign(one.person)
    const duties = await openDuties(world.db, work.id)
    expect(duties.map(({ kind }) => kind).sort()).toEqual(['answer-overlaps', 'follow-up-agreement'])
    for (const duty of duties) expect(duty).toMatchObject({ person: one.person, due: '2026-03-20' })
  })

  it('takes only who holds the role for the board, or for the whole municipality', async () => {
    const elsewhere = await insertOfficer(test.world.db, 'Kontaktperson Annanstans', [
      { role: 'contact-person', scope: town.executive },
    ])
    for (const person of [elsewhere.person, leader.person, newId()]) {
      expect(await assign(person)).toMatchObject({
        kind: 'invalid',
        fields: { person: 'undertaking.contact.not-officer' },
      })
    }
    expect(await assign(other.person)).toMatchObject({ ok: true })
  })

  it('is for those who lead the board’s work', async () => {
    expect(await assign(one.person, {}, one)).toMatchObject({ kind: 'forbidden' })
    const elsewhere = await insertLeader(test.world, town.executive)
    expect(await assign(one.person, {}, elsewhere)).toMatchObject({ kind: 'forbidden' })
  })

  it('twice changes nothing the second time', async () => {
    await assign(one.person, { before: null })
    const happened = await listHappened(test.world.db)
    expect(await assign(one.person, { before: null })).toMatchObject({ ok: true })
    expect(await listHappened(test.world.db)).toEqual(happened)
  })

  it('by two at once: the second is told that somebody is named already', async () => {
    const results = await Promise.all([assign(one.person, { before: null }), assign(other.person, { before: null })])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', reason: 'undertaking.contact.changed' })
  })

  it('is no longer done when the work has ended, and says so when there is no such work', async () => {
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    expect(await assign(one.person)).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
    expect(await assign(one.person, { undertaking: newId() })).toMatchObject({ kind: 'missing' })
  })
})
