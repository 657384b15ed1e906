import type { Actor } from '../../../kernel/actor.ts'
import { holdsLink } from '../../../kernel/actor.ts'

/** Kinds of actor (aktör), as models and pages name them. */
export const KINDS_OF_ACTOR = [
  'resident',
  'informal-group',
  'association',
  'property-owner',
  'company',
  'department',
  'agency',
  'school',
] as const
export type ActorKind = (typeof KINDS_OF_ACTOR)[number]

export type Scale = 'place' | 'area' | 'city'

/** What other rooms need to know of an undertaking that they act on. */
export interface UndertakingInForce {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly language: string
  readonly phase: string
  readonly modelVersion: string
  readonly scale: Scale
  readonly theme: string | null
  readonly place: string
  readonly board: string
  /** The person's id. */
  readonly contactPerson: string | null
  /** Who started it: a person's id, or a browser's (`device`) when nobody signed in. */
  readonly initiator: string
  readonly initiatorKind: ActorKind
  readonly startedAt: Date
  readonly endedAt: Date | null
}

/** The officer who answers for it (R26). */
export function isContactPerson(actor: Actor, undertaking: Pick<UndertakingInForce, 'contactPerson'>): boolean {
  return actor.kind === 'person' && actor.person === undertaking.contactPerson
}

/** Whoever started it: by its private link, or signed in as the same person. No account is asked for (R21). */
export function isInitiator(actor: Actor, undertaking: Pick<UndertakingInForce, 'id' | 'initiator'>): boolean {
  if (actor.kind === 'system') return false
  if (holdsLink(actor, 'initiator', undertaking.id)) return true
  return actor.kind === 'person' && actor.person === undertaking.initiator
}

/** The id by which an undertaking remembers who started it; null when there is no session to remember. */
export function initiatorIdOf(actor: Actor): string | null {
  if (actor.kind === 'person') return actor.person
  return actor.kind === 'visitor' ? actor.device : null
}

/** Whose desk it is, and where: the contact person's at the responsible board, or the board's while nobody is named. */
export function deskOf({
  board,
  contactPerson,
  place,
}: Pick<UndertakingInForce, 'board' | 'contactPerson' | 'place'>): {
  readonly body: string
  readonly person?: string
  readonly place: string
} {
  return { body: board, ...(contactPerson === null ? {} : { person: contactPerson }), place }
}
