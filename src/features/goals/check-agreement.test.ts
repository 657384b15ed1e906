import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertGoals } from '../../../test/support/goals.ts'
import { insertGroup } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { checkAgreement } from './check-agreement.ts'

let test: TestWorld
let town: TestTown
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())

describe('Looking again whether all have agreed', () => {
  it('is the program’s own, and changes nothing about what is in force already', async () => {
    const group = await insertGroup(test.world, 'Områdets grupp', [town.area])
    const { version } = await insertGoals(test.world, town.area, group, ['Tryggare kvällar'])
    const before = await listHappened(test.world.db)
    expect(await test.world.perform(checkAgreement, SYSTEM, { version })).toMatchObject({
      ok: true,
      value: { agreed: false },
    })
    expect(await listHappened(test.world.db)).toEqual(before)
    const officer = await insertOfficer(test.world.db, 'Administratör Två', [{ role: 'administrator', scope: null }])
    expect(await test.world.perform(checkAgreement, officer, { version })).toMatchObject({ kind: 'forbidden' })
    const missing = { version: '00000000-0000-7000-8000-000000000000' }
    expect(await test.world.perform(checkAgreement, SYSTEM, missing)).toMatchObject({ kind: 'missing' })
  })
})
