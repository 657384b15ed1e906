import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { findLevelAbove, registerBody } from './index.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

async function register(kind: string, level: string, parent: string | null = null): Promise<string> {
  const raw = { name: `Ett ${kind}`, kind, level, parent, validFrom: '2020-01-01' }
  const result = await test.world.perform(registerBody, SYSTEM, raw)
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

describe('the level above', () => {
  it('is what a body is part of, and above a board the executive board, which itself has none', async () => {
    const executive = await register('executive-board', 'political')
    const board = await register('board', 'political')
    const department = await register('department', 'strategic', board)
    const unit = await register('unit', 'operative', department)
    const above = await findLevelAbove(test.world.db, [unit, department, board, executive])
    expect([...above]).toEqual(
      expect.arrayContaining([
        [unit, department],
        [department, board],
        [board, executive],
      ]),
    )
    expect(above.size).toBe(3)
  })
})
