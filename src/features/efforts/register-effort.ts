import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { registerEffortInput } from './form.ts'
import { mayRegisterEffort } from './policy.ts'
import { findEffortOfUndertaking, findMissing, findSameEffort, insertEffort } from './store.ts'

/** Puts something that goes on, or is planned, into the register for all to see (R7). */
export const registerEffort = useCase({
  name: 'efforts.register-effort',
  input: registerEffortInput,
  load: async (tx, input) => {
    const missing = await findMissing(tx, input)
    if (missing !== null) return refuse('invalid', 'form.invalid', { fields: { [missing]: 'form.choose' } })
    const { undertaking } = input
    return {
      known: await (undertaking === null ? findSameEffort(tx, input) : findEffortOfUndertaking(tx, undertaking)),
    }
  },
  allow: (actor) => (mayRegisterEffort(actor) ? ok(true) : refuse('forbidden', 'effort.forbidden')),
  decide: ({ known }, input, given) => {
    // A job may run twice, and so may a press of the button; an undertaking is one effort.
    if (known !== undefined) return decided({ effort: known, isNew: false }, [])
    const outside = input.owner === null && input.ownerName !== ''
    const whose = { ownerName: outside ? input.ownerName : null, ownerKind: outside ? input.ownerKind : null }
    const effort = { ...input, ...whose, id: given.newId() }
    return decided({ effort, isNew: true }, [
      { type: 'effort.registered', subject: effort.id, place: effort.place, undertaking: effort.undertaking },
    ])
  },
  save: async (tx, { effort, isNew }, { actor, now }) => {
    if (isNew) await insertEffort(tx, effort, actor.kind === 'person' ? actor.person : null, now)
  },
})
