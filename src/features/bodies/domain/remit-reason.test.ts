import { describe, expect, it } from 'vitest'
import { LANGUAGES, say } from '../../../platform/i18n/index.ts'
import { remitReason, remitSource } from './remit-reason.ts'

const RULE = { board: 'Tekniska nämnden', scale: null, theme: null, place: null }

describe('why a board answers for something', () => {
  it.each([
    [RULE, 'Tekniska nämnden ansvarar för allt som ingen annan nämnd har fått ansvar för.'],
    [
      { ...RULE, scale: 'place' as const },
      'Tekniska nämnden ansvarar för utvecklingsarbeten på en plats (en gata, ett torg eller ett kvarter).',
    ],
    [
      { ...RULE, theme: 'träd', place: 'Lindängen' },
      'Tekniska nämnden ansvarar för utvecklingsarbeten om träd i Lindängen.',
    ],
    [{ ...RULE, scale: 'city' as const }, 'Tekniska nämnden ansvarar för utvecklingsarbeten som gäller hela staden.'],
  ])('is one Swedish sentence: %#', (rule, sentence) => {
    expect(say('sv', remitReason(rule))).toBe(sentence)
  })

  it('can be said in every language, with its source', () => {
    for (const language of LANGUAGES) {
      expect(say(language, remitReason({ ...RULE, scale: 'area', theme: 'träd', place: 'Lindängen' }))).toMatch(
        /Lindängen/,
      )
      const source = { source: 'Reglemente', sourceDate: '2019-12-12', validFrom: '2020-01-01' }
      expect(say(language, remitSource(source))).toMatch(/Reglemente.*2019.*2020/)
    }
  })
})
