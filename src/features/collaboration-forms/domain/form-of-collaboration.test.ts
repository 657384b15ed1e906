import { describe, expect, it } from 'vitest'
import { termIsPossible, unconfirmed } from './form-of-collaboration.ts'

describe('a form of collaboration', () => {
  it('waits for each party that has not confirmed', () => {
    expect(unconfirmed(['a', 'b', 'c'], ['b'])).toEqual(['a', 'c'])
  })
  it('does not wait for a party that confirmed and left', () => {
    expect(unconfirmed(['a'], ['a', 'gone'])).toEqual([])
  })
  it('has no term that ends before it begins', () => {
    expect(termIsPossible('2026-05-01', '2026-04-30')).toBe(false)
    expect(termIsPossible('2026-05-01', '2026-05-01')).toBe(true)
    expect(termIsPossible('2026-05-01', null)).toBe(true)
  })
})
