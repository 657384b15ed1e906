import { describe, expect, it } from 'vitest'
import { type Actor, ROLES, type Role, SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { mayDraftStatements, mayOpenStatement } from './policy.ts'

function person(id: string, role?: Role): Actor {
  const grants = role === undefined ? [] : [{ role, scope: null }]
  return { kind: 'person', session: 's', person: id, pseudonym: 'q', device: null, links: [], grants }
}

const ACTORS: Readonly<Record<string, Actor>> = {
  system: SYSTEM,
  visitor: VISITOR,
  'visitor with a session': { ...VISITOR, session: 's' },
  resident: person('p'),
  ...Object.fromEntries(ROLES.map((role) => [role, person('p', role)])),
}
const NOBODY_SIGNED_IN = ['system', 'visitor', 'visitor with a session']

describe('who may do what with statements', () => {
  it.each(Object.entries(ACTORS))('mayDraftStatements: %s', (name, actor) => {
    expect(mayDraftStatements(actor)).toBe(!NOBODY_SIGNED_IN.includes(name))
  })

  it.each(Object.entries(ACTORS))('mayOpenStatement: %s', (name, actor) => {
    expect(mayOpenStatement(actor, { owner: 'p' })).toBe(!NOBODY_SIGNED_IN.includes(name))
    expect(mayOpenStatement(actor, { owner: 'somebody else' })).toBe(false)
  })
})
