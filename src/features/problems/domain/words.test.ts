import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsChanged, wordsOf } from './words.ts'

const word = fc.constantFrom('gatan', 'är', 'mörk', 'om', 'kvällen', 'och', 'barnen')
const words = fc.array(word, { maxLength: 25 })

/** Levenshtein's distance as the books have it: whole table, no band. */
function bookDistance(from: readonly string[], to: readonly string[]): number {
  const table = Array.from({ length: from.length + 1 }, (_, row) => [row])
  for (let column = 0; column <= to.length; column += 1) (table[0] as number[])[column] = column
  for (let row = 1; row <= from.length; row += 1)
    for (let column = 1; column <= to.length; column += 1) {
      const at = (r: number, c: number) => table[r]?.[c] as number
      const same = from[row - 1] === to[column - 1] ? 0 : 1
      const here = Math.min(at(row - 1, column - 1) + same, at(row - 1, column) + 1, at(row, column - 1) + 1)
      ;(table[row] as number[])[column] = here
    }
  return table[from.length]?.[to.length] as number
}

describe('the words of a text', () => {
  it('leave out punctuation, case and line breaks', () => {
    expect(wordsOf('Gatan är mörk,\n och BARNEN rädda!', 'sv')).toEqual([
      'gatan',
      'är',
      'mörk',
      'och',
      'barnen',
      'rädda',
    ])
  })

  it('are found in Arabic, and in a language that the runtime does not know', () => {
    expect(wordsOf('الشارع مظلم.', 'ar')).toEqual(['الشارع', 'مظلم'])
    expect(wordsOf('Gatan är mörk', 'xx-se-se')).toEqual(['gatan', 'är', 'mörk'])
  })
})

describe('how many words changed', () => {
  it('is exact up to the limit and one above it beyond', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 30 }), (from, to, limit) => {
        expect(wordsChanged(from, to, limit)).toBe(Math.min(bookDistance(from, to), limit + 1))
      }),
    )
  })

  it('is found in the longest text that may be written, in well under a second', () => {
    const long = Array.from({ length: 5000 }, (_, at) => `ord${at}`)
    const edited = long.map((it, at) => (at % 11 === 0 ? 'annat' : it))
    const began = performance.now()
    expect(wordsChanged(long, edited, 500)).toBe(455)
    expect(performance.now() - began).toBeLessThan(1500)
  })
})
