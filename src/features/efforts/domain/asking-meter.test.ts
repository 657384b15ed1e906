import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asked, meterOf, quartersAround } from './asking-meter.ts'

const asked = (change: Partial<Asked> = {}): Asked => ({
  ...{ begins: '2026-05-04', ends: '2026-05-04', owner: 'Biblioteket', groups: ['everyone'], times: 1 },
  ...change,
})
const year = quartersAround('2026-05-20', { before: 1, after: 2 })
const times = (...askings: Asked[]) => meterOf(askings, year).map((it) => it.times)

describe('Quarters', () => {
  it('hold the day, with those before and after', () => {
    expect(year.map(({ begins, ends }) => `${begins} ${ends}`)).toEqual([
      '2026-01-01 2026-03-31',
      '2026-04-01 2026-06-30',
      '2026-07-01 2026-09-30',
      '2026-10-01 2026-12-31',
    ])
    expect(quartersAround('2026-01-01', { before: 1, after: 0 }).map((it) => [it.year, it.number])).toEqual([
      [2025, 4],
      [2026, 1],
    ])
  })

  it('follow upon each other without a gap, whatever the day', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (at) => {
        const iso = at.toISOString().slice(0, 10)
        const found = quartersAround(iso, { before: 4, after: 3 })
        expect(found).toHaveLength(8)
        const own = found[4]
        expect(own !== undefined && own.begins <= iso && iso <= own.ends).toBe(true)
        for (const [at, quarter] of found.entries()) {
          const next = found[at + 1]
          if (next !== undefined) expect(Date.parse(next.begins) - Date.parse(quarter.ends)).toBe(86_400_000)
        }
      }),
    )
  })
})

describe('The meter of asking', () => {
  it('counts an asking in each quarter that it touches, by a single day too', () => {
    expect(times(asked())).toEqual([0, 1, 0, 0])
    expect(times(asked({ begins: '2026-03-31', ends: '2026-07-01' }))).toEqual([1, 1, 1, 0])
    expect(times(asked({ begins: '2025-12-31', ends: '2025-12-31' }))).toEqual([0, 0, 0, 0])
  })

  it('counts owners once each, and those that are not told as one', () => {
    const owners = [asked(), asked(), asked({ owner: 'Skolan' }), asked({ owner: null }), asked({ owner: null })]
    expect(meterOf(owners, year)[1]).toMatchObject({ times: 5, owners: 3 })
  })

  it('counts for a group what asks it by name and what asks everyone; what tells nothing stands apart', () => {
    const [, now] = meterOf(
      [asked(), asked({ groups: ['young', 'children'] }), asked({ groups: ['companies'] }), asked({ groups: [] })],
      year,
    )
    expect(now).toMatchObject({ times: 4, untold: 1, byGroup: { young: 2, children: 2, older: 1 } })
  })

  it('comes to the same whether alike askings are given one by one or counted together, in any order', () => {
    const one = fc.record({
      begins: fc.constantFrom('2026-01-05', '2026-04-01', '2026-06-30'),
      ends: fc.constantFrom('2026-06-30', '2026-11-11'),
      owner: fc.constantFrom('a', 'b', null),
      groups: fc.subarray(['young', 'everyone', 'older'] as const),
      times: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (askings) => {
        const apart = askings.flatMap((it) => Array.from({ length: it.times }, () => ({ ...it, times: 1 })))
        expect(meterOf(apart.toReversed(), year)).toEqual(meterOf(askings, year))
      }),
    )
  })
})
