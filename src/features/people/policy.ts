import { type Actor, type HeldLink, holds, holdsLink } from '../../kernel/actor.ts'
import { type Ok, ok, type Refusal, refuse } from '../../kernel/result.ts'

/**
 * Who may do what with people, sessions, links and drafts. The same functions decide what a button shows and what a use
 * case allows; policy.test.ts has the whole table.
 */

/** A visitor whose session can hold what is asked for. Who is signed in signs out first. */
export function mayAskForCode(actor: Actor): boolean {
  return actor.kind === 'visitor' && actor.session !== null
}

/** Also without a session: the one that the code was asked in may just have been renewed (domain/sign-in-code.ts). */
export function mayConfirmCode(actor: Actor): boolean {
  return actor.kind === 'visitor'
}

/** Ends one's own session. Without one there is nothing to end, and that is no fault. */
export function maySignOut(actor: Actor): boolean {
  return actor.kind !== 'system'
}

export function mayChooseLanguage(actor: Actor): boolean {
  return actor.kind === 'person'
}

/** Opens a private link or its short code: whoever has it, in a session that can hold it. */
export function mayOpenLinks(actor: Actor): boolean {
  return actor.kind !== 'system' && actor.session !== null
}

/** Replaces a link that may be in wrong hands: whoever has opened it, nobody else. */
export function mayRevokeLinks(actor: Actor, link: HeldLink): boolean {
  return holdsLink(actor, link.purpose, link.subject)
}

/** Keeps words on their way in one's own session (C3). */
export function mayKeepDrafts(actor: Actor): boolean {
  return actor.kind !== 'system' && actor.session !== null
}

/** Gives and ends roles, and sees who holds which. */
export function mayManageRoles(actor: Actor): boolean {
  return holds(actor, 'administrator')
}

/**
 * Hands over what somebody answers for (R16): they themselves, an administrator, or who coordinates every body that it
 * belongs to (null: none of the municipality's).
 */
export function mayHandOver(
  actor: Actor,
  things: { readonly person: string; readonly bodies: readonly (string | null)[] },
): boolean {
  if (actor.kind !== 'person') return false
  if (actor.person === things.person || holds(actor, 'administrator')) return true
  return things.bodies.length > 0 && things.bodies.every((body) => holds(actor, 'coordinator', body))
}

/** The command line alone: the first administrator has nobody to ask. */
export function mayCreateAdministrator(actor: Actor): boolean {
  return actor.kind === 'system'
}

/** One's own data, nobody else's (C3): not even an administrator's errand. */
export function mayExportOrErase(actor: Actor, person: string): boolean {
  return actor.kind === 'person' && actor.person === person
}

/** Reports what is not accessible: anybody, without an account (lag 2018:1937). */
export function mayReportAccessibility(_actor: Actor): boolean {
  return true
}

/** `allow` of a use case, from a policy and the sentence that says why not. */
export function allowed(may: boolean, reason: string): Ok<true> | Refusal {
  return may ? ok(true) : refuse('forbidden', reason)
}
