import { describe, expect, it } from 'vitest'
import { type Actor, ROLES, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { mayImportPlaces, maySetPlaceFacts } from './policy.ts'

const holding = (role: (typeof ROLES)[number], scope: string | null): Actor => ({
  kind: 'person',
  session: 's',
  person: 'p',
  pseudonym: 'q',
  device: null,
  links: [],
  grants: [{ role, scope }],
})

const ACTORS: readonly (readonly [string, Actor])[] = [
  ['system', SYSTEM],
  ['visitor', VISITOR],
  ...ROLES.map((role) => [role, holding(role, null)] as const),
  ...ROLES.map((role) => [`${role} of one body`, holding(role, 'body')] as const),
]

/** Who may; everybody else may not. */
const TABLE = {
  mayImportPlaces: ['system', 'administrator'],
  maySetPlaceFacts: ['system', 'administrator', 'coordinator'],
} as const
const POLICIES = { mayImportPlaces, maySetPlaceFacts } as const

describe.each(['mayImportPlaces', 'maySetPlaceFacts'] as const)('%s', (policy) => {
  it.each(ACTORS)('%s', (name, actor) => {
    expect(POLICIES[policy](actor)).toBe((TABLE[policy] as readonly string[]).includes(name))
  })
})
