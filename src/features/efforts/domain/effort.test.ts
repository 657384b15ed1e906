import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Effort, meetInTime, overlapsOf } from './effort.ts'

const effort = (change: Partial<Effort>): Effort => ({
  id: 'a',
  title: 'A',
  owner: null,
  ownerName: null,
  ownerKind: null,
  place: 'p',
  begins: '2026-03-01',
  ends: '2026-03-31',
  undertaking: null,
  ...change,
})

describe('periods', () => {
  it('meet when they share a single day', () => {
    expect(meetInTime(effort({}), effort({ begins: '2026-03-31', ends: null }))).toBe(true)
  })
  it('do not meet when one ends the day before the other begins', () => {
    expect(meetInTime(effort({}), effort({ begins: '2026-04-01', ends: null }))).toBe(false)
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

describe('overlaps', () => {
  it('are written for each side that is an undertaking', () => {
    const mine = effort({ id: 'mine', undertaking: 'u1' })
    expect(overlapsOf(mine, [effort({ id: 'theirs', undertaking: 'u2' }), effort({ id: 'works' })])).toEqual([
      { effort: 'mine', other: 'theirs', undertaking: 'u1' },
      { effort: 'theirs', other: 'mine', undertaking: 'u2' },
      { effort: 'mine', other: 'works', undertaking: 'u1' },
    ])
  })
  it('between two that are no undertakings are nobody’s to answer', () => {
    expect(overlapsOf(effort({ id: 'a' }), [effort({ id: 'b' })])).toEqual([])
  })
})
