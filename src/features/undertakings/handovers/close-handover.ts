import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDuty, moveDuties } from '../../duties/index.ts'
import { id } from '../form.ts'
import { mayCloseHandover } from '../policy.ts'
import { insertResponsibility } from '../scope/store.ts'
import { lockUndertaking } from '../store.ts'
import { closeHandoverRow, findHandover } from './store.ts'

/** The receiving board's people accept or decline what has grown into their remit, with a public reason (R4). */
export const closeHandover = useCase({
  name: 'undertakings.close-handover',
  input: z.object({
    handover: id,
    outcome: z.enum(['accepted', 'declined'], { error: 'form.choose' }),
    reason: freeText({ max: 4000 }),
  }),
  load: async (tx, input) => {
    const handover = await findHandover(tx, input.handover)
    if (handover === undefined) return refuse('missing', 'undertaking.handover.missing')
    const undertaking = await lockUndertaking(tx, handover.undertaking, 'update')
    return isRefusal(undertaking) ? undertaking : { handover, undertaking }
  },
  allow: (actor, { handover }) =>
    mayCloseHandover(actor, handover) ? ok(true) : refuse('forbidden', 'undertaking.handover.forbidden'),
  decide: ({ handover, undertaking }, input, given) => {
    if (handover.closedAt !== null) return refuse('conflict', 'undertaking.handover.closed')
    const closed = {
      ...{ handover, outcome: input.outcome, reason: input.reason, responsibility: given.newId() },
      before: undertaking.board,
    }
    return decided(closed, [
      {
        type: 'handover.closed',
        subject: handover.id,
        undertaking: undertaking.id,
        place: undertaking.place,
        data: { outcome: input.outcome },
      },
    ])
  },
  save: async (tx, { handover, outcome, reason, responsibility, before }, { actor, now }) => {
    await closeHandoverRow(
      tx,
      { id: handover.id, outcome, reason, closedBy: actor.kind === 'person' ? actor.person : null },
      now,
    )
    await closeDuty(tx, 'close-handover', handover.id, now)
    if (outcome === 'declined') return
    const { undertaking, toBoard, rule, id: from } = handover
    await insertResponsibility(tx, { id: responsibility, undertaking, board: toBoard, rule, handover: from }, now)
    await moveDuties(tx, { undertaking, from: before, to: toBoard })
  },
})
