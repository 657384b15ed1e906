import { describe, expect, it } from 'vitest'
import { EXAMPLE } from '../../domain/example-model.ts'
import { changeFields } from './change-fields.ts'
import { fieldsOfText } from './draft-fields.ts'
import { SKELETON } from './skeleton.ts'

function shownFor(text: string): Readonly<Record<string, string>> {
  const fields = fieldsOfText(text)
  if (fields === undefined) throw new Error('It can’t be read')
  return fields.values
}

/** The lines that come of changing these fields in the form of `text`. */
function linesAfter(text: string, change: Readonly<Record<string, string>>): string[] {
  const shown = shownFor(text)
  for (const name of Object.keys(change)) expect(shown).toHaveProperty([name])
  const changed = changeFields(text, shown, { ...shown, ...change })
  if (!changed.ok) throw new Error(changed.fields.join())
  const old = new Set(text.split('\n'))
  return changed.text.split('\n').filter((line) => !old.has(line))
}

describe('the form beside the text', () => {
  it('shows what the text says', () => {
    expect(fieldsOfText(EXAMPLE)).toMatchObject({
      phases: [
        { id: 'first', title: 'Första' },
        { id: 'second', title: 'Andra' },
      ],
      phasesLeftOut: 0,
      values: {
        ...{ title: 'Exempel', version: '1.0', status: 'adopted', purpose: 'Att pröva', 'purpose.says': 'text' },
        ...{ whenToUse: '', 'whenToUse.says': 'none', 'ideaFixed.phase': 'second', 'ideaFixed.at': 'start' },
        ...{ 'phase.first.title': 'Första', 'phase.first.resident.level': 'inflytande' },
        ...{ 'phase.first.resident.holds': 'seats', 'phase.second.resident.holds': 'seats,votes' },
        ...{ 'phase.first.company.level': 'unknown', 'phase.first.school.holds': 'none' },
      },
    })
  })

  it('changes nothing when nothing was changed, also as browsers send it', () => {
    const text = EXAMPLE.replace('{ sv: Att pröva }', '\n  sv: |-\n    Ett\n    två')
    const shown = shownFor(text)
    const sent = { ...shown, purpose: (shown.purpose ?? '').replaceAll('\n', '\r\n') }
    expect(changeFields(text, shown, sent)).toEqual({ ok: true, text })
    expect(changeFields(text, shown, {})).toEqual({ ok: true, text })
  })

  it.each([
    ['title', { title: 'Ny' }, ['title: { sv: Ny, en: Example }']],
    ['version', { version: '1.10' }, ["version: '1.10'"]],
    ['status', { status: 'draft' }, ['status: draft']],
    ['purpose', { purpose: 'Att mötas' }, ['purpose: { sv: Att mötas }']],
    ['silence', { 'purpose.says': 'unknown' }, ['purpose: unknown']],
    ['words where there were none', { whenToUse: 'Alltid' }, ['whenToUse: { sv: Alltid }']],
    ['where the idea is fixed', { 'ideaFixed.at': 'gate' }, ['ideaFixed: { phase: second, at: gate }']],
    ['an idea that never is', { 'ideaFixed.phase': 'none' }, ['ideaFixed: none']],
    ['a phase', { 'phase.second.title': 'Sist' }, ['    title: { sv: Sist }']],
    [
      'a level and what is held',
      { 'phase.first.school.level': 'dialog', 'phase.first.school.holds': 'seats,votes' },
      ['      school: { level: dialog, holds: [seats, votes] }'],
    ],
  ])('writes %s', (_, change, lines) => {
    expect(linesAfter(EXAMPLE, change)).toEqual(lines)
  })

  it('fixes an idea that was not', () => {
    expect(linesAfter(SKELETON, { 'ideaFixed.phase': 'genomforande' })).toEqual([
      'ideaFixed: { phase: genomforande, at: start }',
    ])
  })

  it('finds a phase again that moved in the text meanwhile, and names the fields of one that is gone', () => {
    const shown = shownFor(EXAMPLE)
    const [head, first, second] = EXAMPLE.split(/^(?= {2}- id: (?:first|second))/m)
    const [body = '', rest = ''] = (second ?? '').split(/^(?=furtherPhases)/m)
    const moved = `${head}${body}${first}${rest}`
    const sent = { ...shown, 'phase.second.title': 'Först nu' }
    expect(changeFields(moved, shown, sent)).toMatchObject({
      ok: true,
      text: moved.replace('{ sv: Andra }', '{ sv: Först nu }'),
    })
    expect(changeFields(`${head}${first}${rest}`, shown, sent)).toEqual({ ok: false, fields: ['phase.second.title'] })
  })

  it('keeps its words when the text can’t be read any more', () => {
    const shown = shownFor(EXAMPLE)
    const sent = { ...shown, title: 'Ny' }
    for (const text of ['a: [', 'just words', '- a'])
      expect(changeFields(text, shown, sent)).toEqual({ ok: false, fields: ['title'] })
    expect(changeFields('a: [', shown, shown)).toEqual({ ok: true, text: 'a: [' })
  })

  it('has no part for phases that can’t be told apart, and says how many are left out', () => {
    const twice = EXAMPLE.replace('- id: second', '- id: first')
    expect(fieldsOfText(twice)).toMatchObject({ phases: [], phasesLeftOut: 2 })
    const many = Array.from({ length: 40 }, (_, at) => `  - { id: p${at} }\n`).join('')
    const fields = fieldsOfText(`phases:\n${many}`)
    expect([fields?.phases.length, fields?.phasesLeftOut]).toEqual([30, 10])
  })

  it.each(['a: [', '', '# bara ord', '[]', 'a: *b', 'ord'])('has no fields for what is no mapping: %s', (text) => {
    expect(fieldsOfText(text)).toBeUndefined()
  })

  it('shows half of a model, and odd values, without breaking', () => {
    for (const text of ['title: x', 'phases: none', 'phases: [x, null, { id: [] }]', 'purpose: []', 'ideaFixed: 7'])
      expect(fieldsOfText(text)?.phases).toEqual([])
  })
})
