import { type Actor, holds, isStaff } from '../../kernel/actor.ts'

/** What decides who may act for an effort. */
export interface ActedFor {
  /** Ids of the body that does it and of all that it is part of, nearest first; none when somebody outside does it. */
  readonly owners: readonly string[]
  /** The officer who answers for it. */
  readonly keeper: string | null
  /** Ids of its place and of all that lies around it. */
  readonly around: readonly string[]
}

/** Anybody employed by the municipality registers what goes on, their own unit's or another's (R7). */
export function mayRegisterEffort(actor: Actor): boolean {
  return actor.kind === 'system' || isStaff(actor)
}

/** Who holds one of these for a body answers for what it does, and for what its parts do. */
const OF_OWNERS = ['department-officer', 'coordinator', 'board-secretary'] as const

/** Acts for an effort: says what it asks of residents and what came of it, and answers where it meets others. */
export function mayActForEffort(actor: Actor, { owners, keeper, around }: ActedFor): boolean {
  if (actor.kind !== 'person') return actor.kind === 'system'
  return (
    (actor.person === keeper && isStaff(actor)) ||
    OF_OWNERS.some((role) => holds(actor, role) || owners.some((body) => holds(actor, role, body))) ||
    holds(actor, 'area-coordinator') ||
    around.some((place) => holds(actor, 'area-coordinator', place)) ||
    holds(actor, 'administrator')
  )
}

/** Changes, decides or withdraws an effort. One that is an undertaking follows it: the program alone changes it. */
export function mayChangeEffort(actor: Actor, effort: ActedFor & { readonly undertaking: string | null }): boolean {
  return effort.undertaking === null ? mayActForEffort(actor, effort) : actor.kind === 'system'
}
