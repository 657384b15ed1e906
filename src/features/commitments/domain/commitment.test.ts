import { describe, expect, it } from 'vitest'
import { isAnchored, isLate } from './commitment.ts'
import { faultOf, unitOf } from './made.ts'

describe('A commitment', () => {
  it.each([
    ['made', '2026-03-01', true],
    ['accepted', '2026-03-01', true],
    ['accepted', '2026-03-02', false],
    ['done', '2026-03-01', false],
    ['ended', '2026-03-01', false],
    ['declined', '2026-03-01', false],
  ] as const)('that is %s and was due on %s is late: %s', (state, due, late) => {
    expect(isLate({ state, due }, '2026-03-02')).toBe(late)
  })

  it('is anchored when a unit stands behind it at its level', () => {
    expect([isAnchored({ unitLevel: 'operative' }), isAnchored({ unitLevel: null })]).toEqual([true, false])
  })

  it('is exactly one’s own', () => {
    const none = { body: null, group: null, actorName: null, actorKind: null, unit: null }
    expect(faultOf(none)).toMatchObject({ reason: 'commitment.who' })
    expect(faultOf({ ...none, body: 'b', group: 'g' })).toMatchObject({ reason: 'commitment.only-one' })
    expect(faultOf({ ...none, actorName: 'A' })).toMatchObject({ fields: { actorKind: 'form.choose' } })
    expect(faultOf({ ...none, group: 'g' })).toBeNull()
    expect([
      unitOf({ body: 'b', unit: null }),
      unitOf({ body: 'b', unit: 'u' }),
      unitOf({ body: null, unit: null }),
    ]).toEqual(['b', 'u', null])
  })
})
