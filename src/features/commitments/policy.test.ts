import { describe, expect, it } from 'vitest'
import { type Actor, type Role, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { mayAnswerFor, mayKeepCommitments, mayTellOf } from './policy.ts'

const UNIT = 'unit'
const PLACE = ['street', 'area', 'city']

function holding(role: Role, scope: string | null): Actor {
  const grants = [{ role, scope }]
  return { kind: 'person', session: 's', person: 'p', pseudonym: 'q', device: null, links: [], grants }
}

const ACTORS: Readonly<Record<string, Actor>> = {
  system: SYSTEM,
  visitor: VISITOR,
  'officer of the unit': holding('department-officer', UNIT),
  'coordinator of the unit': holding('coordinator', UNIT),
  'secretary of the unit': holding('board-secretary', UNIT),
  'contact person of the unit': holding('contact-person', UNIT),
  'administrator of the unit': holding('administrator', UNIT),
  'officer elsewhere': holding('department-officer', 'elsewhere'),
  'officer of everything': holding('department-officer', null),
  'coordinator of everything': holding('coordinator', null),
  administrator: holding('administrator', null),
  'area coordinator': holding('area-coordinator', 'area'),
  'area coordinator elsewhere': holding('area-coordinator', 'elsewhere'),
  evaluator: holding('evaluator', null),
  representative: holding('representative', 'party'),
}

const UNITS_OWN = ['officer of the unit', 'coordinator of the unit', 'secretary of the unit']
const KEEPERS = [
  ...UNITS_OWN,
  ...['system', 'administrator of the unit', 'officer elsewhere', 'officer of everything', 'coordinator of everything'],
  ...['administrator', 'area coordinator'],
]

/** Who may; everybody else may not. */
const TABLE = {
  mayKeepCommitments: [(actor: Actor) => mayKeepCommitments(actor, PLACE), KEEPERS],
  mayAnswerFor: [(actor: Actor) => mayAnswerFor(actor, UNIT), UNITS_OWN],
  'mayTellOf what a unit stands behind': [(actor: Actor) => mayTellOf(actor, { unit: UNIT, place: PLACE }), UNITS_OWN],
  'mayTellOf what none stands behind': [(actor: Actor) => mayTellOf(actor, { unit: null, place: PLACE }), KEEPERS],
} as const

describe('who may do what with commitments', () => {
  for (const [policy, [allows, who]] of Object.entries(TABLE)) {
    it.each(Object.keys(ACTORS))(`${policy}: %s`, (name) => {
      expect(allows(ACTORS[name] ?? VISITOR)).toBe(who.includes(name))
    })
  }
})
