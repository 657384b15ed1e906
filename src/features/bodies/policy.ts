import { type Actor, holds } from '../../kernel/actor.ts'

/**
 * Who may do what with bodies and remit. The same functions decide what a button shows and what a use case allows.
 * Reading is for everybody: who answers for what is public.
 */

/**
 * Says which board answers for what. The remit is given by the council and kept by the executive board
 * (kommunallagen 6 kap. 1 §): its own coordinator or secretary, not another board's.
 */
export function mayCurateRemit(actor: Actor, executiveBoard: string | null): boolean {
  return (
    actor.kind === 'system' ||
    holds(actor, 'administrator') ||
    holds(actor, 'coordinator', executiveBoard) ||
    holds(actor, 'board-secretary', executiveBoard)
  )
}

/** Registers and closes boards, departments and units. */
export function mayCurateBodies(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, 'administrator') || holds(actor, 'coordinator')
}

/** Says who becomes contact person under a board: the board's own people. */
export function mayCurateContacts(actor: Actor, board: string): boolean {
  return (
    actor.kind === 'system' ||
    holds(actor, 'administrator') ||
    holds(actor, 'coordinator', board) ||
    holds(actor, 'board-secretary', board)
  )
}
