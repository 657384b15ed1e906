import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { findResponsibleBoard } from '../../bodies/index.ts'
import { moveDuties } from '../../duties/index.ts'
import { id } from '../form.ts'
import { findLatestHandover } from '../handovers/store.ts'
import { findStartPlace, lockUndertaking } from '../store.ts'
import { currentRule, insertResponsibility } from './store.ts'

/**
 * Derives the responsible board anew after the remit rules have changed; the history of boards stays (R3). A handover is
 * people's to close: while one is open nothing is derived, and a board that has declined by this very rule is not given
 * the work behind its back (R4).
 */
export const deriveBoard = useCase({
  name: 'undertakings.derive-board',
  input: z.object({ undertaking: id }),
  load: async (tx, input, { now }) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    const place = await findStartPlace(tx, undertaking.place)
    const scope = { scale: undertaking.scale, theme: undertaking.theme, places: place?.chain ?? [undertaking.place] }
    const board = await findResponsibleBoard(tx, scope, dateIn(now))
    if (isRefusal(board)) return board
    return {
      undertaking,
      board,
      rule: await currentRule(tx, undertaking.id),
      handover: await findLatestHandover(tx, undertaking.id),
    }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'undertaking.scope.forbidden')),
  decide: ({ undertaking, board, rule, handover }, _input, given) => {
    const settledByPeople =
      handover !== undefined &&
      (handover.closedAt === null || (handover.outcome === 'declined' && handover.rule === board.rule))
    if (settledByPeople || rule === board.rule || undertaking.endedAt !== null) return decided(null, [])
    const next = {
      id: given.newId(),
      undertaking: undertaking.id,
      board: board.board,
      rule: board.rule,
      from: undertaking.board,
    }
    return decided(next, [
      {
        type: 'responsibility.derived',
        subject: undertaking.id,
        undertaking: undertaking.id,
        place: undertaking.place,
        data: { board: board.board, rule: board.rule },
      },
    ])
  },
  save: async (tx, next, { now }) => {
    if (next === null) return
    const { from, ...responsibility } = next
    await insertResponsibility(tx, responsibility, now)
    await moveDuties(tx, { undertaking: next.undertaking, from, to: next.board })
  },
})
