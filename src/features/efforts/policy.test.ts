import { describe, expect, it } from 'vitest'
import { type Actor, type Role, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { mayRegisterEffort } from './policy.ts'

const person = (id: string, role?: Role, scope: string | null = null): Actor => ({
  kind: 'person',
  session: 's',
  device: 'd',
  person: id,
  pseudonym: 'p',
  links: [],
  grants: role ? [{ role, scope }] : [],
})

describe('who may do what with efforts', () => {
  it.each([
    ['a visitor', VISITOR, false],
    ['the program', SYSTEM, true],
    ['a resident', person('r'), false],
    ["a party's representative", person('r', 'representative'), false],
    ['the contact person', person('officer', 'contact-person'), true],
    ['another contact person', person('other', 'contact-person'), true],
    ["the board's coordinator", person('c', 'coordinator', 'board'), true],
    ["another board's coordinator", person('c', 'coordinator', 'elsewhere'), true],
    ['an evaluator', person('e', 'evaluator'), true],
    ['an administrator', person('a', 'administrator'), true],
  ] as const)('%s', (_who, actor, registers) => {
    expect(mayRegisterEffort(actor)).toBe(registers)
  })
})
