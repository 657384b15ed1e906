import { describe, expect, it } from 'vitest'
import { answersIn, answersOf, firstUnanswered, stepAfter, stepBefore } from './steps.ts'

describe('the questions of a start', () => {
  it('ask for a boundary only at the scale of a street, square or courtyard', () => {
    expect(stepAfter('plats', answersOf({ scale: 'area' }))).toBe('vilka')
    expect(stepAfter('plats', answersOf({ scale: 'place' }))).toBe('grans')
    expect(stepBefore('vilka', answersOf({ scale: 'area' }))).toBe('plats')
  })
  it('ask why it is so large only when it is', () => {
    expect(stepAfter('grans', answersOf({ scale: 'place', tooLarge: '1' }))).toBe('storre')
    expect(stepAfter('grans', answersOf({ scale: 'place' }))).toBe('vilka')
  })
  it('ask for no place when it is about the whole municipality', () => {
    expect(stepAfter('storlek', answersOf({ scale: 'city' }))).toBe('vilka')
  })
  it('lead back to the first one that has no answer', () => {
    expect(firstUnanswered(answersOf({}))).toBe('vad')
    expect(firstUnanswered(answersOf({ title: 'T', summary: 'S', scale: 'area', place: 'p' }))).toBe('vilka')
    expect(
      firstUnanswered(answersOf({ title: 'T', summary: 'S', scale: 'area', place: 'p', initiatorKind: 'resident' })),
    ).toBeNull()
  })
  it('show a refused page’s own answers again, and leave the others’ as they were', () => {
    const shown = { ...answersOf({ place: 'p', title: 'T' }), ...answersIn({ extent: 'drawn', place: 'other' }) }
    expect(shown).toMatchObject({ place: 'p', title: 'T', extent: 'drawn' })
  })
  it('ignore fields that are no answers', () => {
    expect(answersIn({ constructor: 'x', receipt: 'x' })).toEqual({})
    expect(Object.keys(answersOf({ receipt: 'x', title: 'T' }))).not.toContain('receipt')
  })
})
