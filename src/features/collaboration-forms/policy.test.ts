import { describe, expect, it } from 'vitest'
import { type Actor, type Grant, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import type { UndertakingInForce } from '../undertakings/index.ts'
import { mayConfirmForm, mayProposeForm } from './policy.ts'

const person = (id: string, ...grants: Grant[]): Actor => ({
  kind: 'person',
  session: 's',
  device: 'd',
  person: id,
  pseudonym: 'p',
  links: [],
  grants,
})
const link = (purpose: 'initiator' | 'party', subject: string): Actor => ({
  kind: 'visitor',
  session: 's',
  device: 'd',
  links: [{ purpose, subject }],
})
const undertaking = { id: 'u', contactPerson: 'officer', initiator: 'starter' } as UndertakingInForce
const [starters, owner] = [
  { id: 'first', initiated: true },
  { id: 'owner', initiated: false },
]

describe('who may do what with forms of collaboration', () => {
  it.each([
    ['a visitor', VISITOR, false, false, false],
    ['the program', SYSTEM, false, false, false],
    ['somebody with a confirmed address', person('r'), false, false, false],
    ['those who started it, by their link', link('initiator', 'u'), true, true, false],
    ["the owner's private link", link('party', 'owner'), false, false, true],
    ["the owner's representative", person('o', { role: 'representative', scope: 'owner' }), false, false, true],
    [
      'a representative of nobody in particular',
      person('o', { role: 'representative', scope: null }),
      false,
      false,
      false,
    ],
    ['the contact person', person('officer'), true, false, false],
    ['an administrator', person('a', { role: 'administrator', scope: null }), false, false, false],
  ] as const)('%s', (_who, actor, proposes, forStarters, forOwner) => {
    expect(mayProposeForm(actor, undertaking)).toBe(proposes)
    expect(mayConfirmForm(actor, starters, undertaking)).toBe(forStarters)
    expect(mayConfirmForm(actor, owner, undertaking)).toBe(forOwner)
  })
})
