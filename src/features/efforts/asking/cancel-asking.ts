import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { id } from '../form.ts'
import { mayActForEffort } from '../policy.ts'
import { cancelAskings, listJoinedTo, lockAsking } from './store.ts'

/** Says that residents won't be asked. What others had made part of it stands for itself again. Once is enough. */
export const cancelAsking = useCase({
  name: 'efforts.cancel-asking',
  input: z.object({ asking: id }),
  load: async (tx, input) => {
    const asking = await lockAsking(tx, input.asking)
    return isRefusal(asking) ? asking : { asking, joined: await listJoinedTo(tx, asking.id) }
  },
  allow: (actor, { asking }) =>
    mayActForEffort(actor, asking.acted) ? ok(true) : refuse('forbidden', 'asking.forbidden'),
  decide: ({ asking, joined }) => {
    if (asking.cancelledAt !== null) return decided(null, [])
    // What was answered was asked.
    if (asking.answered !== null || asking.results !== null) return refuse('conflict', 'asking.is-told')
    const { id: subject, place, undertaking, effort } = asking
    return decided(asking, [
      { type: 'asking.cancelled', subject, place, undertaking, data: { effort } },
      ...joined.map((it) => ({ type: 'asking.changed', subject: it.id, place: it.place, data: { effort: it.effort } })),
    ])
  },
  save: async (tx, asking, { now }) => {
    if (asking !== null) await cancelAskings(tx, [asking.id], now)
  },
})
