import { describe, expect, it } from 'vitest'
import { type Actor, ROLES, type Role, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { mayDraftModels, mayImportModels } from './policy.ts'

function holding(role: Role, scope: string | null): Actor {
  return {
    kind: 'person',
    session: 's',
    person: 'p',
    pseudonym: 'q',
    device: null,
    links: [],
    grants: [{ role, scope }],
  }
}

const ACTORS: Readonly<Record<string, Actor>> = {
  system: SYSTEM,
  visitor: VISITOR,
  ...Object.fromEntries(ROLES.map((role) => [role, holding(role, null)])),
  'administrator of one thing': holding('administrator', 'body'),
  'coordinator of one area': holding('coordinator', 'area'),
}

describe('who may do what with models', () => {
  it.each(Object.entries(ACTORS))('mayImportModels: %s', (name, actor) => {
    expect(mayImportModels(actor)).toBe(['system', 'administrator', 'coordinator'].includes(name))
  })

  it.each(Object.entries(ACTORS))('mayDraftModels: %s', (name, actor) => {
    expect(mayDraftModels(actor)).toBe(!['system', 'visitor', 'representative'].includes(name))
  })
})
