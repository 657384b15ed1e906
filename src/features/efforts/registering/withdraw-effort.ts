import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { cancelAskings, listOpenAskings } from '../asking/store.ts'
import { id } from '../form.ts'
import { mayActForEffort } from '../policy.ts'
import { changeable } from './changeable.ts'
import { lockEffort, saveStatus } from './store.ts'

interface Withdrawn {
  readonly id: string
  /** Why; null when it was withdrawn before. */
  readonly because: string | null
  /** Ids of what isn't asked therefore. */
  readonly askings: readonly string[]
}

/**
 * Says that an effort won't come to be, with a public reason. It isn't undone, and stays to be read; the same may be
 * registered anew. What it was yet to ask of residents isn't asked.
 */
export const withdrawEffort = useCase({
  name: 'efforts.withdraw-effort',
  input: z.object({ effort: id, reason: freeText({ max: 1000 }) }),
  load: async (tx, input, { now }) => {
    const effort = await lockEffort(tx, input.effort)
    return isRefusal(effort) ? effort : { effort, askings: await listOpenAskings(tx, effort.id, dateIn(now)) }
  },
  allow: (actor, { effort }) =>
    mayActForEffort(actor, effort) ? ok(true) : refuse('forbidden', 'effort.change.forbidden'),
  decide: ({ effort, askings }, { reason }) => {
    const { id, place } = effort
    // Pressed twice, or by two: it is withdrawn already.
    if (effort.status === 'withdrawn') return decided<Withdrawn>({ id, because: null, askings: [] }, [])
    const closed = changeable(effort)
    if (closed !== null) return closed
    return decided<Withdrawn>({ id, because: reason, askings: askings.map((asking) => asking.id) }, [
      { type: 'effort.withdrawn', subject: id, place },
      ...askings.map((asking) => ({
        ...{ type: 'asking.cancelled', subject: asking.id, place: asking.place, data: { effort: id } },
      })),
    ])
  },
  save: async (tx, { id, because, askings }, { now }) => {
    if (because === null) return
    await saveStatus(tx, { id, status: 'withdrawn', because }, now)
    await cancelAskings(tx, askings, now)
  },
})
