import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertLeader,
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { openDuties } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Actor, Person } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { answerSupport } from './answer-support.ts'
import { askForSupport } from './ask-for-support.ts'
import { listSupportRequests } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let contact: Person
let request: string
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
  contact = await nameContact(test.world, work.id, town.technical)
  const asked = { undertaking: work.id, text: 'En lokal.' }
  const result = await test.world.perform(askForSupport, work.initiator.actor, asked)
  request = result.ok ? result.value.request.id : ''
})

const answer = (actor: Actor = contact, over: object = {}) =>
  test.world.perform(answerSupport, actor, { request, answer: 'Biblioteket har ett rum.', ...over })

describe('answering a request for support', () => {
  it('is public, and closes the duty', async () => {
    expect(await answer()).toMatchObject({ ok: true })
    expect(await listSupportRequests(test.world.db, work.id)).toMatchObject([
      { answer: 'Biblioteket har ett rum.', answeredAt: test.world.now() },
    ])
    expect((await openDuties(test.world.db, work.id)).map(({ kind }) => kind)).not.toContain('answer-support')
  })

  it('happens once, also when two answer at the same moment', async () => {
    const leader = await insertLeader(test.world, town.technical)
    const results = await Promise.all([answer(), answer(leader, { answer: 'Kom till oss.' })])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', reason: 'undertaking.support.answered' })
    const answered = (await listHappened(test.world.db)).filter((it) => it.type === 'support.answered')
    expect(answered.filter(({ subject }) => subject === request)).toHaveLength(1)
  })

  it('is not for those who asked', async () => {
    expect(await answer(work.initiator.actor)).toMatchObject({ kind: 'forbidden' })
  })

  it('needs words, and a request', async () => {
    expect(await answer(contact, { answer: ' ' })).toMatchObject({
      kind: 'invalid',
      fields: { answer: 'form.required' },
    })
    expect(await answer(contact, { request: newId() })).toMatchObject({ kind: 'missing' })
  })
})
