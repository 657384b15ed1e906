import { z } from 'zod'
import { ok, refuse } from '../../../../kernel/result.ts'
import { decided, isRefusal } from '../../../../kernel/use-case.ts'
import { freeText } from '../../../../platform/text.ts'
import { useCase } from '../../../../platform/world.ts'
import { id, languageTag } from '../../form.ts'
import { mayState } from '../../policy.ts'
import { lockUndertaking } from '../../store.ts'
import { listScopeConflicts } from './list-conflicts.ts'
import { saveSettlement } from './store.ts'

/**
 * Says why two statements of scale or purpose are no contradiction, in public (R5). It holds as long as both stand as they
 * were: a contradiction is otherwise settled by changing a text, and then is there no more.
 */
export const settleConflict = useCase({
  name: 'undertakings.settle-conflict',
  input: z.object({
    undertaking: id,
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    reason: freeText({ max: 2000 }),
    language: languageTag,
  }),
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    const found = await listScopeConflicts(tx, undertaking.id)
    return { undertaking, conflict: found.find(({ digest }) => digest === input.digest) }
  },
  allow: (actor, { undertaking }) =>
    mayState(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.state.forbidden'),
  decide: ({ undertaking, conflict }, { digest, reason, language }, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (conflict === undefined) return refuse('conflict', 'scope-conflict.gone')
    const settledBy = given.actor.kind === 'person' ? given.actor.person : null
    const settlement = { id: given.newId(), undertaking: undertaking.id, digest, reason, language, settledBy }
    // A second press of the button: it is said already.
    if (conflict.settled?.reason === reason) return decided({ ...settlement, isNew: false }, [])
    const about = { subject: settlement.id, undertaking: undertaking.id, place: undertaking.place }
    return decided({ ...settlement, isNew: true }, [
      { type: 'scope-conflict.settled', ...about, data: { kind: conflict.kind } },
    ])
  },
  save: async (tx, { isNew, ...settlement }, { now }) => {
    if (isNew) await saveSettlement(tx, settlement, now)
  },
})
