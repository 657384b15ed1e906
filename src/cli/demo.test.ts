import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../test/support/world.ts'
import { listUndertakings } from '../features/undertakings/index.ts'
import { demo } from './demo.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

describe('medverka demo', () => {
  it('fills an empty town once, and says so', async () => {
    const lines = { out: [] as string[], err: [] as string[] }
    const output = { out: (line: string) => lines.out.push(line), err: (line: string) => lines.err.push(line) }
    expect(await demo({}, { output, world: test.world })).toBe(0)
    expect(lines.out).toHaveLength(2)
    const { total } = await listUndertakings(test.world.db, {}, 1)
    expect(total).toBeGreaterThan(15)
    expect(await demo({ lang: 'sv' }, { output, world: test.world })).toBe(2)
    expect(lines.err).toEqual([expect.stringContaining('redan')])
    expect((await listUndertakings(test.world.db, {}, 1)).total).toBe(total)
  }, 60_000)
})
