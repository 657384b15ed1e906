import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { id } from '../form.ts'
import { mayActForEffort } from '../policy.ts'
import { findJoinable, listJoinedTo, lockAsking, saveAsking } from './store.ts'

/**
 * Makes an asking part of another effort's, so that nobody is asked twice (J5). It then counts as no asking of its own.
 * What has itself become part of another, or has others as parts, can't: one is asked once, not in a chain.
 */
export const joinAsking = useCase({
  name: 'efforts.join-asking',
  input: z.object({ asking: id, other: id }),
  load: async (tx, input) => {
    const asking = await lockAsking(tx, input.asking)
    if (isRefusal(asking)) return asking
    const [other, parts] = await Promise.all([
      findJoinable(tx, input.other, asking.effort),
      listJoinedTo(tx, asking.id),
    ])
    return { asking, other, parts }
  },
  allow: (actor, { asking }) =>
    mayActForEffort(actor, asking.acted) ? ok(true) : refuse('forbidden', 'asking.forbidden'),
  decide: ({ asking, other, parts }, input) => {
    if (asking.cancelledAt !== null) return refuse('conflict', 'asking.is-cancelled')
    if (asking.joined === input.other) return decided(null, [])
    if (other === undefined) return refuse('conflict', 'asking.join.gone')
    if (parts.length > 0) return refuse('conflict', 'asking.join.has-parts')
    const { id: subject, place, undertaking, effort } = asking
    const joined = { ...asking, joined: other.id, reason: null, version: asking.version + 1 }
    return decided(joined, [{ type: 'asking.joined', subject, place, undertaking, data: { effort, other: other.id } }])
  },
  save: async (tx, joined) => {
    if (joined !== null) await saveAsking(tx, joined)
  },
})
