import { describe, expect, it } from 'vitest'
import { type Actor, type Role, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { mayActForEffort, mayChangeEffort, mayRegisterEffort } from './policy.ts'

const person = (id: string, role?: Role, scope: string | null = null): Actor => ({
  kind: 'person',
  session: 's',
  device: 'd',
  person: id,
  pseudonym: 'p',
  links: [],
  grants: role ? [{ role, scope }] : [],
})
const OWN = {
  owners: ['unit', 'department', 'board'],
  keeper: 'keeper',
  around: ['street', 'area', 'city'],
  undertaking: null,
}
const OUTSIDE = { ...OWN, owners: [], keeper: null }
const UNDERTAKING = { ...OWN, undertaking: 'u' }

describe('who may do what with efforts', () => {
  it.each([
    // who, actor, registers, acts for a board's, acts for an outsider's, changes a board's, changes an undertaking's
    ['a visitor', VISITOR, false, false, false, false, false],
    ['the program', SYSTEM, true, true, true, true, true],
    ['a resident', person('r'), false, false, false, false, false],
    ["a party's representative", person('r', 'representative'), false, false, false, false, false],
    ['the one who answers for it', person('keeper', 'contact-person', 'elsewhere'), true, true, false, true, false],
    ['the one who answered for it, after leaving', person('keeper'), false, false, false, false, false],
    ['another contact person', person('other', 'contact-person', 'board'), true, false, false, false, false],
    ["the unit's officer", person('o', 'department-officer', 'unit'), true, true, false, true, false],
    ["its department's officer", person('o', 'department-officer', 'department'), true, true, false, true, false],
    ["its board's officer", person('o', 'department-officer', 'board'), true, true, false, true, false],
    ["another body's officer", person('o', 'department-officer', 'elsewhere'), true, false, false, false, false],
    ['an officer for everything', person('o', 'department-officer'), true, true, true, true, false],
    ["the board's coordinator", person('c', 'coordinator', 'board'), true, true, false, true, false],
    ["another board's coordinator", person('c', 'coordinator', 'elsewhere'), true, false, false, false, false],
    ["the board's secretary", person('s', 'board-secretary', 'board'), true, true, false, true, false],
    ["the street's coordinator", person('a', 'area-coordinator', 'street'), true, true, true, true, false],
    ["the area's coordinator", person('a', 'area-coordinator', 'area'), true, true, true, true, false],
    ["another area's coordinator", person('a', 'area-coordinator', 'neighbour'), true, false, false, false, false],
    ['the coordinator of all areas', person('a', 'area-coordinator'), true, true, true, true, false],
    ['an evaluator', person('e', 'evaluator'), true, false, false, false, false],
    ['an administrator', person('a', 'administrator'), true, true, true, true, false],
  ] as const)('%s', (_who, actor, registers, acts, actsForOutsider, changes, changesUndertaking) => {
    expect(mayRegisterEffort(actor)).toBe(registers)
    expect(mayActForEffort(actor, OWN)).toBe(acts)
    expect(mayActForEffort(actor, OUTSIDE)).toBe(actsForOutsider)
    expect(mayChangeEffort(actor, OWN)).toBe(changes)
    expect(mayChangeEffort(actor, UNDERTAKING)).toBe(changesUndertaking)
  })
})
