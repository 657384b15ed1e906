import { describe, expect, it } from 'vitest'
import { LANGUAGES, say } from '../../../platform/i18n/index.ts'
import { judgeAnswers, type NamedAnswer } from './named-answer.ts'

const YES: NamedAnswer = {
  ...{ id: 'yes', criterion: 'c', fulfilled: true, reason: 'Allt är på plats', language: 'sv' },
  ...{ name: 'Samordnare Eken', as: 'coordinator', at: '2026-03-02T08:00:00Z' },
}
const NO: NamedAnswer = { ...YES, id: 'no', fulfilled: false }

describe('a criterion that a named person answers', () => {
  it('is not met before anybody has answered, and says who can', () => {
    expect(judgeAnswers([], ['coordinator'])).toMatchObject({
      met: false,
      found: { key: 'gates.answer.none' },
      missing: [{ key: 'gates.answer.missing' }],
      who: ['coordinator'],
      counted: [],
    })
  })

  it('goes by the newest answer', () => {
    expect(judgeAnswers([YES, NO], ['coordinator'])).toMatchObject({ met: true, missing: [], counted: ['yes'] })
    expect(judgeAnswers([NO, YES], ['coordinator'])).toMatchObject({
      met: false,
      missing: [{ key: 'gates.answer.not-yet' }],
      counted: ['no'],
    })
  })

  it('says role and day, and leaves the name to the answer itself', () => {
    const { found } = judgeAnswers([YES], ['coordinator'])
    expect(say('sv', found)).toBe('Besvarat med ja av samordnaren, 2 mars 2026.')
    for (const language of LANGUAGES) expect(say(language, found)).not.toContain('Eken')
  })
})
