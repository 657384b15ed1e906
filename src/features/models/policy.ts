import { type Actor, holds } from '../../kernel/actor.ts'

/** Who may take a model into the municipality's catalogue. Reading is for everybody. */
export function mayImportModels(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, 'administrator') || holds(actor, 'coordinator')
}
