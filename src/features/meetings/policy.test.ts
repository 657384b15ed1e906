import { describe, expect, it } from 'vitest'
import { type Actor, type Person, ROLES, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import {
  mayAskForMeeting,
  mayBook,
  mayCorrectNotes,
  mayOfferTimes,
  mayRegisterMeeting,
  maySeeWishes,
  mayWriteNotes,
} from './policy.ts'

const undertaking = { id: 'u', contactPerson: 'contact', initiator: 'starter' }
const person = (id: string, over: Partial<Person> = {}): Person => ({
  ...{ kind: 'person', session: 's', person: id, pseudonym: 'q', device: 'd', links: [], grants: [] },
  ...over,
})
const link = { purpose: 'initiator', subject: 'u' } as const

const actors: Record<string, Actor> = {
  'the program': SYSTEM,
  'a visitor': VISITOR,
  'the initiator by private link': { kind: 'visitor', session: 's', device: 'd', links: [link] },
  'the initiator signed in': person('starter'),
  'with the link of another': person('other', { links: [{ ...link, subject: 'v' }] }),
  'a person': person('anna'),
  'the contact person': person('contact', { grants: [{ role: 'contact-person', scope: null }] }),
  'another with every role': person('boss', { grants: ROLES.map((role) => ({ role, scope: null })) }),
}

const initiator = ['the initiator by private link', 'the initiator signed in']
const contact = ['the contact person']
const may: [string, (actor: Actor, of: typeof undertaking) => boolean, string[]][] = [
  ['mayAskForMeeting', mayAskForMeeting, [...initiator, ...contact]],
  ['mayOfferTimes', mayOfferTimes, contact],
  ['mayBook', mayBook, [...initiator, ...contact]],
  ['maySeeWishes', maySeeWishes, [...initiator, ...contact]],
  ['mayRegisterMeeting', mayRegisterMeeting, contact],
  ['mayWriteNotes', mayWriteNotes, contact],
  ['mayCorrectNotes', mayCorrectNotes, initiator],
]

describe.each(may)('%s', (_name, policy, who) => {
  it.each(Object.keys(actors))('is decided for %s', (name) => {
    expect(policy(actors[name] as Actor, undertaking)).toBe(who.includes(name))
  })
})
