import type { Actor } from '../../../kernel/actor.ts'

/**
 * Who may keep a draft of a statement in a space of their own: everybody who is signed in, whatever they do, since a board,
 * an officer and a resident may all have something to say about a model (R5). Reading Medverka's own words is for everybody.
 */
export function mayDraftStatements(actor: Actor): boolean {
  return actor.kind === 'person'
}

/** Its owner alone, also not an administrator: words on their way are nobody else's (C3). */
export function mayOpenStatement(actor: Actor, { owner }: { readonly owner: string }): boolean {
  return actor.kind === 'person' && actor.person === owner
}
