import { describe, expect, it } from 'vitest'
import { type Actor, ROLES, type Role, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import type { Criterion } from '../models/index.ts'
import { mayAnswer, mayExcept } from './policy.ts'
import { ASKED, gateOf, STATED } from './testing/gate-to-test.ts'

const BOARD = 'board'
const gate = gateOf({ board: BOARD })

function holding(role: Role, scope: string | null): Actor {
  return {
    ...{ kind: 'person', session: 's', person: 'p', pseudonym: 'q', device: null, links: [] },
    grants: [{ role, scope }],
  }
}

const ACTORS: Readonly<Record<string, Actor>> = {
  system: SYSTEM,
  visitor: VISITOR,
  ...Object.fromEntries(ROLES.map((role) => [`${role} of the board`, holding(role, BOARD)])),
  ...Object.fromEntries(ROLES.map((role) => [`${role} of the undertaking`, holding(role, gate.undertaking)])),
  ...Object.fromEntries(ROLES.map((role) => [`${role} of another board`, holding(role, 'another')])),
  ...Object.fromEntries(ROLES.map((role) => [`${role} of all`, holding(role, null)])),
}

const everywhere = (role: Role) => [`${role} of the board`, `${role} of the undertaking`, `${role} of all`]
/** The criterion has a rule of its own, beside the gate's. */
const OWN_RULE: Criterion = { ...ASKED, exceptions: { by: ['administrator'] } }

/** Who may; everybody else may not. */
const TABLE: Readonly<Record<string, readonly [(actor: Actor) => boolean, readonly string[]]>> = {
  mayAnswer: [(actor) => mayAnswer(actor, gate, ASKED), everywhere('coordinator')],
  'mayAnswer what is judged by what happened': [(actor) => mayAnswer(actor, gate, STATED), []],
  mayExcept: [(actor) => mayExcept(actor, gate, ASKED), everywhere('board-secretary')],
  'mayExcept by the criterion’s own rule': [(actor) => mayExcept(actor, gate, OWN_RULE), everywhere('administrator')],
  'mayExcept what nobody may': [(actor) => mayExcept(actor, gate, STATED), []],
}

describe('who may say what about a gate', () => {
  for (const [policy, [allows, who]] of Object.entries(TABLE)) {
    it.each(Object.keys(ACTORS))(`${policy}: %s`, (name) => {
      expect(allows(ACTORS[name] ?? VISITOR)).toBe(who.includes(name))
    })
  }
})
