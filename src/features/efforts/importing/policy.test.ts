import { describe, expect, it } from 'vitest'
import { type Actor, type Role, SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { mayImport, mayImportFor } from './policy.ts'

const holding = (role: Role, scope: string | null): Actor => ({
  ...{ kind: 'person', session: 's', person: 'p', pseudonym: 'x', device: null, links: [] },
  grants: [{ role, scope }],
})

describe('Who takes in efforts from files', () => {
  it.each([
    ['a visitor', VISITOR, false, false],
    ['the program', SYSTEM, true, true],
    ['a representative', holding('representative', 'party'), false, false],
    ['a contact person', holding('contact-person', 'mine'), false, false],
    ['a department officer of the owner', holding('department-officer', 'mine'), true, true],
    ['a department officer of another', holding('department-officer', 'other'), false, true],
    ['a department officer for all', holding('department-officer', null), true, true],
    ['a coordinator of the owner', holding('coordinator', 'mine'), true, true],
    ['a secretary of the owner', holding('board-secretary', 'mine'), true, true],
    ['an area coordinator', holding('area-coordinator', null), false, false],
    ['an evaluator', holding('evaluator', null), false, false],
    ['an administrator', holding('administrator', null), true, true],
  ] as const)('%s', (_who, actor, mine, some) => {
    expect(mayImportFor(actor, 'mine')).toBe(mine)
    expect(mayImport(actor)).toBe(some)
  })
  it('for no owner is for those who act everywhere', () => {
    expect(mayImportFor(holding('department-officer', 'mine'), null)).toBe(false)
    expect(mayImportFor(holding('department-officer', null), null)).toBe(true)
  })
})
