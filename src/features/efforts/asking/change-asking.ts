import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { isSameAsking } from '../domain/asking.ts'
import { id, version } from '../form.ts'
import { mayActForEffort } from '../policy.ts'
import { askedAlready } from './asked-already.ts'
import { askingTold, faultsOf } from './form.ts'
import { liesInEffort, listAskedNear, lockAsking, saveAsking } from './store.ts'

/**
 * Tells an asking anew: another day, other groups. The same words twice change nothing; an older version than there is, is
 * refused as `asking.changed-meanwhile`. One that comes to ask whom others ask is refused as a new one would be (J5).
 */
export const changeAsking = useCase({
  name: 'efforts.change-asking',
  input: askingTold.extend({ asking: id, version }),
  load: async (tx, input) => {
    const asking = await lockAsking(tx, input.asking)
    if (isRefusal(asking)) return asking
    const { asking: _id, version: shown, ...told } = input
    const changed = {
      ...{ ...asking, ...told, place: input.place ?? asking.place, ends: input.ends ?? input.begins },
      ...{ reason: input.reason ?? asking.reason, version: asking.version + 1 },
    }
    if (!(await liesInEffort(tx, changed.place, asking.effort)))
      return refuse('invalid', 'form.invalid', { fields: { place: 'asking.place.elsewhere' } })
    const near = changed.ends < changed.begins ? [] : await listAskedNear(tx, changed)
    return { asking, changed, near, shown }
  },
  allow: (actor, { asking }) =>
    mayActForEffort(actor, asking.acted) ? ok(true) : refuse('forbidden', 'asking.forbidden'),
  decide: ({ asking, changed, near, shown }, input) => {
    if (asking.cancelledAt !== null) return refuse('conflict', 'asking.is-cancelled')
    const fields = faultsOf(input)
    if (Object.keys(fields).length > 0) return refuse('invalid', 'form.invalid', { fields })
    if (isSameAsking(asking, changed)) return decided(null, [])
    if (shown !== asking.version) return refuse('conflict', 'asking.changed-meanwhile')
    const asked = askedAlready(changed, near)
    if (asked !== null) return asked
    const { id: subject, place, undertaking, effort } = changed
    return decided(changed, [{ type: 'asking.changed', subject, place, undertaking, data: { effort } }])
  },
  save: async (tx, changed) => {
    if (changed !== null) await saveAsking(tx, changed)
  },
})
