import { type Actor, holds } from '../../../kernel/actor.ts'

/** Reads files for a source, and takes them in: who acts for its owner's efforts, wherever they are (R7). */
export function mayImportFor(actor: Actor, owner: string | null): boolean {
  if (actor.kind !== 'person') return actor.kind === 'system'
  return (
    holds(actor, 'department-officer', owner) ||
    holds(actor, 'coordinator', owner) ||
    holds(actor, 'board-secretary', owner) ||
    holds(actor, 'administrator')
  )
}

/** Imports for some owner: sees the pages, where only what is theirs can be done. */
export function mayImport(actor: Actor): boolean {
  if (actor.kind !== 'person') return actor.kind === 'system'
  const roles = ['department-officer', 'coordinator', 'board-secretary', 'administrator']
  return actor.grants.some(({ role }) => roles.includes(role))
}
