import { type Actor, holds, isStaff } from '../../kernel/actor.ts'

/** Who may take a model into the municipality's catalogue. Reading is for everybody. */
export function mayImportModels(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, 'administrator') || holds(actor, 'coordinator')
}

/** Who may write drafts of models in a space of their own: everybody who works for the municipality, in whatever role. */
export function mayDraftModels(actor: Actor): boolean {
  return isStaff(actor)
}
