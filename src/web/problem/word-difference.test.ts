import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Run, wordDifference } from './word-difference.ts'

const shown = (runs: readonly Run[]) =>
  runs.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('')
const earlier = (runs: readonly Run[]) => runs.flatMap((it) => (it.kind === 'added' ? [] : [it.text])).join('')
const later = (runs: readonly Run[]) => runs.flatMap((it) => (it.kind === 'removed' ? [] : [it.text])).join('')

describe('the difference between two texts', () => {
  it('is told in whole words, what was taken out before what came instead', () => {
    expect(shown(wordDifference('Gatan är mörk om kvällen.', 'Gatan är ljus om kvällen.'))).toBe(
      'Gatan är [-mörk-]{+ljus+} om kvällen.',
    )
    expect(shown(wordDifference('Gatan är mörk.', 'Gatan är mycket mörk.'))).toBe('Gatan är {+mycket +}mörk.')
    expect(shown(wordDifference('En lampa är trasig.', 'Två lampor är trasiga.'))).toBe(
      '[-En lampa är trasig-]{+Två lampor är trasiga+}.',
    )
  })

  it('is nothing where nothing changed, and all where all did', () => {
    expect(wordDifference('Samma text.', 'Samma text.')).toEqual([{ kind: 'same', text: 'Samma text.' }])
    expect(wordDifference('', '')).toEqual([])
    expect(shown(wordDifference('', 'Ny.'))).toBe('{+Ny.+}')
    expect(shown(wordDifference('Bort.', ''))).toBe('[-Bort.-]')
  })

  it('is told in languages that are written from right to left, or without blanks', () => {
    expect(shown(wordDifference('الشارع مظلم ليلا', 'الشارع مضاء ليلا', 'ar'))).toBe('الشارع [-مظلم-]{+مضاء+} ليلا')
    const runs = wordDifference('街道晚上很暗。', '街道白天很暗。', 'zh-Hans')
    expect(runs.some((it) => it.kind === 'same')).toBe(true)
  })

  it('holds both texts whole, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'bc', 'inte', 'gatan', ' ', '\n\n', ',', 'ljus', '🌳'), {
      maxLength: 60,
    })
    const texts = words.map((all) => all.join(''))
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        const runs = wordDifference(from, to)
        expect(earlier(runs)).toBe(from)
        expect(later(runs)).toBe(to)
        if (from === to) expect(runs.every((it) => it.kind === 'same')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('takes no time to speak of for two long texts that share nothing', () => {
    const [from, to] = ['a b '.repeat(2500), 'c d '.repeat(2500)]
    const begun = performance.now()
    const runs = wordDifference(from, to)
    expect(performance.now() - begun).toBeLessThan(1500)
    expect(earlier(runs)).toBe(from)
    expect(later(runs)).toBe(to)
  })
})
