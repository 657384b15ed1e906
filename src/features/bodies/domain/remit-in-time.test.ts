import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../kernel/use-case.ts'
import { addDays } from '../../../platform/calendar/index.ts'
import { holdsOn } from './remit.ts'
import { fitIn, type RuleDays } from './remit-in-time.ts'

const OLD: RuleDays = { id: 'old', validFrom: '2020-01-01', validUntil: null }

describe('a new remit rule', () => {
  it('ends the older one for the same with the day before its own first', () => {
    expect(fitIn([OLD], '2026-07-01')).toEqual({ validUntil: null, ends: { id: 'old', validUntil: '2026-06-30' } })
  })

  it('ends itself before one that is already decided for later', () => {
    const later: RuleDays = { id: 'later', validFrom: '2027-01-01', validUntil: null }
    const old: RuleDays = { ...OLD, validUntil: '2026-12-31' }
    expect(fitIn([later, old], '2026-07-01')).toEqual({
      validUntil: '2026-12-31',
      ends: { id: 'old', validUntil: '2026-06-30' },
    })
  })

  it('is refused when another begins on the same day', () => {
    expect(fitIn([OLD], '2020-01-01')).toMatchObject({ ok: false, reason: 'bodies.remit.same-day' })
  })

  it('leaves exactly one rule for each day from the first on, in whatever order they were decided', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(days, (offsets) => {
        const dates = offsets.map((days) => addDays('2026-01-01', days))
        const rules = dates.reduce(decideOne, [])
        const first = [...dates].sort()[0] ?? ''
        for (let date = first; date <= '2026-03-15'; date = addDays(date, 1)) {
          expect(rules.filter((it) => holdsOn(it, date)).length, date).toBe(1)
        }
      }),
    )
  })
})

function decideOne(rules: RuleDays[], from: string): RuleDays[] {
  const fitted = fitIn(rules, from)
  if (isRefusal(fitted)) return rules
  const { ends, validUntil } = fitted
  const kept = rules.map((it) => (it.id === ends?.id ? { ...it, validUntil: ends.validUntil } : it))
  return [...kept, { id: from, validFrom: from, validUntil }]
}
