import { describe, expect, it } from 'vitest'
import { LIMITS, spentLimit, type TryKind } from './limits.ts'

const DAYS_PER_YEAR = 365.25

/** Most guesses in a day that a counter lets through. */
function mostPerDay(kind: TryKind): number {
  return Math.min(...LIMITS.filter((it) => it.kind === kind).map((it) => (it.most * 24) / it.hours))
}

describe('the limits', () => {
  it('make 10⁵ guesses at one address take more than 27 years, and at many from one origin more than 4', () => {
    expect(1e5 / mostPerDay('digits-address') / DAYS_PER_YEAR).toBeGreaterThan(27)
    expect(1e5 / mostPerDay('digits-origin') / DAYS_PER_YEAR).toBeGreaterThan(4)
  })

  it('leave less than half a percent a year to who guesses at one address every day', () => {
    const perYear = mostPerDay('digits-address') * DAYS_PER_YEAR
    expect(1 - (1 - 1e-6) ** perYear).toBeLessThan(0.005)
  })

  it('let one origin find one of 10⁵ short codes in thousands of years', () => {
    const perYear = mostPerDay('short-code-origin') * DAYS_PER_YEAR
    expect(27 ** 10 / 1e5 / perYear).toBeGreaterThan(7000)
  })

  it('name the longest wait when several are spent, and none before', () => {
    const tries = LIMITS.filter((it) => it.kind === 'ask-address').map((limit) => ({ limit, tries: 4 }))
    expect(spentLimit(tries)).toBeNull()
    expect(spentLimit(tries.map((it) => ({ ...it, tries: 5 })))?.hours).toBe(1)
    expect(spentLimit(tries.map((it) => ({ ...it, tries: 20 })))?.hours).toBe(24)
  })
})
