import type { Actor } from '../../kernel/actor.ts'
import { isContactPerson, isInitiator, type UndertakingInForce } from '../undertakings/index.ts'

/** Those who drive the work state what it is worth, for whom, and who may lose. */
export function mayStateValue(actor: Actor, undertaking: UndertakingInForce): boolean {
  return isContactPerson(actor, undertaking) || isInitiator(actor, undertaking)
}

/** Anybody with a confirmed address judges it, once per version (R27). */
export function mayJudgeValue(actor: Actor): boolean {
  return actor.kind === 'person'
}
