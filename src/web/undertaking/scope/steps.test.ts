import { describe, expect, it } from 'vitest'
import { NOWHERE } from '../../where/where.ts'
import { firstUnansweredScope, scopeStepAfter, scopeStepBefore, whereOf } from './steps.ts'

const where = (answered: Partial<typeof NOWHERE>) => ({ ...NOWHERE, ...answered })

describe('the questions of a change of scope', () => {
  it('ask for a boundary only where it is a street, a square or a courtyard', () => {
    expect(scopeStepAfter('plats', where({ scale: 'area' }))).toBe('granska')
    expect(scopeStepAfter('plats', where({ scale: 'place' }))).toBe('grans')
  })

  it('ask for no place when it is about the whole municipality, and why it is so large only when it is', () => {
    expect(scopeStepAfter('storlek', where({ scale: 'city' }))).toBe('granska')
    expect(scopeStepAfter('grans', where({ scale: 'place', tooLarge: '1' }))).toBe('storre')
    expect(scopeStepBefore('granska', where({ scale: 'place' }))).toBe('grans')
    expect(scopeStepBefore('storlek', where({ scale: 'place' }))).toBeNull()
  })

  it('lead back to the first that has no answer', () => {
    expect(firstUnansweredScope(where({}))).toBe('storlek')
    expect(firstUnansweredScope(where({ scale: 'place' }))).toBe('plats')
    expect(firstUnansweredScope(where({ scale: 'place', place: 'p' }))).toBe('grans')
    expect(firstUnansweredScope(where({ scale: 'place', place: 'p', extent: 'drawn', tooLarge: '1' }))).toBe('storre')
    expect(firstUnansweredScope(where({ scale: 'city' }))).toBeNull()
  })

  it('ignore what is no answer', () => {
    expect(whereOf({ undertaking: 'u', title: 'T', scale: 'area', extent: ['a', 'b'] })).toEqual(
      where({ scale: 'area' }),
    )
  })
})
