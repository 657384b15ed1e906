import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLE } from '../../domain/example-model.ts'
import { readYaml } from '../../domain/yaml-text.ts'
import { editText } from './edit-text.ts'

const COMMENTED = `# överst
title:
  sv: Gammal # bredvid
  en: 'Old'

version: '1.0'   # inom citattecken
purpose:   # varför
  sv: >-
    En lång text
    på två rader
  en: Long
# nederst
holds: [seats, votes]
empty:
level: { level: none, holds: none }
`

/** Lines that differ between two texts of as many lines. */
function changedLines(before: string, after: string): string[] {
  const old = before.split('\n')
  return after.split('\n').filter((line, at) => line !== old[at])
}

function contentOf(text: string): unknown {
  const read = readYaml(text)
  return read.ok ? read.yaml.value : 'unreadable'
}

describe('editing a text', () => {
  it.each([
    ['a word', ['title', 'sv'], 'Ny', ['  sv: Ny # bredvid']],
    ['a quoted word', ['version'], '1.10', ["version: '1.10'   # inom citattecken"]],
    ['a quoted word with a quote in it', ['title', 'en'], "The city's", ["  en: 'The city''s'"]],
    ['what YAML would read otherwise', ['title', 'sv'], 'Ja: kanske', ["  sv: 'Ja: kanske' # bredvid"]],
    ['a word within braces', ['level', 'level'], 'dialog', ['level: { level: dialog, holds: none }']],
    ['a text within braces', ['level', 'level'], 'a, b', ['level: { level: "a, b", holds: none }']],
    ['a list', ['level', 'holds'], ['seats'], ['level: { level: none, holds: [seats] }']],
    ['a list that becomes a word', ['holds'], 'none', ['holds: none']],
    ['nothing', ['empty'], 'något', ['empty: något']],
  ] as const)('changes %s and no other line', (_, path, value, lines) => {
    const edited = editText(COMMENTED, [{ path, value }]) ?? ''
    expect(changedLines(COMMENTED, edited)).toEqual(lines)
  })

  it('puts a word where a mapping stood, and a mapping where a word stood', () => {
    expect(editText('purpose:\n  sv: X\n  en: Y\nnext: 1\n', [{ path: ['purpose'], value: 'unknown' }])).toBe(
      'purpose: unknown\nnext: 1\n',
    )
    expect(editText('purpose: unknown # än\n', [{ path: ['purpose'], value: { sv: 'Att, ja' } }])).toBe(
      'purpose: { sv: "Att, ja" } # än\n',
    )
  })

  it('writes a text on several lines so that it can be read', () => {
    const value = 'Ett\n\n  två # inte en kommentar'
    expect(editText('a:\n  sv: b\nc: d\n', [{ path: ['a', 'sv'], value }])).toBe(
      'a:\n  sv: |-\n    Ett\n\n      två # inte en kommentar\nc: d\n',
    )
    const beside = editText(COMMENTED, [{ path: ['title', 'sv'], value }]) ?? ''
    expect(changedLines(COMMENTED, beside)).toEqual(['  sv: "Ett\\n\\n  två # inte en kommentar" # bredvid'])
    const folded = editText(COMMENTED, [{ path: ['purpose', 'sv'], value }]) ?? ''
    expect(contentOf(folded)).toMatchObject({ purpose: { sv: value, en: 'Long' } })
    expect(folded).toContain('purpose:   # varför\n  sv: |-\n    Ett\n')
  })

  it('keeps comments when a field has to be added', () => {
    const edited = editText(COMMENTED, [{ path: ['status'], value: 'draft' }]) ?? ''
    expect(contentOf(edited)).toMatchObject({ status: 'draft', version: '1.0' })
    for (const comment of ['# överst', '# bredvid', '# inom citattecken', '# varför', '# nederst'])
      expect(edited).toContain(comment)
  })

  it('changes several at once', () => {
    const edited = editText(EXAMPLE, [
      { path: ['phases', 1, 'title', 'sv'], value: 'Sista' },
      { path: ['phases', 0, 'participation', 'school', 'level'], value: 'dialog' },
      { path: ['status'], value: 'draft' },
    ])
    expect(changedLines(EXAMPLE, edited ?? '')).toEqual([
      'status: draft',
      '      school: { level: dialog, holds: none }',
      '    title: { sv: Sista }',
    ])
  })

  it('leaves what can’t be read to its writer', () => {
    for (const text of ['a: [', 'a: &a [*a]', '\ta: b', `a: ${'x'.repeat(1_000_001)}`])
      expect(editText(text, [{ path: ['a'], value: 'b' }])).toBeUndefined()
    expect(editText('a: b', [{ path: ['a', 'c'], value: 'd' }])).toBeUndefined()
  })

  it('says what was meant, whatever the words are', () => {
    const paths = [['title', 'sv'], ['title', 'en'], ['version'], ['purpose', 'sv'], ['level', 'level'], ['empty']]
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string({ unit: 'grapheme', maxLength: 40 }), (path, words) => {
        const value = words.replace(/\r\n?/g, '\n').trim()
        fc.pre(value.isWellFormed() && !value.includes('\u0000'))
        const edited = editText(COMMENTED, [{ path, value }])
        const found = path.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], contentOf(edited ?? ''))
        expect(found).toBe(value)
        expect(edited).toContain('# överst')
      }),
      { numRuns: 300 },
    )
  })
})
