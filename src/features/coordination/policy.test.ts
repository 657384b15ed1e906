import { describe, expect, it } from 'vitest'
import { type Actor, ROLES, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { mayFind } from './policy.ts'

const everyone: Actor = {
  ...{ kind: 'person', session: 's', person: 'p', pseudonym: 'q', device: null, links: [] },
  grants: ROLES.map((role) => ({ role, scope: null })),
}

describe('who looks for overlaps, and tells of what has passed', () => {
  it.each([
    ['the program', SYSTEM, true],
    ['a visitor', VISITOR, false],
    ['somebody with every role there is', everyone, false],
  ])('mayFind: %s', (_who, actor, may) => {
    expect(mayFind(actor)).toBe(may)
  })
})
