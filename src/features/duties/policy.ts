import type { Actor } from '../../kernel/actor.ts'

/**
 * Hands duties from one to another on its own: escalation, and what follows when a role or a body ends. Only the program;
 * people take on and finish duties through what the duties are about. Whose duties one sees: domain/workbench.ts.
 */
export function mayHandOut(actor: Actor): boolean {
  return actor.kind === 'system'
}
