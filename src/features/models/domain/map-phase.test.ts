import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CollaborationModel } from './collaboration-model.ts'
import { CRITERION_KINDS } from './criterion-kinds.ts'
import { EXAMPLE } from './example-model.ts'
import { mapPhase } from './map-phase.ts'
import { parseModel } from './parse-model.ts'

function read(text: string): CollaborationModel {
  const parsed = parseModel(text, new Set(CRITERION_KINDS))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.model
}

const OLD = read(EXAMPLE)
const next = (...edits: [string, string][]) =>
  read(edits.reduce((text, [old, fresh]) => text.replace(old, fresh), EXAMPLE))

describe('changing to another version of a model', () => {
  it('changes nothing when nothing has changed', () => {
    fc.assert(
      fc.property(fc.constantFrom('first', 'second'), (phase) => {
        expect(mapPhase(OLD, OLD, phase)).toEqual({ how: 'same', phase, skipped: [], criteria: [], participation: [] })
      }),
    )
  })

  it('says which criteria of this gate and later ones come, go and change, and how', () => {
    const fresh = next(
      [
        '{ id: answered, kind: overlaps-answered, text: { sv: Besvarat }',
        '{ id: related, kind: relations-stated, text: { sv: Uttalat }',
      ],
      [
        'kind: residents-shaped-problem, text: { sv: Format }',
        'kind: residents-shaped-problem, params: { minimumResidents: 9 }, text: { sv: Format }',
      ],
      ['exceptions: unknown', 'exceptions: { by: [coordinator] }'],
    )
    const { criteria } = mapPhase(OLD, fresh, 'first')
    expect(criteria.map(({ criterion, change, phase, what }) => [criterion, change, phase, what])).toEqual([
      ['shaped', 'changed', 'first', ['params']],
      ['related', 'added', 'first', []],
      ['value', 'changed', 'second', ['exceptions']],
      ['answered', 'removed', 'first', []],
    ])
  })

  it('leaves gates that were passed alone', () => {
    const fresh = next(['{ id: answered, kind: overlaps-answered', '{ id: related, kind: relations-stated'])
    expect(mapPhase(OLD, fresh, 'second').criteria).toEqual([])
  })

  it('follows a renamed phase, and does not take its criteria for new ones', () => {
    const fresh = next(
      ['- id: second', '- id: other\n    replaces: [second]'],
      ['{ phase: second', '{ phase: other'],
      ['from: second', 'from: other'],
    )
    expect(mapPhase(OLD, fresh, 'second')).toMatchObject({ how: 'replaced', phase: 'other', criteria: [] })
    expect(mapPhase(OLD, fresh, 'first')).toMatchObject({ how: 'same', phase: 'first', criteria: [] })
  })

  it('tells when a criterion moves to another gate', () => {
    const fresh = next(['id: answered, kind', 'id: moving, kind'], ['id: value, kind', 'id: answered, kind'])
    expect(mapPhase(OLD, fresh, 'first').criteria).toContainEqual(
      expect.objectContaining({
        criterion: 'answered',
        change: 'changed',
        what: expect.arrayContaining(['phase', 'kind']),
      }),
    )
  })

  it('leaves the choice to people when the phase is gone', () => {
    const fresh = next(
      ['- id: second', '- id: other'],
      ['{ phase: second', '{ phase: other'],
      ['from: second', 'from: other'],
    )
    expect(mapPhase(OLD, fresh, 'second')).toMatchObject({ how: 'gone', phase: null })
  })

  it('names phases put in before, which the undertaking has never been in', () => {
    const phase = EXAMPLE.slice(EXAMPLE.indexOf('  - id: second'), EXAMPLE.indexOf('furtherPhases'))
    const between = phase.replace('id: second', 'id: between').replace('id: value', 'id: valued')
    const fresh = next(['  - id: second', `${between}  - id: second`])
    expect(mapPhase(OLD, fresh, 'second')).toMatchObject({ how: 'same', skipped: ['between'] })
    expect(mapPhase(OLD, fresh, 'first')).toMatchObject({ skipped: [] })
  })

  it('says whose level, seats or votes change in the phase', () => {
    const fresh = next([
      'resident: { level: inflytande, holds: [seats] }',
      'resident: { level: medbestammande, holds: [seats, votes] }',
    ])
    expect(mapPhase(OLD, fresh, 'first').participation).toEqual([
      {
        actor: 'resident',
        before: { level: 'inflytande', holds: ['seats'] },
        after: { level: 'medbestammande', holds: ['seats', 'votes'] },
      },
    ])
  })
})
