/** The roles that a municipality gives (a resident needs none). Grants are scoped, see `Grant`. */
export const ROLES = [
  'representative',
  'contact-person',
  'department-officer',
  'area-coordinator',
  'coordinator',
  'board-secretary',
  'evaluator',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

/** A role somebody holds, for one thing (a body, a place, a party, an undertaking) or, with `scope: null`, everywhere. */
export interface Grant {
  readonly role: Role
  /** Id of the body, place, party or undertaking that the role is held for; null = the whole municipality. */
  readonly scope: string | null
}

/** A private link that was opened in this session: the right to act as the one who holds it, for one thing. */
export interface HeldLink {
  readonly purpose: 'initiator' | 'confirmation' | 'party'
  /** Id of what the link opens (an undertaking, a confirmation, a party). */
  readonly subject: string
}

interface InSession {
  /** The browser's first session, kept through signing in and out: one browser is one voice (R22). Null until there is one. */
  readonly device: string | null
  /** Links opened in this session; work without an account. */
  readonly links: readonly HeldLink[]
}

/** Nobody we know: no confirmed address. Residents may do most things this way. */
export interface Visitor extends InSession {
  readonly kind: 'visitor'
  /** The visitor's session, which owns drafts; null until something is to be kept. */
  readonly session: string | null
}

/** Somebody with a confirmed address. */
export interface Person extends InSession {
  readonly kind: 'person'
  readonly session: string
  readonly person: string
  /** The random pseudonym under which events know this person; erasure deletes the mapping. */
  readonly pseudonym: string
  readonly grants: readonly Grant[]
}

/** The program itself: jobs, migrations of data, the command line. */
export interface System {
  readonly kind: 'system'
}

export type Actor = Visitor | Person | System

export const SYSTEM: System = { kind: 'system' }
export const VISITOR: Visitor = { kind: 'visitor', session: null, device: null, links: [] }

/** True when the actor holds the role for `scope`, or for the whole municipality. */
export function holds(actor: Actor, role: Role, scope: string | null = null): boolean {
  if (actor.kind !== 'person') return false
  return actor.grants.some((grant) => grant.role === role && (grant.scope === null || grant.scope === scope))
}

/** True when the actor has opened the private link for `subject` in this session. */
export function holdsLink(actor: Actor, purpose: HeldLink['purpose'], subject: string): boolean {
  return actor.kind !== 'system' && actor.links.some((link) => link.purpose === purpose && link.subject === subject)
}

/** True for anybody employed by the municipality: their voice never counts as a resident's (R22). */
export function isStaff(actor: Actor): boolean {
  return actor.kind === 'person' && actor.grants.some((grant) => grant.role !== 'representative')
}

/** The name under which events know the actor: a pseudonym, or null for visitors and the program. */
export function pseudonymOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.pseudonym : null
}
