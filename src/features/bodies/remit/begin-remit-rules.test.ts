import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { beginRemitRulesTask, registerBody, setRemitRule } from '../index.ts'
import { beginRemitRules } from './begin-remit-rules.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

async function countTold(): Promise<number> {
  return (await listHappened(test.world.db)).filter(({ type }) => type === 'remit.changed').length
}

describe('a remit rule for later', () => {
  it('is told about on its first day in Sweden, once', async () => {
    const body = { name: 'Tekniska nämnden', kind: 'board', level: 'political', validFrom: '2020-01-01' }
    const board = await test.world.perform(registerBody, SYSTEM, body)
    if (!board.ok) throw new Error(board.reason)
    const rule = { board: board.value.id, source: 'Reglemente', sourceDate: '2026-02-01', validFrom: '2026-07-01' }
    expect(await test.world.perform(setRemitRule, SYSTEM, rule)).toMatchObject({ ok: true })

    test.clock.set('2026-06-30T21:59:00Z')
    await beginRemitRulesTask.run(test.world, {})
    expect(await countTold()).toBe(0)

    test.clock.set('2026-06-30T22:02:00Z')
    await beginRemitRulesTask.run(test.world, {})
    await beginRemitRulesTask.run(test.world, {})
    expect(await countTold()).toBe(1)
  })

  it('is told about by the program only', async () => {
    expect(await test.world.perform(beginRemitRules, VISITOR, {})).toMatchObject({ kind: 'forbidden' })
  })
})
