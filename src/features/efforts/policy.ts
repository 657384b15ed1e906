import { type Actor, holds, isStaff } from '../../kernel/actor.ts'

/** What decides who may act for an effort. */
export interface ActedFor {
  /** The body that does it; null when it is somebody outside the municipality. */
  readonly owner: string | null
  /** The officer who answers for it. */
  readonly keeper: string | null
  /** Ids of its place and of all that lies around it. */
  readonly around: readonly string[]
}

/** Anybody employed by the municipality registers what goes on, their own unit's or another's (R7). */
export function mayRegisterEffort(actor: Actor): boolean {
  return actor.kind === 'system' || isStaff(actor)
}

/** Acts for an effort: says what it asks of residents and what came of it, and answers where it meets others. */
export function mayActForEffort(actor: Actor, { owner, keeper, around }: ActedFor): boolean {
  if (actor.kind !== 'person') return actor.kind === 'system'
  return (
    (actor.person === keeper && isStaff(actor)) ||
    holds(actor, 'department-officer', owner) ||
    holds(actor, 'coordinator', owner) ||
    holds(actor, 'board-secretary', owner) ||
    holds(actor, 'area-coordinator') ||
    around.some((place) => holds(actor, 'area-coordinator', place)) ||
    holds(actor, 'administrator')
  )
}

/** Changes, decides or withdraws an effort. One that is an undertaking follows it: the program alone changes it. */
export function mayChangeEffort(actor: Actor, effort: ActedFor & { readonly undertaking: string | null }): boolean {
  return effort.undertaking === null ? mayActForEffort(actor, effort) : actor.kind === 'system'
}
