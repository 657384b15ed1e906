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
import { SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { createEvidenceRegistry } from '../../gates/index.ts'
import { closeHandover } from '../handovers/close-handover.ts'
import { listHandovers } from '../handovers/store.ts'
import { undertakingReactions } from '../reactions.ts'
import { findUndertakingInForce } from '../store.ts'
import { changeScope } from './change-scope.ts'
import { deriveBoard } from './derive-board.ts'
import { listResponsibilities } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
beforeAll(async () => {
  test = await createTestWorld({ reactions: undertakingReactions(createEvidenceRegistry([])) })
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
let rule = ''
beforeEach(async () => {
  work = await startWork(test.world, town)
  test.clock.advance(60_000)
})

/** From today the executive board answers for what lies in the area, until `forget`. */
async function newRule(): Promise<void> {
  rule = newId()
  const row = { id: rule, board: town.executive, place: town.area, source: 'Nytt reglemente' }
  await test.world.db
    .insertInto('remit_rule')
    .values({ ...row, source_date: '2026-03-01', valid_from: '2026-03-02' })
    .execute()
}
/** The rule never held: as when somebody mends a mistake. */
async function forget(): Promise<void> {
  forgotten += 1
  const day = `2019-01-${String(forgotten).padStart(2, '0')}`
  await test.world.db
    .updateTable('remit_rule')
    .set({ valid_from: day, valid_until: day })
    .where('id', '=', rule)
    .execute()
}
let forgotten = 0
const derive = () => test.world.perform(deriveBoard, SYSTEM, { undertaking: work.id })
const board = async () => (await findUndertakingInForce(test.world.db, work.id))?.board

describe('when the remit rules change', () => {
  it('every undertaking under way gets the board that answers now; history stays, and its duties go along (R3)', async () => {
    await newRule()
    const changed = { type: 'remit.changed', subject: town.executive }
    await test.world.transaction((tx) => test.world.record(tx, SYSTEM, test.world.now(), [changed], []))
    await test.runJobs()
    expect(await board()).toBe(town.executive)
    const answering = await listResponsibilities(test.world.db, work.id)
    expect(answering.map((it) => [it.board, it.source])).toEqual([
      ['Provstads kommunstyrelse', 'Nytt reglemente'],
      ['Tekniska provnämnden', 'Provstads reglemente'],
    ])
    expect(await openDuties(test.world.db, work.id)).toMatchObject([{ kind: 'assign-contact', body: town.executive }])
    await forget()
    await derive()
    expect(await board()).toBe(town.technical)
    expect(await openDuties(test.world.db, work.id)).toMatchObject([{ kind: 'assign-contact', body: town.technical }])
  })

  it('nothing happens where the same rule holds, twice, or where the work has ended', async () => {
    const before = await listHappened(test.world.db)
    await derive()
    expect(await listHappened(test.world.db)).toEqual(before)
    await newRule()
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    await derive()
    expect(await board()).toBe(town.technical)
    await test.world.db.updateTable('undertaking').set({ ended_at: null }).where('id', '=', work.id).execute()
    await derive()
    await derive()
    expect(await listResponsibilities(test.world.db, work.id)).toHaveLength(2)
    await forget()
  })

  it('an open handover is people’s to close, and what a board has declined by that rule is not given to it after all', async () => {
    const contact = await nameContact(test.world, work.id, town.technical)
    const receiving = await insertLeader(test.world, town.executive)
    await test.world.perform(changeScope, contact, { undertaking: work.id, scale: 'area', place: town.neighbour })
    await derive()
    expect(await board()).toBe(town.technical)
    const handover = (await listHandovers(test.world.db, work.id))[0]?.id
    const declined = { handover, outcome: 'declined', reason: 'Vi har inte bett om det.' }
    expect(await test.world.perform(closeHandover, receiving, declined)).toMatchObject({ ok: true })
    await derive()
    expect(await board()).toBe(town.technical)
  })

  it('is the program’s own doing', async () => {
    const leader = await insertLeader(test.world, town.technical)
    expect(await test.world.perform(deriveBoard, leader, { undertaking: work.id })).toMatchObject({ kind: 'forbidden' })
    expect(await test.world.perform(deriveBoard, SYSTEM, { undertaking: newId() })).toMatchObject({ kind: 'missing' })
  })
})
