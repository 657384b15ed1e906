import { describe, expect, it } from 'vitest'
import { CRITERION_KINDS } from './criterion-kinds.ts'
import { EXAMPLE } from './example-model.ts'
import type { Fault } from './fault.ts'
import { parseModel } from './parse-model.ts'

const KNOWN = new Set<string>(CRITERION_KINDS)

function faultsOf(text: string, known: ReadonlySet<string> = KNOWN): readonly Fault[] {
  const parsed = parseModel(text, known)
  return parsed.ok ? [] : parsed.faults
}

/** Replaces the one place where `old` stands. */
function edited(old: string, fresh: string): string {
  expect(EXAMPLE.split(old)).toHaveLength(2)
  return EXAMPLE.replace(old, fresh)
}

/** What stands where a fault points, the path, and the last word of each key: `months: -1 | followUp.times number → word`. */
function told(fault: Fault, text: string): string {
  const short = (key: string) => key.split('.').at(-1)
  const line = text.split(/\r?\n/)[fault.line - 1] ?? ''
  const there = line.slice(fault.column - 1, fault.column + 14)
  const expected = fault.expected.map(({ key }) => short(key)).join('|')
  return `${there} | ${fault.path} ${short(fault.found.key)} → ${expected}`
}

describe('reading a model', () => {
  it('gives what the file says, defaults filled in', () => {
    const parsed = parseModel(EXAMPLE, KNOWN)
    if (!parsed.ok) throw new Error(parsed.faults.map((it) => told(it, EXAMPLE)).join('\n'))
    expect(parsed.model.phases[0]?.gate.criteria).toMatchObject([
      { id: 'shaped', params: { minimumResidents: 5, openDays: 14, answeredProposals: 1 } },
      { id: 'answered', params: {} },
    ])
    expect(parsed.model.sources[0]).toMatchObject({ date: '2026-01-02', caseNumber: 'none', url: 'unknown' })
    expect(parsed.spotOf(['phases', 1, 'id'])).toEqual({ line: 60, column: 9 })
    expect(parsed.spotOf(['phases', 1, 'id'], true)).toEqual({ line: 60, column: 5 })
  })

  it.each([
    [
      'a tab',
      edited('  place: none', '\tplace: none'),
      ['	place: none |  line → spaces', '  city: unknown |  line → indentation'],
    ],
    ['an anchor', edited('bodies: none', 'bodies: &b none'), ['none |  line → no-anchors']],
    ['an alias', edited('bodies: none', 'bodies: *b'), ['*b |  line → no-anchors']],
    ['a type tag', edited('bodies: none', 'bodies: !!str none'), ['none |  line → no-tags']],
    ['a tag of its own', edited('bodies: none', 'bodies: !secret none'), ['none |  line → no-tags']],
    ['a double key', edited('bodies: none', 'bodies: none\nbodies: unknown'), ['bodies: unknown |  double-key → once']],
    ['another YAML', `%YAML 1.1\n---\n${EXAMPLE}`, ['%YAML 1.1 |  line → yaml-version']],
    ['two documents', `${EXAMPLE}---\n${EXAMPLE}`, ['--- |  line → one-document']],
    ['an open quote', edited("'1.0'", "'1.0"), [' |  line → closed']],
    ['a colon in a text', edited('{ sv: Att pröva }', 'a: b: c'), ['a: b: c |  line → quoted']],
    ['another version of the format', edited('format: 1', 'format: 2'), ['2 | format number → word']],
    ['a format left out', edited('format: 1\n', ''), ['id: example | format missing → word']],
    ['a version without quotes', edited("version: '1.0'", 'version: 1.10'), ['1.10 | version number → like']],
    ['an id that is an address', edited('id: example', 'id: utkast'), ['utkast | id text → unreserved-id']],
    ['a field left out', edited('bodies: none\n', ''), ['format: 1 | bodies missing → list|one-of']],
    ['an empty field', edited('bodies: none', 'bodies:'), [' | bodies empty → list|one-of']],
    [
      'a kind of actor left out',
      edited('  company: unknown\n', ''),
      ['resident: { sca | initiators.company missing → mapping|one-of'],
    ],
    [
      'Swedish left out',
      edited('{ sv: Att pröva }', '{ en: To try }'),
      ['{ en: To try } | purpose.sv missing → readable-text'],
    ],
    [
      'a misspelt field',
      edited('furtherPhases', 'futherPhases'),
      ['format: 1 | furtherPhases missing → one-of', 'futherPhases: n | futherPhases unknown-key → word'],
    ],
    [
      'a field from nowhere',
      edited('bodies: none', 'bodies: none\ncolour: red'),
      ['colour: red | colour unknown-key → keys'],
    ],
    [
      'a parameter of another kind',
      edited('{ minimumJudges: unknown }', '{ openDays: 3 }'),
      ['openDays: 3 },  | phases[1].gate.criteria[0].params.openDays unknown-key → keys'],
    ],
    [
      'an unknown kind of criterion',
      edited('kind: overlaps-answered', 'kind: magic'),
      ['magic, text: {  | phases[0].gate.criteria[1].kind text → one-of'],
    ],
    ['a status that is none', edited('status: adopted', 'status: adoptd'), ['adoptd | status text → one-of']],
    [
      'a level that is none',
      edited('{ level: inflytande,', '{ level: influence,'),
      ['influence, hold | phases[0].participation.resident.level text → one-of'],
    ],
    [
      'an impossible month',
      edited("'2026-01-02'", "'2026-13-02'"),
      ["'2026-13-02', c | sources[0].date text → like|one-of"],
    ],
    [
      'an impossible day',
      edited("'2026-01-02'", "'2026-02-30'"),
      ["'2026-02-30', c | sources[0].date text → calendar-day"],
    ],
    [
      'a script for an address',
      edited("'https://example.org/a'", "'javascript:alert(1)'"),
      [expect.stringContaining('sources[1].url text → like|one-of')],
    ],
    [
      'a text that turns direction',
      edited('{ sv: Att pröva }', '{ sv: "a\\u202Eb" }'),
      ['"a\\u202Eb" } | purpose.sv text → readable-text'],
    ],
    ['half a character', edited('{ sv: Att pröva }', '{ sv: "\\uD800" }'), ['"\\uD800" } |  not-text → text-file']],
    ['a blank text', edited('{ sv: Att pröva }', '{ sv: "  " }'), ['"  " } | purpose.sv text → readable-text']],
    [
      'a text too long',
      edited('Att pröva', 'x'.repeat(4001)),
      ['xxxxxxxxxxxxxxx | purpose.sv length → at-most-characters'],
    ],
    [
      'an empty list',
      edited('claims:\n  - { source: note, scales: [place, area], text: { sv: Plats och område } }', 'claims: []'),
      ['[] | claims list → at-least-items'],
    ],
    [
      'a number too small',
      edited('months: 12', 'months: -1'),
      ['-1 }] | followUp.times[0].months number → whole-number'],
    ],
    [
      'a dangling source',
      edited('claims:\n  - { source: note', 'claims:\n  - { source: gone'),
      ['gone, scales: [ | claims[0].source text → source'],
    ],
    [
      'a source that we know through itself',
      edited('via: note', 'via: slides'),
      [expect.stringContaining('sources[1].via text → source')],
    ],
    [
      'a dangling need',
      edited('answers: [together]\n    participation', 'answers: [apart]\n    participation'),
      ['apart] | phases[0].steps[0].answers[0] text → need'],
    ],
    [
      'a dangling step',
      edited('requires: [gather] }', 'requires: [scatter] }'),
      [expect.stringContaining('criteria[1].requires[0] text → step')],
    ],
    [
      'a dangling phase',
      edited('{ phase: second', '{ phase: third'),
      ['third, at: star | ideaFixed.phase text → phase'],
    ],
    [
      'an id twice',
      edited('id: slides', 'id: note'),
      ['note, title: {  | sources[1].id text → unused-id', expect.stringContaining('via')],
    ],
    [
      'a criterion’s id twice, in different phases',
      edited('id: value', 'id: shaped'),
      [expect.stringContaining('phases[1].gate.criteria[0].id text → unused-id')],
    ],
    ['a word twice', edited('[place, area]', '[area, area]'), ['area], text: {  | claims[0].scales[1] text → once']],
    [
      'a phase that replaces one that is here',
      edited('    text: { sv: Den andra fasen }', '    text: { sv: Den andra fasen }\n    replaces: [first]'),
      ['first] | phases[1].replaces[0] text → earlier-phase'],
    ],
    [
      'an id that is an answer',
      edited('id: value', 'id: none'),
      [expect.stringContaining('phases[1].gate.criteria[0].id text → like')],
    ],
    ['nothing', '', [' |  empty → mapping']],
    ['comments only', '# hej\n', [expect.stringContaining('empty → mapping')]],
    ['a list', '- a\n', ['- a |  list → mapping']],
    ['a NUL', `${EXAMPLE}\u0000`, ['format: 1 |  not-text → text-file']],
    ['1 MB', EXAMPLE + '#'.repeat(1_000_000), ['format: 1 |  bytes → at-most-bytes']],
  ])('refuses %s', (_, text, expected) => {
    expect(faultsOf(text).map((it) => told(it, text))).toEqual(expected)
  })

  it('refuses a criterion whose kind nobody offers evidence for', () => {
    const known = new Set<string>(CRITERION_KINDS.filter((kind) => kind !== 'overlaps-answered'))
    expect(faultsOf(EXAMPLE, known)).toEqual([
      expect.objectContaining({
        path: 'phases[0].gate.criteria[1].kind',
        found: { key: 'models.found.unoffered-kind', values: { kind: 'overlaps-answered' } },
      }),
    ])
  })

  it('demands of a gate only what has been done by then', () => {
    const later = edited(
      'steps: none',
      'steps:\n      - { id: late, title: { sv: Sent }, who: none, scales: none, bringsTogether: none, outcome: none, answers: none }',
    )
    expect(faultsOf(later)).toEqual([])
    const tooEarly = later.replace('requires: [gather] }', 'requires: [late] }')
    expect(faultsOf(tooEarly).map((it) => told(it, tooEarly))).toEqual([
      expect.stringContaining('criteria[1].requires[0] text → step'),
    ])
  })

  it('does not mind that a model contradicts itself: that is for the review to say', () => {
    expect(faultsOf(edited('scales: [place, area]', 'scales: [city]'))).toEqual([])
  })

  it('reads Windows line ends and a byte order mark', () => {
    expect(faultsOf(`\uFEFF${EXAMPLE.replaceAll('\n', '\r\n')}`)).toEqual([])
  })
})
