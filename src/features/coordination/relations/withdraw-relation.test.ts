import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertTown } from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { registerEffort } from '../../efforts/index.ts'
import { listEffortRelations, stateEffortRelation, withdrawEffortRelation } from '../index.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

describe('a relation that no longer holds', () => {
  it('is taken back once, by those who answer for the effort; its history stays', async () => {
    const town = await insertTown(test.world)
    const row = { title: 'Läsprojekt', place: town.area, begins: '2026-03-01', owner: town.technical }
    const registered = await test.world.perform(registerEffort, SYSTEM, row)
    if (!registered.ok) throw new Error(registered.reason)
    const effort = registered.value.effort.id
    const about = { effort, kind: 'part-of', otherName: 'Läslyftet (påhittat)' }
    const stated = await test.world.perform(stateEffortRelation, SYSTEM, about)
    if (!stated.ok) throw new Error(stated.reason)
    const withdraw = (actor: Parameters<typeof test.world.perform>[1] = SYSTEM, relation = stated.value.id) =>
      test.world.perform(withdrawEffortRelation, actor, { relation })
    const stranger = await insertOfficer(test.world.db, 'Annan', [{ role: 'contact-person', scope: town.executive }])
    expect(await withdraw(stranger)).toMatchObject({ kind: 'forbidden' })
    expect(await withdraw(SYSTEM, newId())).toMatchObject({ kind: 'missing' })
    expect(await withdraw()).toMatchObject({ ok: true })
    expect(await withdraw()).toMatchObject({ ok: true })
    expect(await listEffortRelations(test.world.db, effort)).toEqual([])
    const types = (await listHappened(test.world.db)).map(({ type }) => type)
    expect(types.filter((type) => type.startsWith('effort-relation'))).toEqual([
      'effort-relation.stated',
      'effort-relation.withdrawn',
    ])
  })
})
