import { type Actor, isStaff } from '../../kernel/actor.ts'

/** Anybody employed by the municipality registers what their own unit does (R7). */
export function mayRegisterEffort(actor: Actor): boolean {
  return actor.kind === 'system' || isStaff(actor)
}
