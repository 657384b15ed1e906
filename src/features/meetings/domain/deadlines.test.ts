import { describe, expect, it } from 'vitest'
import { chooseBy, holdBy, offerBy, writeBy } from './deadlines.ts'

const monday = new Date('2026-03-02T08:00:00Z')

describe('the deadlines of a first meeting', () => {
  it('are counted in working days, over Easter too', () => {
    expect(offerBy(monday)).toBe('2026-03-09')
    expect(offerBy(new Date('2026-04-01T08:00:00Z'))).toBe('2026-04-10')
    expect(writeBy('2026-03-10')).toBe('2026-03-17')
  })

  it('begin on the date in Sweden, also when it is still yesterday in UTC', () => {
    expect(offerBy(new Date('2026-03-01T23:30:00Z'))).toBe('2026-03-09')
    expect(holdBy(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02')
  })

  it('let nobody choose after the last offered time', () => {
    const [soon, later] = [new Date('2026-03-04T17:00:00Z'), new Date('2026-03-20T17:00:00Z')]
    expect(chooseBy(monday, [soon])).toBe('2026-03-04')
    expect(chooseBy(monday, [later, soon])).toBe('2026-03-09')
  })
})
