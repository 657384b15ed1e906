import type { Actor } from '../../kernel/actor.ts'

/** Looks for overlaps, tells of what has passed: the program's own doing. Who answers for an effort: `effortPolicy.mayActForEffort`. */
export function mayFind(actor: Actor): boolean {
  return actor.kind === 'system'
}
