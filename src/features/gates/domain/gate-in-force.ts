import { type Actor, holds, type Role } from '../../../kernel/actor.ts'
import type { Gate } from '../../models/index.ts'

/** The gate that an undertaking stands before. */
export interface GateInForce {
  readonly undertaking: string
  readonly place: string | null
  readonly phase: string
  /** As the undertaking's version of the model states it. */
  readonly gate: Gate
  /** Ids that a role may be held for so that it counts here: the undertaking, its board, its parties. */
  readonly scopes: readonly string[]
  /** Ended undertakings pass no more gates. */
  readonly ended: boolean
}

/** The first of `roles` that the actor holds for one of `scopes`, or for the whole municipality. */
export function roleAmong(actor: Actor, roles: readonly Role[], scopes: readonly string[]): Role | undefined {
  return roles.find((role) => holds(actor, role) || scopes.some((scope) => holds(actor, role, scope)))
}
