import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertLeader,
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { openDuties } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { allMet, nothingMet } from '../testing/evidence.ts'
import { checkGate } from './check-gate.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
})

const check = (registry = allMet) => test.world.perform(checkGate(registry), SYSTEM, { undertaking: work.id })
const waiting = async () => (await openDuties(test.world.db, work.id)).filter(({ kind }) => kind === 'pass-gate')

describe('a gate that has opened', () => {
  it('is put on the contact person’s desk, or the board’s, once, with five working days', async () => {
    await check()
    expect(await waiting()).toMatchObject([{ body: town.technical, person: null, due: '2026-03-09' }])
    const contact = await nameContact(test.world, work.id, town.technical)
    await check()
    expect(await waiting()).toMatchObject([{ body: town.technical, person: contact.person, due: '2026-03-09' }])
  })

  it('is taken off again when it has closed', async () => {
    await check()
    await check(nothingMet)
    expect(await waiting()).toEqual([])
  })

  it('waits for nobody when the work has ended', async () => {
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    await check()
    expect(await waiting()).toEqual([])
  })

  it('is looked at by the program alone', async () => {
    const leader = await insertLeader(test.world, town.technical)
    expect(await test.world.perform(checkGate(allMet), leader, { undertaking: work.id })).toMatchObject({
      kind: 'forbidden',
    })
    expect(await test.world.perform(checkGate(allMet), SYSTEM, { undertaking: newId() })).toMatchObject({
      kind: 'missing',
    })
  })
})
