import { describe, expect, it } from 'vitest'
import { type Asked, isAgreed } from './agreement.ts'

const asked = (answer: Asked['answer'], isGone = false): Asked => ({ group: 'g', body: null, answer, isGone })

describe('A version of the goals', () => {
  it.each([
    ['all agreed', [asked('agreed'), asked('agreed')], true],
    ['one hasn’t answered', [asked('agreed'), asked(null)], false],
    ['one objects', [asked('agreed'), asked('objected')], false],
    ['the one that hadn’t answered has ended', [asked('agreed'), asked(null, true)], true],
    ['the one that objected has ended', [asked('agreed'), asked('objected', true)], true],
    ['all have ended without an answer', [asked(null, true)], false],
    ['nobody was asked', [], false],
  ])('when %s', (_, all, agreed) => {
    expect(isAgreed(all)).toBe(agreed)
  })
})
