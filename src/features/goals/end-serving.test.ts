import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCommitment } from '../../../test/support/commitments.ts'
import { insertGoals } from '../../../test/support/goals.ts'
import { insertGroup } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { endServing } from './end-serving.ts'
import { countServingNone } from './in-force/store.ts'
import { serveGoal } from './serve-goal.ts'

let test: TestWorld
let town: TestTown
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())

describe('Taking back that something serves a goal', () => {
  it('is done once, with a reason; it then serves none', async () => {
    const group = await insertGroup(test.world, 'Områdets grupp', [town.area])
    const { keys } = await insertGoals(test.world, town.area, group, ['Tryggare kvällar'])
    const commitment = await insertCommitment(test.world, town.area, { body: town.technical })
    const said = { place: town.area, goal: keys[0], effort: '', commitment, how: 'Det blir ljusare.' }
    const served = await test.world.perform(serveGoal, SYSTEM, said)
    const service = served.ok ? served.value.id : ''
    const officer = await insertOfficer(test.world.db, 'Utan roll')
    const end = (raw: Record<string, unknown>, actor: typeof officer | typeof SYSTEM = SYSTEM) =>
      test.world.perform(endServing, actor, { service, because: 'Den handlar om annat.', ...raw })
    expect(await end({}, officer)).toMatchObject({ kind: 'forbidden' })
    expect(await end({ because: '' })).toMatchObject({ fields: { because: 'form.required' } })
    expect(await end({})).toMatchObject({ ok: true })
    expect(await end({})).toMatchObject({ kind: 'conflict', reason: 'goal.service-ended' })
    expect(await end({ service: '00000000-0000-7000-8000-000000000000' })).toMatchObject({ kind: 'missing' })
    expect(await countServingNone(test.world.db, town.area, '2026-03-02')).toEqual({ efforts: 0, commitments: 1 })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({ type: 'goal.service-ended' })
    expect(await test.world.perform(serveGoal, SYSTEM, said)).toMatchObject({ ok: true })
  })
})
