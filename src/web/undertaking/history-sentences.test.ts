import { describe, expect, it } from 'vitest'
import { translator } from '../../platform/i18n/index.ts'
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
