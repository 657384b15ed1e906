import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidaysOf } from './holidays.ts'
import { addDays, addWorkingDays, dateIn, isWorkingDay } from './index.ts'

const date = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10))

describe('working days in Sweden', () => {
  it('agree with a kept library for every year from 2005 to 2100', () => {
    const library = new Holidays('SE')
    for (let year = 2005; year <= 2100; year += 1) {
      const theirs = library
        .getHolidays(year)
        .filter(({ type }) => type === 'public' || type === 'bank')
        .map((it) => it.date.slice(0, 10))
      expect([...holidaysOf(year)].sort(), String(year)).toEqual([...new Set(theirs)].sort())
    }
  })

  it('leave out weekends, holidays and the eves that the law counts as holidays', () => {
    expect(isWorkingDay('2026-06-18')).toBe(true)
    expect(isWorkingDay('2026-06-19'), 'Midsummer Eve').toBe(false)
    expect(isWorkingDay('2026-06-20'), 'a Saturday').toBe(false)
    expect(isWorkingDay('2026-12-24'), 'Christmas Eve').toBe(false)
    expect(isWorkingDay('2026-12-31'), "New Year's Eve").toBe(false)
    expect(isWorkingDay('2026-04-30'), 'Walpurgis Night is worked').toBe(true)
    expect(isWorkingDay('2026-05-14'), 'Ascension Day').toBe(false)
  })

  it('are counted from the day after', () => {
    expect(addWorkingDays('2026-03-02', 5)).toBe('2026-03-09')
    expect(addWorkingDays('2026-12-23', 1)).toBe('2026-12-28')
    expect(addWorkingDays('2026-12-30', 1)).toBe('2027-01-04')
    expect(addWorkingDays('2026-04-02', 1), 'over Easter').toBe('2026-04-07')
    expect(addWorkingDays('2026-03-07', 1), 'from a Saturday').toBe('2026-03-09')
  })

  it('with none to add are the day itself, or the next one that is worked', () => {
    expect(addWorkingDays('2026-03-02', 0)).toBe('2026-03-02')
    expect(addWorkingDays('2026-03-07', 0)).toBe('2026-03-09')
  })

  it('always end on a working day, with exactly the asked number between', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const to = addWorkingDays(from, n)
        let counted = 0
        for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) counted += isWorkingDay(at) ? 1 : 0
        expect([isWorkingDay(to), counted]).toEqual([true, n])
      }),
    )
  })

  it('refuse what is no date and what is no number of days', () => {
    expect(() => isWorkingDay('2026-02-30')).toThrow(RangeError)
    expect(() => isWorkingDay('tomorrow')).toThrow(RangeError)
    expect(() => addWorkingDays('2026-03-02', -1)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-03-02', 1.5)).toThrow(RangeError)
  })
})

describe('the local date', () => {
  it('is the date in Sweden, also when it is still yesterday in UTC', () => {
    expect(dateIn(new Date('2026-03-01T22:59:59Z'))).toBe('2026-03-01')
    expect(dateIn(new Date('2026-03-01T23:00:00Z'))).toBe('2026-03-02')
    expect(dateIn(new Date('2026-07-01T22:00:00Z')), 'summer time').toBe('2026-07-02')
  })
})
