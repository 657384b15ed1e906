import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../platform/i18n/index.ts'
import { textIn } from './text.ts'
import { TEXT_LANGUAGES } from './words.ts'

describe('a model’s text', () => {
  it('comes in the language asked for, or in Swedish, and says which it was', () => {
    expect(textIn({ sv: 'Hej', ar: 'مرحبا' }, 'ar')).toEqual({ text: 'مرحبا', lang: 'ar' })
    expect(textIn({ sv: 'Hej', ar: 'مرحبا' }, 'en')).toEqual({ text: 'Hej', lang: 'sv' })
    expect(textIn({ sv: 'Hej', en: undefined }, 'en')).toEqual({ text: 'Hej', lang: 'sv' })
    expect(textIn({ sv: 'Hej' }, 'so')).toEqual({ text: 'Hej', lang: 'sv' })
  })

  it('can be written in every language that Medverka speaks', () => {
    expect(TEXT_LANGUAGES).toEqual(LANGUAGES)
  })
})
