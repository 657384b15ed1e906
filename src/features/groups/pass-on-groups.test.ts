import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupFacts } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { findGroup } from './one/store.ts'
import { passOnGroups } from './pass-on-groups.ts'
import { groupReactions } from './reactions.ts'
import { registerGroup } from './register-group.ts'

let test: TestWorld
let town: TestTown
beforeAll(async () => {
  test = await createTestWorld({ reactions: groupReactions })
  town = await insertTown(test.world)
})
afterAll(() => test.drop())

describe('Groups that a closed body called together', () => {
  it('are called by its successor, once, because it closed', async () => {
    const called = groupFacts('Områdesteamet', [town.area], { calledBy: town.technical, calledByName: '' })
    await test.world.perform(registerGroup, SYSTEM, { ...called, source: 'Beslut 2024' })
    const closed = { type: 'body.closed', subject: town.technical, data: { successor: town.executive } }
    await test.world.transaction((tx) => test.world.record(tx, SYSTEM, test.world.now(), [closed], []))
    await groupReactions[0]?.run(test.world, closed)
    await groupReactions[0]?.run(test.world, closed)
    expect(await findGroup(test.world.db, 'omradesteamet')).toMatchObject({
      calledBy: { id: town.executive },
      version: 2,
    })
    const passed = (await listHappened(test.world.db)).filter(({ type }) => type === 'group.passed-on')
    expect(passed).toMatchObject([{ data: { to: town.executive } }])
  })

  it('are passed on by nobody else', async () => {
    const officer = await insertOfficer(test.world.db, 'Administratör Två', [{ role: 'administrator', scope: null }])
    const raw = { from: town.executive, to: town.technical }
    expect(await test.world.perform(passOnGroups, officer, raw)).toMatchObject({ kind: 'forbidden' })
  })
})
