import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugOf } from './slug.ts'

describe('a name as part of an address', () => {
  it.each([
    ['Tekniska nämnden', 'tekniska-namnden'],
    ['Fastighets- och gatukontoret', 'fastighets-och-gatukontoret'],
    ['Möllevången  (södra)', 'mollevangen-sodra'],
    ['Æblehaven & Ørsted', 'aeblehaven-orsted'],
    ['مكتب', ''],
  ])('turns “%s” into “%s”', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it('is always fit for an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect(slugOf(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slugOf(name).length).toBeLessThanOrEqual(80)
      }),
    )
  })
})
