import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetInTime, stageOf } from './effort.ts'

const MARCH = { begins: '2026-03-01', ends: '2026-03-31' }

describe('periods', () => {
  it('meet when they share a single day', () => {
    expect(meetInTime(MARCH, { begins: '2026-03-31', ends: null })).toBe(true)
  })
  it('do not meet when one ends the day before the other begins', () => {
    expect(meetInTime(MARCH, { begins: '2026-04-01', ends: null })).toBe(false)
  })
  it('meet both ways or not at all', () => {
    const date = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((it) => it.toISOString().slice(0, 10))
    const period = fc.tuple(date, fc.option(date)).map(([one, other]) => ({
      begins: other !== null && other < one ? other : one,
      ends: other !== null && other < one ? one : other,
    }))
    fc.assert(fc.property(period, period, (one, other) => meetInTime(one, other) === meetInTime(other, one)))
  })
})

describe('an effort', () => {
  it.each([
    ['planned until the day that it begins', 'decided', '2026-02-28', 'planned'],
    ['ongoing on its first day', 'decided', '2026-03-01', 'ongoing'],
    ['ongoing on its last day', 'decided', '2026-03-31', 'ongoing'],
    ['ended the day after', 'decided', '2026-04-01', 'ended'],
    ['an idea whatever day it is', 'idea', '2026-03-15', 'idea'],
    ['withdrawn whatever day it is', 'withdrawn', '2026-03-15', 'withdrawn'],
  ] as const)('is %s', (_what, status, today, stage) => {
    expect(stageOf({ ...MARCH, status }, today)).toBe(stage)
  })

  it('without an end goes on', () => {
    expect(stageOf({ begins: '2020-01-01', ends: null, status: 'decided' }, '2026-03-01')).toBe('ongoing')
  })
})
