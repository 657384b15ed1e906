import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, type Person, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { state } from './state.ts'
import { listStatements } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let contact: Person
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
  contact = await nameContact(test.world, work.id, town.technical)
})

const say = (text: string, basedOn: number, actor: Actor = work.initiator.actor, over: object = {}) =>
  test.world.perform(state, actor, { undertaking: work.id, kind: 'purpose', text, basedOn, ...over })
const purposes = async () =>
  (await listStatements(test.world.db, work.id)).filter(({ kind }) => kind === 'purpose').map(({ text }) => text)

describe('stating purpose, ambition and delimitation', () => {
  it('writes version after version, the newest first, each statement with numbers of its own', async () => {
    await say('Gatan ska bli trygg.', 0)
    await say('Gatan ska bli trygg och ljus.', 1, contact)
    await say('Bara Provgatan.', 0, contact, { kind: 'delimitation' })
    expect(await purposes()).toEqual(['Gatan ska bli trygg och ljus.', 'Gatan ska bli trygg.'])
    const statements = await listStatements(test.world.db, work.id)
    expect(statements.map(({ kind, version }) => [kind, version])).toEqual([
      ['delimitation', 1],
      ['purpose', 2],
      ['purpose', 1],
    ])
  })

  it('on a stale page is refused, with the number of the version that came meanwhile', async () => {
    await say('Gatan ska bli trygg.', 0)
    expect(await say('Något annat.', 0, contact)).toMatchObject({
      ...{ kind: 'conflict', reason: 'undertaking.state.newer', values: { version: 1 } },
    })
    expect(await purposes()).toEqual(['Gatan ska bli trygg.'])
  })

  it('by two at once keeps one, and tells the other', async () => {
    const results = await Promise.all([say('Den ena.', 0), say('Den andra.', 0, contact)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict' })
    expect(await purposes()).toHaveLength(1)
  })

  it('pressed twice writes once', async () => {
    const [first] = await Promise.all([say('Gatan ska bli trygg.', 0), say('Gatan ska bli trygg.', 0)])
    expect(await say('Gatan ska bli trygg.', 0)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(first).toMatchObject({ ok: true })
    expect(await purposes()).toHaveLength(1)
    const written = (await listHappened(test.world.db)).filter((it) => it.type === 'statement.written')
    expect(new Set(written.map(({ subject }) => subject)).size).toBe(written.length)
  })

  it('is for those who started it, the contact person and those who lead', async () => {
    expect(await say('Nej.', 0, VISITOR)).toMatchObject({ kind: 'forbidden', reason: 'undertaking.state.forbidden' })
  })

  it('needs words, one of the three kinds, and a work that goes on', async () => {
    expect(await say(' ', 0)).toMatchObject({ kind: 'invalid', fields: { text: 'form.required' } })
    expect(await say('x'.repeat(4001), 0)).toMatchObject({ kind: 'invalid', fields: { text: 'form.too-long' } })
    expect(await say('x', 0, contact, { kind: 'dream' })).toMatchObject({ kind: 'invalid' })
    expect(await say('x', 0, contact, { undertaking: newId() })).toMatchObject({ kind: 'missing' })
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    expect(await say('x', 0)).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
  })
})
