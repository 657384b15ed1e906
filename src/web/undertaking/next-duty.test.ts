import { describe, expect, it } from 'vitest'
import { nextDuty } from './next-duty.ts'

const invitation = (due: string) => ({ kind: 'shape-problem', circle: 'residents' as const, due })
const task = (due: string) => ({ kind: 'pass-gate', circle: null, due })

describe('what happens next', () => {
  it('is what has its day first', () => {
    expect(nextDuty([invitation('2026-03-02'), task('2026-03-03')], '2026-03-02')).toEqual({
      duty: invitation('2026-03-02'),
      late: false,
      showsDay: true,
    })
  })

  it('is late only for who has to do it', () => {
    expect(nextDuty([task('2026-03-02')], '2026-03-03')).toMatchObject({ late: true, showsDay: true })
    expect(nextDuty([invitation('2026-03-02')], '2026-03-03')).toMatchObject({ late: false, showsDay: false })
  })

  it('is no invitation whose day is over while somebody has something to do', () => {
    const gate = task('2026-03-09')
    expect(nextDuty([invitation('2026-03-02'), gate], '2026-03-03')?.duty).toBe(gate)
  })

  it('is nothing when nothing waits', () => {
    expect(nextDuty([], '2026-03-02')).toBeUndefined()
  })
})
