import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { newId } from '../../../kernel/ids.ts'
import { issueLink } from './issue-link.ts'

// The dice are loaded for the code alone: what is drawn first is drawn again.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  return { ...crypto, randomInt: vi.fn(crypto.randomInt) }
})

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

describe('A link whose short code was drawn before', () => {
  it('gets another, and the first keeps its own', async () => {
    const issue = () =>
      test.world.transaction((tx) => issueLink(tx, { purpose: 'initiator', subject: newId() }, test.world.now()))
    const draw = vi.mocked(randomInt as (most: number) => number)
    for (let n = 0; n < 10; n += 1) draw.mockReturnValueOnce(3)
    const first = await issue()
    for (let n = 0; n < 10; n += 1) draw.mockReturnValueOnce(3)
    const second = await issue()
    expect(first.code).toBe('5555-5555-55')
    expect(second.code).not.toBe(first.code)
    const rows = await test.world.db.selectFrom('private_link').select('subject').execute()
    expect(rows).toHaveLength(2)
  })
})
