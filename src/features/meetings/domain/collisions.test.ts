import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collisionsOf, type Occasion } from './collisions.ts'

const occasion = (id: string, change: Partial<Occasion> = {}): Occasion => ({
  ...{ id, begins: '2026-05-06', ends: '2026-05-06', startsAt: '18:00', endsAt: '20:00' },
  ...{ chain: ['street', 'area', 'city'], groups: ['everyone'], ...change },
})
const pairs = (...entries: Occasion[]) =>
  collisionsOf(entries).map(({ one, other, hours }) => [one.id, other.id, hours])

describe('Occasions collide', () => {
  it('on the same day at hours that meet, not when one ends as the other begins', () => {
    expect(pairs(occasion('a'), occasion('b', { startsAt: '19:30', endsAt: '21:00' }))).toEqual([['a', 'b', 'meet']])
    expect(pairs(occasion('a'), occasion('b', { startsAt: '20:00', endsAt: '21:00' }))).toEqual([])
    expect(pairs(occasion('a'), occasion('b', { begins: '2026-05-07', ends: '2026-05-07' }))).toEqual([])
  })

  it('when hours aren’t told; an untold end is two hours later', () => {
    expect(pairs(occasion('a'), occasion('b', { startsAt: null, endsAt: null }))).toEqual([['a', 'b', 'untold']])
    expect(pairs(occasion('a', { endsAt: null }), occasion('b', { startsAt: '19:59' }))).toEqual([['a', 'b', 'meet']])
    expect(pairs(occasion('a', { endsAt: null }), occasion('b', { startsAt: '20:00', endsAt: null }))).toEqual([])
  })

  it('in the same place and in one around it, not in two beside each other', () => {
    expect(pairs(occasion('a'), occasion('b', { chain: ['area', 'city'] }))).toHaveLength(1)
    expect(pairs(occasion('a'), occasion('b', { chain: ['square', 'area', 'city'] }))).toEqual([])
  })

  it('for groups that they share or don’t tell', () => {
    expect(pairs(occasion('a', { groups: ['young'] }), occasion('b', { groups: ['older'] }))).toEqual([])
    expect(pairs(occasion('a', { groups: ['young'] }), occasion('b', { groups: [] }))).toHaveLength(1)
    const [found] = collisionsOf([occasion('a', { groups: ['young', 'older'] }), occasion('b')])
    expect(found?.groups).toEqual(['young', 'older'])
  })

  it('only when each is a single day: a survey is answered when one likes', () => {
    expect(pairs(occasion('a'), occasion('b', { begins: '2026-05-01', ends: '2026-05-30', startsAt: null }))).toEqual(
      [],
    )
  })

  it('in the same pairs whatever order they come in, never with themselves', () => {
    const one = fc.record({
      begins: fc.constantFrom('2026-05-06', '2026-05-07'),
      startsAt: fc.constantFrom('10:00', '11:30', null),
      chain: fc.constantFrom(['street', 'area'], ['area'], ['square', 'area']),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (raw) => {
        const entries = raw.map((it, at) => occasion(String(at), { ...it, ends: it.begins, endsAt: null }))
        const found = (list: Occasion[]) =>
          pairs(...list)
            .map(([a, b]) => [a, b].sort().join(' '))
            .sort()
        expect(found(entries.toReversed())).toEqual(found(entries))
        expect(new Set(found(entries)).size).toBe(found(entries).length)
        for (const [a, b] of pairs(...entries)) expect(a).not.toBe(b)
      }),
    )
  })
})
