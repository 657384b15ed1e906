import { describe, expect, it } from 'vitest'
import { giveWay } from './give-way.ts'

const milliseconds = async (work: Promise<void>) => {
  const begun = performance.now()
  await work
  return performance.now() - begun
}

describe('A job', () => {
  it('begins at once when it is quiet', async () => {
    expect(await milliseconds(giveWay(() => false))).toBeLessThan(25)
  })

  it('waits while it is busy', async () => {
    let looks = 0
    expect(await milliseconds(giveWay(() => ++looks <= 4))).toBeGreaterThan(150)
    expect(looks).toBe(5)
  })

  it('waits a second at most', async () => {
    const waited = await milliseconds(giveWay(() => true))
    expect(waited).toBeGreaterThan(900)
    expect(waited).toBeLessThan(2500)
  })
})
