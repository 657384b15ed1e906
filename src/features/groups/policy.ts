import { type Actor, holds } from '../../kernel/actor.ts'

/** A place (id) with all that it lies in, itself included. */
export type Around = readonly string[]

const ANYWHERE = ['department-officer', 'coordinator', 'board-secretary', 'administrator'] as const

/**
 * Keeps the register of a place's groups, commitments and goals: officers of any department, anywhere; the area
 * coordinator in the places that lie in their own. `places`: each place that it is about.
 */
export function mayKeepGroups(actor: Actor, places: readonly Around[]): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'person') return false
  if (actor.grants.some(({ role }) => ANYWHERE.some((it) => it === role))) return true
  return places.length > 0 && places.every((around) => around.some((place) => holds(actor, 'area-coordinator', place)))
}
