import { describe, expect, it } from 'vitest'
import { breakingModels, type Change } from '../../../../../test/support/breaking-models.ts'
import { answerNothing, body, criterion, dropCriteria, step } from '../../../../../test/support/changing-models.ts'

const appearing = breakingModels()

describe('A good model that stops meeting a need in one place', () => {
  it.each<[string, string[], Change]>([
    [
      'drops both coordinating criteria and keeps the step',
      ['every-need-is-met.coordination-unmet'],
      (copy) => dropCriteria(copy, 'relations', 'overlaps'),
    ],
    ['drops one of two coordinating criteria', [], (copy) => dropCriteria(copy, 'relations')],
    [
      'keeps the criteria without demanding what comes out of the step',
      ['every-need-is-met.coordination-unmet'],
      (copy) =>
        ['relations', 'overlaps'].forEach((id) => void Object.assign(criterion(copy, id), { requires: 'none' })),
    ],
    [
      'demands the outcome of another step instead',
      ['every-need-is-met.coordination-unmet'],
      (copy) =>
        ['relations', 'overlaps'].forEach((id) => void Object.assign(criterion(copy, id), { requires: ['start'] })),
    ],
    [
      'brings nothing together',
      ['every-need-is-met.coordination-unmet'],
      (copy) => Object.assign(step(copy, 'meet-existing'), { bringsTogether: 'none' }),
    ],
    [
      'has a meeting that nothing comes out of',
      ['every-need-is-met.coordination-unmet'],
      (copy) => Object.assign(step(copy, 'meet-existing'), { outcome: 'none' }),
    ],
    [
      'coordinates for no need',
      ['every-need-is-met.coordination-unmet'],
      (copy) => answerNothing(copy, 'coordination'),
    ],
    [
      'names the need in the criterion only',
      [],
      (copy) => Object.assign(step(copy, 'meet-existing'), { answers: 'none' }),
    ],
    [
      'names the need in the step only',
      [],
      (copy) => ['relations', 'overlaps'].forEach((id) => void Object.assign(criterion(copy, id), { answers: 'none' })),
    ],
    ['forgets another need', ['every-need-is-met.unmet'], (copy) => answerNothing(copy, 'residents-first')],
    [
      'forgets a need and says so',
      ['every-need-is-met.unmet'],
      (copy) => {
        answerNothing(copy, 'tested')
        for (const need of Array.isArray(copy.needs) ? copy.needs : []) if (need.id === 'tested') need.answer = 'none'
      },
    ],
    [
      'is made for one need more',
      ['every-need-is-met.unmet'],
      (copy) =>
        Array.isArray(copy.needs) &&
        copy.needs.push({
          id: 'more',
          kind: 'other',
          text: { sv: 'Mer' },
          source: 'model',
          answer: { sv: 'Vi lovar' },
        }),
    ],
    [
      'sets up a body unasked',
      ['reuse-before-new.asks-nobody'],
      (copy) => Object.assign(body(copy), { asksFirst: 'none' }),
    ],
  ])('%s: %j', (_, expected, change) => {
    expect(appearing('medverka', change)).toEqual(expected)
  })
})
