import { describe, expect, it } from 'vitest'
import { type Actor, type Role, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { mayCurateBodies, mayCurateContacts, mayCurateRemit } from './policy.ts'

const EXECUTIVE = 'executive-board'
const BOARD = 'technical-board'

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
  administrator: holding('administrator', null),
  'coordinator of all': holding('coordinator', null),
  'coordinator of the executive board': holding('coordinator', EXECUTIVE),
  'coordinator of the board': holding('coordinator', BOARD),
  'secretary of the executive board': holding('board-secretary', EXECUTIVE),
  'secretary of the board': holding('board-secretary', BOARD),
  'contact person': holding('contact-person', BOARD),
  evaluator: holding('evaluator', null),
  representative: holding('representative', 'party'),
  'administrator of one thing': holding('administrator', BOARD),
}

/** Who may; everybody else may not. */
const TABLE = {
  mayCurateRemit: [
    (actor: Actor) => mayCurateRemit(actor, EXECUTIVE),
    [
      'system',
      'administrator',
      'coordinator of all',
      'coordinator of the executive board',
      'secretary of the executive board',
    ],
  ],
  'mayCurateRemit before there is an executive board': [
    (actor: Actor) => mayCurateRemit(actor, null),
    ['system', 'administrator', 'coordinator of all'],
  ],
  mayCurateBodies: [mayCurateBodies, ['system', 'administrator', 'coordinator of all']],
  mayCurateContacts: [
    (actor: Actor) => mayCurateContacts(actor, BOARD),
    ['system', 'administrator', 'coordinator of all', 'coordinator of the board', 'secretary of the board'],
  ],
} as const

describe('who may do what with bodies and remit', () => {
  for (const [policy, [allows, who]] of Object.entries(TABLE)) {
    it.each(Object.keys(ACTORS))(`${policy}: %s`, (name) => {
      expect(allows(ACTORS[name] ?? VISITOR)).toBe((who as readonly string[]).includes(name))
    })
  }
})
