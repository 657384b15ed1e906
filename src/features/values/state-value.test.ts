import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertLeader,
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../test/support/provstad.ts'
import { listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Actor, type Person, VISITOR } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { stateValue } from './state-value.ts'
import { findAddedValue } from './store.ts'

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

const WORDS = { forWhom: 'De som går här om kvällen.', what: 'Trygghet.', whoMayLose: 'De som vill ha det mörkt.' }
const say = (basedOn: number, over: object = {}, actor: Actor = work.initiator.actor) =>
  test.world.perform(stateValue, actor, { undertaking: work.id, ...WORDS, basedOn, ...over })
const newest = () => findAddedValue(test.world.db, work.id)

describe('stating the added value', () => {
  it('says for whom, what, and who may lose, in versions (R27)', async () => {
    await say(0)
    expect(await newest()).toMatchObject({ version: 1, ...WORDS })
    await say(1, { whoMayLose: 'Ingen som vi vet.' }, contact)
    expect(await newest()).toMatchObject({ version: 2, whoMayLose: 'Ingen som vi vet.' })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({ type: 'value.stated', data: { version: 2 } })
  })

  it('is never without who may lose', async () => {
    expect(await say(0, { whoMayLose: ' ' })).toMatchObject({
      kind: 'invalid',
      fields: { whoMayLose: 'form.required' },
    })
    expect(await newest()).toBeUndefined()
  })

  it('on a stale page, or at the same moment as another, is refused with the newer version', async () => {
    const results = await Promise.all([say(0), say(0, { what: 'Något annat.' }, contact)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      ...{ kind: 'conflict', reason: 'undertaking.state.newer', values: { version: 1 } },
    })
  })

  it('pressed twice writes once', async () => {
    await Promise.all([say(0), say(0), say(0)])
    expect(await say(0)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await newest()).toMatchObject({ version: 1 })
  })

  it('is for those who drive the work', async () => {
    const leader = await insertLeader(test.world, town.technical)
    for (const actor of [VISITOR, leader]) expect(await say(0, {}, actor)).toMatchObject({ kind: 'forbidden' })
  })

  it('needs a work that goes on', async () => {
    expect(await say(0, { undertaking: newId() })).toMatchObject({ kind: 'missing' })
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    expect(await say(0)).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
  })
})
