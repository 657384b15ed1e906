import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertLeader,
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { openDuties } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, type Person, SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { askForSupport } from '../parties/ask-for-support.ts'
import { changeScope } from '../scope/change-scope.ts'
import { listResponsibilities } from '../scope/store.ts'
import { findUndertakingInForce } from '../store.ts'
import { closeHandover } from './close-handover.ts'
import { listHandovers } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let contact: Person
let receiving: Person
let handover: string
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  receiving = await insertOfficer(test.world.db, 'Sekreterare Ett', [
    { role: 'board-secretary', scope: town.executive },
  ])
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
  contact = await nameContact(test.world, work.id, town.technical)
  await test.world.perform(askForSupport, work.initiator.actor, { undertaking: work.id, text: 'En lokal.' })
  await test.world.perform(changeScope, contact, { undertaking: work.id, scale: 'area', place: town.area })
  handover = (await listHandovers(test.world.db, work.id))[0]?.id ?? ''
  test.clock.advance(60_000)
})

const close = (over: object = {}, actor: Actor = receiving) =>
  test.world.perform(closeHandover, actor, { handover, outcome: 'accepted', reason: 'Hela området berörs.', ...over })
const board = async () => (await findUndertakingInForce(test.world.db, work.id))?.board

describe('a handover', () => {
  it('that is accepted makes the receiving board responsible, by the rule, with its history and its duties', async () => {
    expect(await close()).toMatchObject({ ok: true })
    expect(await board()).toBe(town.executive)
    const answering = await listResponsibilities(test.world.db, work.id)
    expect(answering.map((it) => [it.board, it.until])).toEqual([
      ['Provstads kommunstyrelse', null],
      ['Tekniska provnämnden', test.world.now()],
    ])
    expect(await openDuties(test.world.db, work.id)).toMatchObject([
      { kind: 'answer-support', person: contact.person, body: town.executive },
      { kind: 'assign-contact', body: town.executive },
    ])
  })

  it('that is declined leaves the board and its duties, and the reason is public', async () => {
    await close({ outcome: 'declined', reason: 'Arbetet ryms i gatans ansvar.' })
    expect(await board()).toBe(town.technical)
    expect(await listHandovers(test.world.db, work.id)).toMatchObject([
      { outcome: 'declined', reason: 'Arbetet ryms i gatans ansvar.' },
    ])
    expect((await openDuties(test.world.db, work.id)).map(({ kind, body }) => [kind, body])).toEqual([
      ['answer-support', town.technical],
      ['assign-contact', town.technical],
    ])
  })

  it('can be closed by nobody but the receiving board’s own people: not by those who opened it, nor an administrator', async () => {
    const administrator = await insertOfficer(test.world.db, 'Administratör', [{ role: 'administrator', scope: null }])
    const everywhere = await insertOfficer(test.world.db, 'Samordnare Alla', [{ role: 'coordinator', scope: null }])
    const giving = await insertLeader(test.world, town.technical)
    for (const actor of [VISITOR, SYSTEM, work.initiator.actor, contact, giving, administrator, everywhere]) {
      expect(await close({}, actor)).toMatchObject({ kind: 'forbidden', reason: 'undertaking.handover.forbidden' })
    }
    expect((await listHandovers(test.world.db, work.id))[0]?.closedAt).toBeNull()
  })

  it('is never closed in silence', async () => {
    expect(await close({ reason: ' \u202e' })).toMatchObject({ kind: 'invalid', fields: { reason: 'form.required' } })
    expect(await close({ outcome: 'forgotten' })).toMatchObject({ kind: 'invalid', fields: { outcome: 'form.choose' } })
  })

  it('is closed once, also by two at the same moment', async () => {
    const colleague = await insertLeader(test.world, town.executive)
    const results = await Promise.all([close(), close({ outcome: 'declined' }, colleague)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', reason: 'undertaking.handover.closed' })
    const closed = (await listHappened(test.world.db)).filter((it) => it.type === 'handover.closed')
    expect(closed.filter(({ subject }) => subject === handover)).toHaveLength(1)
  })

  it('has to be there', async () => {
    expect(await close({ handover: newId() })).toMatchObject({ kind: 'missing' })
  })
})
