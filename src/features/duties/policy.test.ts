import { describe, expect, it } from 'vitest'
import { type Actor, ROLES, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { mayHandOut } from './policy.ts'

const everyone: Actor = {
  ...{ kind: 'person', session: 's', person: 'p', pseudonym: 'q', device: null, links: [] },
  grants: ROLES.map((role) => ({ role, scope: null })),
}

describe('who hands out duties', () => {
  it.each([
    ['the program', SYSTEM, true],
    ['a visitor', VISITOR, false],
    ['somebody with every role there is', everyone, false],
  ])('mayHandOut: %s', (_who, actor, may) => {
    expect(mayHandOut(actor)).toBe(may)
  })
})
