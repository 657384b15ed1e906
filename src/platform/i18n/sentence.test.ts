import { describe, expect, it } from 'vitest'
import { say } from './sentence.ts'

describe('a sentence', () => {
  it('is put into words in the reader’s language, with its dates written out', () => {
    const sentence = { key: 'ui.happens-now.by', values: { date: { date: '2026-03-02' } } } as const
    expect(say('sv', sentence)).toContain('2 mars 2026')
    expect(say('en', sentence)).toContain('2 March 2026')
  })

  it('may hold another sentence', () => {
    const who = { key: 'ui.actors.residents' } as const
    expect(say('sv', { key: 'ui.gate.who', values: { who } })).toContain(say('sv', who))
  })

  it('survives being kept as JSON', () => {
    const sentence = { key: 'ui.gate.standing', values: { met: 2, total: 5 } } as const
    expect(say('ar', JSON.parse(JSON.stringify(sentence)))).toBe(say('ar', sentence))
  })
})
