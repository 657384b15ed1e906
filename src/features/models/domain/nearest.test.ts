import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

describe('the word that was meant', () => {
  it('is the one with fewest letters wrong, if that is few', () => {
    expect(nearest('futherPhases', ['phases', 'furtherPhases'])).toBe('furtherPhases')
    expect(nearest('Title', ['title', 'text'])).toBe('title')
    expect(nearest('colour', ['phases', 'bodies'])).toBeUndefined()
    expect(nearest('x', ['sv', 'en', 'ar'])).toBeUndefined()
    expect(nearest('x'.repeat(10_000), ['title'])).toBeUndefined()
  })
})
