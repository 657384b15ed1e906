import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../kernel/use-case.ts'
import { outgrows, type RemitRule, responsibleBoard, type Scope } from './remit.ts'

const TODAY = '2026-03-02'
const SCOPE: Scope = { scale: 'place', theme: 'streets', places: ['yard', 'district', 'city'] }

function rule(id: string, over: Partial<RemitRule> = {}): RemitRule {
  return {
    id,
    board: `board-${id}`,
    scale: null,
    theme: null,
    place: null,
    validFrom: '2020-01-01',
    validUntil: null,
    ...over,
  }
}

function chosen(rules: RemitRule[], scope = SCOPE, date = TODAY): string | undefined {
  const remit = responsibleBoard(rules, scope, date)
  return isRefusal(remit) ? undefined : remit.rule
}

describe('the responsible board', () => {
  it.each([
    [
      'the nearest place before a place around it',
      rule('a', { place: 'yard' }),
      rule('b', { place: 'district', theme: 'streets' }),
    ],
    ['a place before a theme', rule('a', { place: 'city' }), rule('b', { theme: 'streets', scale: 'place' })],
    ['a theme before a scale', rule('a', { theme: 'streets' }), rule('b', { scale: 'place' })],
    ['a scale before anything', rule('a', { scale: 'place' }), rule('b')],
    [
      'theme and scale before the theme alone',
      rule('a', { theme: 'streets', scale: 'place' }),
      rule('b', { theme: 'streets' }),
    ],
    ['the newer of two that say the same', rule('a', { validFrom: '2024-01-01' }), rule('b')],
  ])('goes by %s', (_title, winner, loser) => {
    expect(chosen([loser, winner])).toBe('a')
    expect(chosen([winner, loser])).toBe('a')
  })

  it('comes with what made the rule the one', () => {
    expect(responsibleBoard([rule('a', { place: 'yard', scale: 'place' })], SCOPE, TODAY)).toEqual({
      board: 'board-a',
      rule: 'a',
      because: ['place', 'scale'],
    })
  })

  it('goes by no rule that is for another scale, theme or place, or for another day', () => {
    const rules = [
      rule('a', { scale: 'city' }),
      rule('b', { theme: 'schools' }),
      rule('c', { place: 'elsewhere' }),
      rule('d', { validFrom: '2026-03-03' }),
      rule('e', { validUntil: '2026-03-01' }),
    ]
    expect(responsibleBoard(rules, SCOPE, TODAY)).toMatchObject({ ok: false, reason: 'bodies.remit.none' })
  })

  it('holds on the first and on the last day of its rule', () => {
    const rules = [rule('a', { validFrom: '2026-03-02', validUntil: '2026-03-31' })]
    expect(['2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01'].map((date) => chosen(rules, SCOPE, date))).toEqual([
      undefined,
      'a',
      'a',
      undefined,
    ])
  })

  it('goes by no theme when the undertaking has none', () => {
    expect(chosen([rule('a', { theme: 'streets' }), rule('b')], { ...SCOPE, theme: null })).toBe('b')
  })
})

const anyRule = fc.record({
  id: fc.uuid(),
  board: fc.constantFrom('one', 'two', 'three'),
  scale: fc.constantFrom('place', 'area', 'city', null),
  theme: fc.constantFrom('streets', 'schools', null),
  place: fc.constantFrom('yard', 'district', 'city', 'elsewhere', null),
  validFrom: fc.constantFrom('2020-01-01', '2025-01-01', '2027-01-01'),
  validUntil: fc.constantFrom(null, '2025-12-31', '2030-12-31'),
})
const anyRules = fc.uniqueArray(anyRule, { selector: (it) => it.id, maxLength: 30 })
const anyScope = fc.record({
  scale: fc.constantFrom('place', 'area', 'city'),
  theme: fc.constantFrom('streets', 'schools', null),
  places: fc.constantFrom(['yard', 'district', 'city'], ['district', 'city'], ['city']),
})

describe('whatever the rules are', () => {
  it('the order in which they are read decides nothing', () => {
    fc.assert(
      fc.property(
        anyRules.chain((rules) =>
          fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length })),
        ),
        anyScope,
        ([rules, shuffled], scope) => {
          expect(responsibleBoard(shuffled, scope, TODAY)).toEqual(responsibleBoard(rules, scope, TODAY))
        },
      ),
    )
  })

  it('there is always a board as long as one rule holds for everything', () => {
    fc.assert(
      fc.property(anyRules, anyScope, (rules, scope) => {
        expect(isRefusal(responsibleBoard([...rules, rule('rest')], scope, TODAY))).toBe(false)
      }),
    )
  })

  it('the scope never has outgrown the rule that was chosen for it', () => {
    fc.assert(
      fc.property(anyRules, anyScope, (rules, scope) => {
        const remit = responsibleBoard(rules, scope, TODAY)
        const by = isRefusal(remit) ? undefined : rules.find((it) => it.id === remit.rule)
        if (by !== undefined) expect(outgrows(by, scope)).toBe(false)
      }),
    )
  })
})

describe('a scope that grows', () => {
  it('outgrows a rule for a smaller scale, for another theme, or for a place that it no longer lies in', () => {
    expect(outgrows(rule('a', { scale: 'place' }), { ...SCOPE, scale: 'area' })).toBe(true)
    expect(outgrows(rule('a', { theme: 'streets' }), { ...SCOPE, theme: 'schools' })).toBe(true)
    expect(outgrows(rule('a', { place: 'yard' }), { ...SCOPE, places: ['district', 'city'] })).toBe(true)
  })

  it('does not outgrow a rule that still covers it', () => {
    expect(outgrows(rule('a', { place: 'district' }), { ...SCOPE, places: ['district', 'city'] })).toBe(false)
    expect(outgrows(rule('a'), { scale: 'city', theme: null, places: ['city'] })).toBe(false)
  })
})
