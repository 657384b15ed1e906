import type { Actor } from '../../kernel/actor.ts'
import { type Criterion, exceptionRoles } from '../models/index.ts'
import { type GateInForce, roleAmong } from './domain/gate-in-force.ts'

/**
 * Who may say what about a gate: only whom the model lets. The same functions decide what a button shows and what a use
 * case allows. Seeing how a gate stands is for everybody.
 */

/** Answers a criterion of kind `named-answer`: somebody by name, in a role that the criterion names. Not even the program. */
export function mayAnswer(actor: Actor, { scopes }: GateInForce, criterion: Criterion): boolean {
  return criterion.kind === 'named-answer' && roleAmong(actor, criterion.params.by, scopes) !== undefined
}

/** Grants an exception: somebody by name, in a role that the model lets grant it (R22). */
export function mayExcept(actor: Actor, { gate, scopes }: GateInForce, criterion: Criterion): boolean {
  return roleAmong(actor, exceptionRoles(gate, criterion), scopes) !== undefined
}
