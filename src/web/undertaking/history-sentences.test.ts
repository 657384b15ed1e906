import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isMessageKey, translator } from '../../platform/i18n/index.ts'
import { historySentence } from './history-sentences.ts'

const t = translator('sv')
const entry = (type: string, data: Record<string, unknown> = {}) => ({ id: 1, at: new Date(), type, data })

describe('an event as a sentence', () => {
  it('is told with its numbers', () => {
    expect(historySentence(t, entry('overlap.found', { count: 2 }))).toBe('2 överlapp med andra insatser hittades.')
  })
  it('is told by its name when there is no sentence for it', () => {
    expect(historySentence(t, entry('comet.seen'))).toBe('Händelse: comet.seen')
  })
  it('is told by its name when a number is missing, instead of breaking the page', () => {
    expect(historySentence(t, entry('overlap.found'))).toBe('Händelse: overlap.found')
  })
})

/** Happen outside undertakings: no history shows them. */
const ELSEWHERE = [
  ...['body.closed', 'body.registered', 'contact-rule.set', 'remit.rule-set', 'remit.changed', 'starting-model.chosen'],
  ...['duties.passed-on', 'link.replaced', 'model.imported', 'person.erased', 'person.joined', 'role.ended'],
  ...['role.granted', 'place.added', 'place.changed', 'place.facts-set'],
]

describe('what happens in undertakings', () => {
  it('has a sentence for every type of event that a room records', () => {
    const files = globSync('src/features/**/*.ts', { exclude: (name) => name.endsWith('.test.ts') })
    const types = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\btype: '([a-z-]+\.[a-z-]+)'/g)].map(([, type = '']) => type),
    )
    expect(new Set(types).size).toBeGreaterThan(40)
    const untold = [...new Set(types)].filter((type) => !isMessageKey(`history.${type}`) && !ELSEWHERE.includes(type))
    expect(untold).toEqual([])
  })
})
