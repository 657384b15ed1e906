import { describe, expect, it } from 'vitest'
import { type Actor, type Grant, SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { narrowed, workbenchOf } from './workbench.ts'

function holding(...grants: Grant[]): Actor {
  return { kind: 'person', session: 's', person: 'anna', pseudonym: 'q', device: null, links: [], grants }
}

describe('a workbench', () => {
  it.each<[string, Grant[], unknown, unknown]>([
    ['a contact person: what nobody has taken on yet', [{ role: 'contact-person', scope: 'board' }], ['board'], []],
    ['a secretary: all of the board’s', [{ role: 'board-secretary', scope: 'board' }], [], ['board']],
    ['a coordinator of everything: everything', [{ role: 'coordinator', scope: null }], [], 'all'],
    [
      'two roles: what comes with each, once',
      [
        { role: 'contact-person', scope: 'one' },
        { role: 'contact-person', scope: 'one' },
        { role: 'coordinator', scope: 'two' },
      ],
      ['one'],
      ['two'],
    ],
    [
      'a role for all beside one for a board: all',
      [
        { role: 'contact-person', scope: 'one' },
        { role: 'contact-person', scope: null },
      ],
      'all',
      [],
    ],
    ['a department officer: all of the unit’s', [{ role: 'department-officer', scope: 'unit' }], [], ['unit']],
    ['a coordinator of all areas: everything', [{ role: 'area-coordinator', scope: null }], [], 'all'],
  ])('shows %s', (_title, grants, unassigned, whole) => {
    expect(workbenchOf(holding(...grants))).toEqual({ person: 'anna', unassigned, whole, within: [] })
  })

  it('shows an area coordinator what is to be done in the area, and no body’s', () => {
    expect(workbenchOf(holding({ role: 'area-coordinator', scope: 'area' }))).toEqual({
      person: 'anna',
      unassigned: [],
      whole: [],
      within: ['area'],
    })
  })

  it('is not there for those who do no work for the municipality', () => {
    const others = [
      VISITOR,
      SYSTEM,
      holding(),
      holding({ role: 'representative', scope: 'party' }),
      holding({ role: 'evaluator', scope: null }),
    ]
    expect(others.map(workbenchOf)).toEqual(others.map(() => null))
  })
})

describe('a workbench that somebody narrows', () => {
  const bench = { person: 'anna', unassigned: ['one'], whole: 'all', within: ['area'] } as const

  it('to what is theirs keeps only that', () => {
    expect(narrowed(bench, { mine: true })).toMatchObject({ person: 'anna', unassigned: [], whole: [], within: [] })
  })

  it('to a body or a kind never shows more than before', () => {
    const seen = narrowed({ ...bench, whole: [] }, { body: 'two', kind: 'assign-contact' })
    expect(seen).toEqual({
      person: 'anna',
      unassigned: ['one'],
      whole: [],
      within: ['area'],
      onlyBody: 'two',
      onlyKind: 'assign-contact',
    })
  })
})
