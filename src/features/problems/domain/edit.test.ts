import { describe, expect, it } from 'vitest'
import { kindOfEdit } from './edit.ts'

const twentyWords =
  'Gatan mellan skolan och torget är mörk om kvällen och barnen vågar därför inte gå den vägen hem efter träningen'
const base = { text: twentyWords, language: 'sv' }
const edited = (text: string, language = 'sv') => kindOfEdit(base, { text, language }, true)

describe('an edit of the problem description', () => {
  it('is substantive when it is the first', () => {
    expect(kindOfEdit(null, base, true)).toMatchObject({ substantive: true, because: 'first' })
  })

  it('is substantive when its writer does not say otherwise, however small', () => {
    expect(kindOfEdit(base, { ...base, text: `${twentyWords}.` }, false)).toMatchObject({
      substantive: true,
      because: 'said',
    })
  })

  it('is editorial when its writer says so and at most a tenth of the words change', () => {
    expect(edited(twentyWords.replace('kvällen', 'kvällarna'))).toEqual({
      substantive: false,
      because: 'small',
      changed: 1,
      allowed: 2,
    })
    expect(edited(twentyWords.replace('kvällen', 'kvällarna').replace('vägen', 'sträckan')).substantive).toBe(false)
  })

  it('is editorial when only case, punctuation and line breaks change', () => {
    const tidy = `${twentyWords.toUpperCase().replace(' OCH BARNEN', ',\nOCH BARNEN')}!`
    expect(edited(tidy)).toMatchObject({ substantive: false, changed: 0 })
  })

  it('is substantive when more than a tenth of the words change, whatever its writer says', () => {
    const three = twentyWords.replace('kvällen', 'natten').replace('vägen', 'sträckan').replace('torget', 'parken')
    expect(edited(three)).toMatchObject({ substantive: true, because: 'words', changed: 3, allowed: 2 })
  })

  it('is substantive when a negation goes or comes: one word can turn the meaning', () => {
    expect(edited(twentyWords.replace('inte ', ''))).toMatchObject({ substantive: true, because: 'meaning' })
    expect(edited(twentyWords.replace('är mörk', 'är aldrig mörk'))).toMatchObject({ because: 'meaning' })
    const english = { text: `${twentyWords} it is lit`, language: 'en' }
    expect(kindOfEdit(english, { ...english, text: `${twentyWords} it is not lit` }, true).because).toBe('meaning')
    const arabic = { text: `${twentyWords} هذا صحيح`, language: 'ar' }
    expect(kindOfEdit(arabic, { ...arabic, text: `${twentyWords} ليس هذا صحيح` }, true).because).toBe('meaning')
  })

  it('is substantive when a number changes', () => {
    const text = `${twentyWords} sedan 2021`
    expect(kindOfEdit({ ...base, text }, { ...base, text: text.replace('2021', '2011') }, true)).toMatchObject({
      substantive: true,
      because: 'meaning',
    })
  })

  it('is substantive in another language', () => {
    expect(edited(twentyWords, 'en')).toMatchObject({ substantive: true, because: 'language' })
  })

  it('is substantive for any changed word in a text of less than ten', () => {
    const short = { text: 'Gatan är mörk om kvällen', language: 'sv' }
    expect(kindOfEdit(short, { ...short, text: 'Gatan är mörk om natten' }, true)).toMatchObject({
      substantive: true,
      because: 'words',
    })
  })
})
