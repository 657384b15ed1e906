import { describe, expect, it } from 'vitest'
import { type Actor, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import type { UndertakingInForce } from '../undertakings/index.ts'
import { mayJudgeValue, mayStateValue } from './policy.ts'

const person = (id: string): Actor => ({
  kind: 'person',
  session: 's',
  device: 'd',
  person: id,
  pseudonym: 'p',
  links: [],
  grants: [],
})
const linked: Actor = { kind: 'visitor', session: 's', device: 'd', links: [{ purpose: 'initiator', subject: 'u' }] }
const undertaking = { id: 'u', contactPerson: 'officer', initiator: 'starter' } as UndertakingInForce

describe('who may do what with added values', () => {
  it.each([
    ['a visitor', VISITOR, false, false],
    ['the program', SYSTEM, false, false],
    ['a resident with a confirmed address', person('r'), false, true],
    ['the one who started, signed in', person('starter'), true, true],
    ['the one who started, by the private link', linked, true, false],
    ['the contact person', person('officer'), true, true],
  ] as const)('%s', (_who, actor, states, judges) => {
    expect(mayStateValue(actor, undertaking)).toBe(states)
    expect(mayJudgeValue(actor)).toBe(judges)
  })
})
