import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goalRow, writeFirstGoals } from '../../../test/support/goals.ts'
import { insertGroup } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Actor, SYSTEM } from '../../kernel/actor.ts'
import { endGroup } from '../groups/index.ts'
import { listGoalVersions } from './history/store.ts'
import { proposeGoals } from './propose-goals.ts'

let test: TestWorld
let town: TestTown
let officer: Actor
let version: string
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Områdessamordnare Ett', [
    { role: 'area-coordinator', scope: town.area },
  ])
  version = (await writeFirstGoals(test.world, town.area, [goalRow('Tryggare kvällar')])).id
})
afterAll(() => test.drop())

const propose = (over: Readonly<Record<string, unknown>>, actor: Actor = officer) =>
  test.world.perform(proposeGoals, actor, { version, groups: [], bodies: [], ...over })

describe('Proposing goals', () => {
  it('asks somebody: groups of the place, in it or around it, that go on; and bodies that haven’t closed', async () => {
    expect(await propose({})).toMatchObject({ fields: { groups: 'goal.propose.nobody' } })
    const elsewhere = await insertGroup(test.world, 'Grannarnas grupp', [town.neighbour])
    const ended = await insertGroup(test.world, 'Gamla gruppen', [town.area])
    const ending = { group: ended, endedOn: '2026-03-01', because: 'Slut.', successor: '' }
    await test.world.perform(endGroup, SYSTEM, ending)
    for (const groups of [[elsewhere], [ended], ['00000000-0000-7000-8000-000000000000']]) {
      expect(await propose({ groups })).toMatchObject({ fields: { groups: 'goal.propose.group-gone' } })
    }
    await test.world.db
      .updateTable('body')
      .set({ valid_until: '2026-03-01' })
      .where('id', '=', town.technical)
      .execute()
    expect(await propose({ bodies: [town.technical] })).toMatchObject({ fields: { bodies: 'goal.propose.body-gone' } })
  })

  it('is done once, by those who keep the place’s goals', async () => {
    const street = await insertGroup(test.world, 'Gatans grupp', [town.street])
    const asked = { groups: [street, street], bodies: [town.executive] }
    const other = await insertOfficer(test.world.db, 'Områdessamordnare Två', [
      { role: 'area-coordinator', scope: town.neighbour },
    ])
    expect(await propose(asked, other)).toMatchObject({ kind: 'forbidden' })
    const both = await Promise.all([propose(asked), propose(asked)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', reason: 'goal.propose.not-draft' })
    const [proposed] = await listGoalVersions(test.world.db, town.area)
    expect(proposed).toMatchObject({ state: 'proposed', answers: [{ name: 'Gatans grupp' }, { body: town.executive }] })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'goals.proposed',
      data: { number: 1, asked: 2 },
    })
    expect(await propose({ version: '00000000-0000-7000-8000-000000000000' })).toMatchObject({ kind: 'missing' })
  })
})
