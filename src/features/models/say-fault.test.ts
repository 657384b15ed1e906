import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../platform/i18n/index.ts'
import { CRITERION_KINDS } from './domain/criterion-kinds.ts'
import { EXAMPLE } from './domain/example-model.ts'
import { parseModel } from './domain/parse-model.ts'
import { sayFault } from './say-fault.ts'

function said(text: string, language: 'sv' | 'en' | 'ar'): string[] {
  const parsed = parseModel(text, new Set(CRITERION_KINDS))
  return parsed.ok ? [] : parsed.faults.map((fault) => sayFault(fault, language))
}

describe('a fault in words', () => {
  it('says what was found and what was expected, in each language', () => {
    const text = EXAMPLE.replace('status: adopted', 'status: adoptd')
    expect(said(text, 'sv')).toEqual([
      'Här står ”adoptd”. Här ska stå ett av orden draft, referred, on-trial, adopted, retired.',
    ])
    expect(said(text, 'en')).toEqual([
      'Found “adoptd”. Expected here: one of the words draft, referred, on-trial, adopted, retired.',
    ])
    expect(said(text, 'ar')[0]).toContain('«adoptd»')
  })

  it('joins alternatives as the language does', () => {
    const text = EXAMPLE.replace('bodies: none\n', '')
    expect(said(text, 'sv')).toEqual(['Fältet saknas. Här ska stå en lista eller ett av orden none, unknown.'])
    expect(said(text, 'en')).toEqual(['The field is missing. Expected here: a list or one of the words none, unknown.'])
  })

  it('has words for everything that can be wrong', () => {
    const broken = [
      '',
      '[',
      'a: &a 1',
      'a: b: c',
      '\ta: 1',
      '%YAML 1.1\n---\na',
      `${EXAMPLE}x`,
      EXAMPLE.slice(0, 1000),
      EXAMPLE.replaceAll('sv:', 'se:'),
      EXAMPLE.replaceAll('[', '[['),
    ]
    for (const language of LANGUAGES) for (const text of broken) expect(said(text, language).join()).not.toBe('')
  })
})
