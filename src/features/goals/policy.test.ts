import { describe, expect, it } from 'vitest'
import { type Actor, type Role, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { mayAnswerGoals, mayKeepGoals } from './policy.ts'

const BOARD = 'board'
const PLACE = ['area', 'city']

function holding(role: Role, scope: string | null): Actor {
  const grants = [{ role, scope }]
  return { kind: 'person', session: 's', person: 'p', pseudonym: 'q', device: null, links: [], grants }
}

const ACTORS: Readonly<Record<string, Actor>> = {
  system: SYSTEM,
  visitor: VISITOR,
  'secretary of the board': holding('board-secretary', BOARD),
  'officer elsewhere': holding('department-officer', 'elsewhere'),
  administrator: holding('administrator', null),
  'area coordinator': holding('area-coordinator', 'area'),
  'area coordinator elsewhere': holding('area-coordinator', 'elsewhere'),
  'contact person': holding('contact-person', BOARD),
  representative: holding('representative', 'party'),
}
const KEEPERS = ['system', 'secretary of the board', 'officer elsewhere', 'administrator', 'area coordinator']

/** Who may; everybody else may not. */
const TABLE = {
  mayKeepGoals: [(actor: Actor) => mayKeepGoals(actor, PLACE), KEEPERS],
  'mayAnswerGoals of a group': [(actor: Actor) => mayAnswerGoals(actor, { body: null, place: PLACE }), KEEPERS],
  'mayAnswerGoals of a board': [
    (actor: Actor) => mayAnswerGoals(actor, { body: BOARD, place: PLACE }),
    ['secretary of the board'],
  ],
} as const

describe('who may do what with goals', () => {
  for (const [policy, [allows, who]] of Object.entries(TABLE)) {
    it.each(Object.keys(ACTORS))(`${policy}: %s`, (name) => {
      expect(allows(ACTORS[name] ?? VISITOR)).toBe((who as readonly string[]).includes(name))
    })
  }
})
