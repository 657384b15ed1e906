import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAt, localTime } from './index.ts'

describe('a time on the wall in Sweden', () => {
  it('is one hour ahead of UTC in winter and two in summer', () => {
    expect(instantAt('2026-03-10T18:00')?.toISOString()).toBe('2026-03-10T17:00:00.000Z')
    expect(instantAt('2026-07-01T00:30')?.toISOString()).toBe('2026-06-30T22:30:00.000Z')
  })

  it('is none when clocks skip it, and the first of the two when they show it twice', () => {
    expect(instantAt('2026-03-29T02:30')).toBeNull()
    expect(instantAt('2026-10-25T02:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  it('is none when it is no time at all', () => {
    for (const text of ['', '2026-13-01T10:00', '2026-02-30T10:00', '2026-03-10 18:00', '2026-03-10T25:00', 'soon'])
      expect(instantAt(text), text).toBeNull()
  })

  it('comes back from its instant, for every minute that is shown once', () => {
    const minutes = fc.integer({ min: Date.parse('2005-01-01') / 60_000, max: Date.parse('2099-12-31') / 60_000 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const local = localTime(new Date(minute * 60_000))
        expect(localTime(instantAt(local) ?? new Date(0))).toBe(local)
      }),
    )
  })
})
