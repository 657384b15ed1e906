import { describe, expect, it } from 'vitest'
import { type Actor, type Role, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { mayKeepGroups } from './policy.ts'

const CITY = 'city'
const AREA = 'area'
const STREET = 'street'

function holding(role: Role, scope: string | null): Actor {
  const grants = [{ role, scope }]
  return { kind: 'person', session: 's', person: 'p', pseudonym: 'q', device: null, links: [], grants }
}

const ACTORS: Readonly<Record<string, Actor>> = {
  system: SYSTEM,
  visitor: VISITOR,
  resident: { ...holding('evaluator', null), grants: [] } as Actor,
  'department officer': holding('department-officer', 'board'),
  coordinator: holding('coordinator', 'board'),
  'board secretary': holding('board-secretary', 'board'),
  administrator: holding('administrator', null),
  'area coordinator everywhere': holding('area-coordinator', null),
  'area coordinator of the area': holding('area-coordinator', AREA),
  'area coordinator elsewhere': holding('area-coordinator', 'elsewhere'),
  'contact person': holding('contact-person', 'board'),
  evaluator: holding('evaluator', null),
  representative: holding('representative', 'party'),
}

const OFFICERS = ['system', 'department officer', 'coordinator', 'board secretary', 'administrator']
const EVERYWHERE = [...OFFICERS, 'area coordinator everywhere']

/** Who may; everybody else may not. */
const TABLE = {
  'mayKeepGroups in a street of the area': [[[STREET, AREA, CITY]], [...EVERYWHERE, 'area coordinator of the area']],
  'mayKeepGroups in the whole city': [[[CITY]], EVERYWHERE],
  'mayKeepGroups in the area and beside it': [
    [
      [AREA, CITY],
      ['beside', CITY],
    ],
    EVERYWHERE,
  ],
  'mayKeepGroups nowhere': [[], OFFICERS],
} as const

describe('who may keep the register of groups', () => {
  for (const [policy, [places, who]] of Object.entries(TABLE)) {
    it.each(Object.keys(ACTORS))(`${policy}: %s`, (name) => {
      expect(mayKeepGroups(ACTORS[name] ?? VISITOR, places)).toBe((who as readonly string[]).includes(name))
    })
  }
})
