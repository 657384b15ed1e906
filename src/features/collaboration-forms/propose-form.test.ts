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
import { proposeForm } from './propose-form.ts'
import { findForm } from './store.ts'

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

const TERMS = {
  ...{ kind: 'letter-of-intent', duties: 'Vi möts varje månad.', begins: '2026-04-01', ends: '2027-03-31' },
  exitTerms: 'En månads varsel.',
}
const propose = (basedOn: number, over: object = {}, actor: Actor = contact) =>
  test.world.perform(proposeForm, actor, { undertaking: work.id, ...TERMS, basedOn, ...over })
const newest = () => findForm(test.world.db, work.id)

describe('proposing how the parties work together', () => {
  it('states kind, duties, term and way out, in versions (R38)', async () => {
    await propose(0)
    expect(await newest()).toMatchObject({ version: 1, ...TERMS })
    await propose(1, { kind: 'informal', ends: null }, work.initiator.actor)
    expect(await newest()).toMatchObject({ version: 2, kind: 'informal', ends: null })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'form.proposed',
      data: { kind: 'informal', version: 2 },
    })
  })

  it.each([
    ['no way out', { exitTerms: '' }, { exitTerms: 'form.required' }],
    ['an end before the beginning', { ends: '2026-03-31' }, { ends: 'collaboration-form.ends-before' }],
    ['a day that there isn’t', { begins: '2026-02-31x' }, { begins: 'form.date' }],
    ['a form that is not in the catalogue', { kind: 'empire' }, { kind: 'form.choose' }],
  ])('is refused with %s', async (_what, over, fields) => {
    expect(await propose(0, over)).toMatchObject({ kind: 'invalid', fields })
  })

  it('by two at once keeps one, and tells the other', async () => {
    const results = await Promise.all([propose(0), propose(0, { duties: 'Annat.' }, work.initiator.actor)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', values: { version: 1 } })
  })

  it('pressed twice asks nobody to confirm anew', async () => {
    await Promise.all([propose(0), propose(0)])
    expect(await propose(0)).toMatchObject({ ok: true, value: { version: 1, isNew: false } })
    expect(await newest()).toMatchObject({ version: 1 })
  })

  it('is for those who drive the work, while it goes on', async () => {
    const leader = await insertLeader(test.world, town.technical)
    for (const actor of [VISITOR, leader]) expect(await propose(0, {}, actor)).toMatchObject({ kind: 'forbidden' })
    expect(await propose(0, { undertaking: newId() })).toMatchObject({ kind: 'missing' })
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    expect(await propose(0)).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
  })
})
