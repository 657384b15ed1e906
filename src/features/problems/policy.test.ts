import { describe, expect, it } from 'vitest'
import { type Actor, type Person, ROLES, type Role, SYSTEM, VISITOR, type Visitor } from '../../kernel/actor.ts'
import { mayAnswer, mayDescribe, mayPropose, mayRegister, mayTakeStand, speaksAsInitiator } from './policy.ts'

const undertaking = { id: 'u', contactPerson: 'contact', initiator: 'device-of-the-one-who-started' }
const person = (id: string, over: Partial<Person> = {}): Person => ({
  ...{ kind: 'person', session: 's', person: id, pseudonym: 'q', device: `device of ${id}`, links: [], grants: [] },
  ...over,
})
const link = { purpose: 'initiator', subject: 'u' } as const
const everyRole = ROLES.filter((role) => role !== 'contact-person').map((role: Role) => ({ role, scope: null }))

const actors: Record<string, Actor> = {
  'the program': SYSTEM,
  'a visitor without a session': VISITOR,
  'a visitor': { kind: 'visitor', session: 's', device: 'd', links: [] },
  'the initiator by private link': { kind: 'visitor', session: 's', device: 'd', links: [link] } satisfies Visitor,
  'the initiator signed in with the link': person('starter', { links: [link] }),
  'the browser it was started in': { ...(VISITOR as Visitor), session: 's', device: undertaking.initiator },
  'with the link of another': person('other', { links: [{ ...link, subject: 'v' }] }),
  'a person': person('anna'),
  'the contact person': person('contact', { grants: [{ role: 'contact-person', scope: null }] }),
  'another contact person': person('colleague', { grants: [{ role: 'contact-person', scope: null }] }),
  'somebody with every other role': person('boss', { grants: everyRole }),
}

/** Who may, for each policy; everybody else may not. */
const may: Record<string, { asks: (actor: Actor) => boolean; who: string[] }> = {
  mayDescribe: {
    asks: (actor) => mayDescribe(actor, undertaking),
    who: ['the initiator by private link', 'the initiator signed in with the link', 'the contact person'],
  },
  mayTakeStand: {
    asks: mayTakeStand,
    who: [
      'the initiator signed in with the link',
      'with the link of another',
      'a person',
      'the contact person',
      'another contact person',
      'somebody with every other role',
    ],
  },
  mayPropose: { asks: mayPropose, who: Object.keys(actors).filter((name) => name !== 'the program') },
  mayRegister: { asks: (actor) => mayRegister(actor, undertaking), who: ['the contact person'] },
  'mayAnswer a resident': {
    asks: (actor) => mayAnswer(actor, undertaking, { participant: 'somebody', initiator: false }),
    who: ['the initiator by private link', 'the initiator signed in with the link', 'the contact person'],
  },
  'mayAnswer the initiator': {
    asks: (actor) => mayAnswer(actor, undertaking, { participant: 'somebody', initiator: true }),
    who: ['the contact person'],
  },
  'mayAnswer the contact person': {
    asks: (actor) => mayAnswer(actor, undertaking, { participant: 'contact', initiator: false }),
    who: ['the initiator by private link', 'the initiator signed in with the link'],
  },
  speaksAsInitiator: {
    asks: (actor) => speaksAsInitiator(actor, undertaking),
    who: ['the initiator by private link', 'the initiator signed in with the link', 'the browser it was started in'],
  },
}

describe.each(Object.entries(may))('%s', (_policy, { asks, who }) => {
  it.each(Object.keys(actors))('is decided for %s', (name) => {
    expect(asks(actors[name] as Actor)).toBe(who.includes(name))
  })
})
