import { describe, expect, it } from 'vitest'
import { CRITERION_KINDS } from '../../domain/criterion-kinds.ts'
import { EXAMPLE } from '../../domain/example-model.ts'
import { parseModel } from '../../domain/parse-model.ts'
import { textOfNextVersion } from './begin-text.ts'
import { nameInText } from './describe-text.ts'
import { fits, typedText } from './draft-text.ts'
import { nextVersion } from './next-version.ts'
import { SKELETON } from './skeleton.ts'

const KNOWN = new Set<string>(CRITERION_KINDS)

describe('what a draft begins with', () => {
  it('is a model that can be read, and puts nothing in force', () => {
    const parsed = parseModel(SKELETON, KNOWN)
    expect(parsed).toMatchObject({ ok: true, model: { status: 'draft', id: 'ny-modell', version: '1.0' } })
  })

  it('says nothing that nobody has decided', () => {
    expect(SKELETON).not.toMatch(/(level|holds|criteria|steps): (?!unknown)/)
  })

  it('is the text of another version, under a free number and as a draft, with all else as it was', () => {
    const text = textOfNextVersion(`# en kommentar\n${EXAMPLE}`, ['1.0', '1.9', '1.10'])
    expect(text).toBe(
      `# en kommentar\n${EXAMPLE}`.replace("'1.0'", "'1.11'").replace('status: adopted', 'status: draft'),
    )
  })

  it.each([
    [['1'], '2'],
    [['1.0', '1.1'], '1.2'],
    [['2.3.9', '2.3'], '2.3.10'],
    [[], '1.0'],
  ])('counts on from %j to %s', (taken, next) => {
    expect(nextVersion(taken)).toBe(next)
  })
})

describe('a draft’s text', () => {
  it('is kept as typed but for what nobody can see', () => {
    expect(typedText('\n  a:\r\n\tb\u202Ec\u0000\u200B\uFEFF\uD800 ')).toBe('\n  a:\n\tbc\uFFFD ')
  })

  it('may be as large as a model’s file', () => {
    expect([fits('ö'.repeat(500_000)), fits('ö'.repeat(500_001))]).toEqual([true, false])
  })

  it('is called what it calls itself, as long as it can be read', () => {
    expect(nameInText(EXAMPLE)).toEqual({ model: 'example', version: '1.0', title: 'Exempel' })
    expect(nameInText('id: []\nversion: 1.1\ntitle: x')).toEqual({ model: null, version: '1.1', title: null })
    expect(nameInText('id: [')).toBeUndefined()
  })
})
