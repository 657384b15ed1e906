import { describe, expect, it } from 'vitest'
import { type Actor, type HeldLink, type Role, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import * as policy from './policy.ts'

const undertaking = { id: 'work', board: 'board', contactPerson: 'officer', initiator: 'starter' }
const handover = { toBoard: 'other-board' }

function person(id: string, role?: Role, scope: string | null = null, links: readonly HeldLink[] = []): Actor {
  const grants = role ? [{ role, scope }] : []
  return { kind: 'person', session: 's', device: 'd', person: id, pseudonym: 'p', links, grants }
}
const holding = (purpose: HeldLink['purpose'], subject: string): Actor => ({
  ...{ kind: 'visitor', session: 's', device: 'd' },
  links: [{ purpose, subject }],
})

/** In this order: each is one letter of the table's rows. */
const ACTIONS = {
  assignContact: (actor: Actor) => policy.mayAssignContact(actor, undertaking),
  state: (actor: Actor) => policy.mayState(actor, undertaking),
  changeScope: (actor: Actor) => policy.mayChangeScope(actor, undertaking),
  closeHandover: (actor: Actor) => policy.mayCloseHandover(actor, handover),
  addParty: (actor: Actor) => policy.mayAddParty(actor, undertaking),
  askForSupport: (actor: Actor) => policy.mayAskForSupport(actor, undertaking),
  answerSupport: (actor: Actor) => policy.mayAnswerSupport(actor, undertaking),
  leadPhases: (actor: Actor) => policy.mayLeadPhases(actor, undertaking),
  chooseStartingModel: (actor: Actor) => policy.mayChooseStartingModel(actor),
}

type Row = readonly [who: string, actor: Actor, may: readonly (keyof typeof ACTIONS)[]]
const SHAPES = ['state', 'changeScope', 'addParty', 'askForSupport'] as const
const LEADS = ['assignContact', 'state', 'changeScope', 'answerSupport', 'leadPhases'] as const

const TABLE: readonly Row[] = [
  ['a visitor', VISITOR, []],
  ['the program', SYSTEM, ['assignContact', 'chooseStartingModel']],
  ['a resident', person('resident'), []],
  ['the one who started it, by private link', holding('initiator', 'work'), SHAPES],
  ['the one who started it, signed in', person('starter'), SHAPES],
  ['one who holds the link of another undertaking', holding('initiator', 'elsewhere'), []],
  ['a party by its private link', holding('party', 'work'), []],
  ['a party’s representative', person('r', 'representative', 'party'), []],
  ['the contact person', person('officer', 'contact-person', 'board'), [...SHAPES, 'answerSupport', 'leadPhases']],
  ['another contact person of the board', person('colleague', 'contact-person', 'board'), []],
  ['the board’s coordinator', person('c', 'coordinator', 'board'), LEADS],
  ['the board’s secretary', person('s', 'board-secretary', 'board'), LEADS],
  ['a coordinator of all', person('c', 'coordinator'), [...LEADS, 'chooseStartingModel']],
  ['another board’s coordinator', person('c', 'coordinator', 'elsewhere'), []],
  ['an evaluator', person('e', 'evaluator'), []],
  ['an administrator', person('a', 'administrator'), [...LEADS, 'chooseStartingModel']],
  ['the receiving board’s coordinator', person('c', 'coordinator', 'other-board'), ['closeHandover']],
  ['the receiving board’s secretary', person('s', 'board-secretary', 'other-board'), ['closeHandover']],
  ['a contact person of the receiving board', person('k', 'contact-person', 'other-board'), ['closeHandover']],
]

describe('who may do what with an undertaking', () => {
  describe.each(TABLE)('%s', (_who, actor, may) => {
    it.each(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])('%s', (action) => {
      expect(ACTIONS[action](actor)).toBe(may.includes(action))
    })

    it('starts something of their own', () => {
      expect(policy.mayStart(actor)).toBe(true)
    })
  })
})
