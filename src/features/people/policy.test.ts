import { describe, expect, it } from 'vitest'
import { type Actor, type Person, ROLES, type Role, SYSTEM, VISITOR, type Visitor } from '../../kernel/actor.ts'
import * as policy from './policy.ts'

const link = { purpose: 'initiator', subject: 'undertaking-1' } as const
const inSession = { session: 'session-1', device: 'device-1', links: [] }
const visitor: Visitor = { ...VISITOR, ...inSession }
const person: Person = { ...inSession, kind: 'person', person: 'person-1', pseudonym: 'pseudonym-1', grants: [] }
const having = (role: Role, scope: string | null = null): Person => ({ ...person, grants: [{ role, scope }] })

const actors: Readonly<Record<string, Actor>> = {
  'visitor without session': VISITOR,
  visitor,
  'visitor with link': { ...visitor, links: [link] },
  'visitor with another link': { ...visitor, links: [{ ...link, subject: 'undertaking-2' }] },
  person,
  'person with link': { ...person, links: [link] },
  'somebody else': { ...person, person: 'person-2' },
  ...Object.fromEntries(ROLES.map((role) => [role, having(role)])),
  'administrator of one board': having('administrator', 'board-1'),
  program: SYSTEM,
}

const actions: Readonly<Record<string, (actor: Actor) => boolean>> = {
  mayAskForCode: policy.mayAskForCode,
  mayConfirmCode: policy.mayConfirmCode,
  maySignOut: policy.maySignOut,
  mayChooseLanguage: policy.mayChooseLanguage,
  mayOpenLinks: policy.mayOpenLinks,
  mayRevokeLinks: (actor) => policy.mayRevokeLinks(actor, link),
  mayKeepDrafts: policy.mayKeepDrafts,
  mayManageRoles: policy.mayManageRoles,
  mayHandOver: (actor) => policy.mayHandOver(actor, { person: 'person-3', bodies: ['board-1'] }),
  mayCreateAdministrator: policy.mayCreateAdministrator,
  mayExportOrErase: (actor) => policy.mayExportOrErase(actor, 'person-1'),
  mayReportAccessibility: policy.mayReportAccessibility,
}

const anyVisitor = ['visitor without session', 'visitor', 'visitor with link', 'visitor with another link']
const visitorInSession = anyVisitor.slice(1)
const signedIn = ['person', 'person with link', 'somebody else', ...ROLES, 'administrator of one board']

/** Who may; everybody else may not. */
const expected: Readonly<Record<string, readonly string[]>> = {
  mayAskForCode: visitorInSession,
  mayConfirmCode: anyVisitor,
  maySignOut: [...anyVisitor, ...signedIn],
  mayChooseLanguage: signedIn,
  mayOpenLinks: [...visitorInSession, ...signedIn],
  mayRevokeLinks: ['visitor with link', 'person with link'],
  mayKeepDrafts: [...visitorInSession, ...signedIn],
  mayManageRoles: ['administrator'],
  mayCreateAdministrator: ['program'],
  mayExportOrErase: signedIn.filter((name) => name !== 'somebody else'),
  mayHandOver: ['coordinator', 'administrator'],
  mayReportAccessibility: [...anyVisitor, ...signedIn, 'program'],
}

describe('who may do what with people', () => {
  it('covers every policy of the room', () => {
    const policies = Object.keys(policy).filter((name) => name.startsWith('may'))
    expect(Object.keys(actions).sort()).toEqual(policies.sort())
    expect(Object.keys(expected).sort()).toEqual(policies.sort())
  })

  it('lets somebody hand over their own, and a coordinator only what lies wholly with their own', () => {
    const own = { person: 'person-1', bodies: ['board-1', null] }
    expect(policy.mayHandOver(person, own)).toBe(true)
    const others = { person: 'person-3', bodies: ['board-1', 'board-2'] }
    expect(policy.mayHandOver(having('coordinator', 'board-1'), others)).toBe(false)
    expect(policy.mayHandOver(having('coordinator', 'board-1'), { ...others, bodies: ['board-1'] })).toBe(true)
    expect(policy.mayHandOver(having('coordinator'), { ...others, bodies: [] })).toBe(false)
  })

  for (const [action, may] of Object.entries(actions)) {
    it.each(Object.entries(actors))(`${action}: %s`, (name, actor) => {
      expect(may(actor)).toBe(expected[action]?.includes(name))
    })
  }
})
