import { ok, refuse } from '../../kernel/result.ts'
import { decided, isRefusal } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { lockUndertaking } from '../undertakings/index.ts'
import { proposeFormInput } from './form.ts'
import { mayProposeForm } from './policy.ts'
import { findForm, insertForm } from './store.ts'

/** Proposes how the parties are to work together, in a new version that each party confirms anew (R38). */
export const proposeForm = useCase({
  name: 'collaboration-forms.propose-form',
  input: proposeFormInput,
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    return { undertaking, latest: (await findForm(tx, undertaking.id))?.version ?? 0 }
  },
  allow: (actor, { undertaking }) =>
    mayProposeForm(actor, undertaking) ? ok(true) : refuse('forbidden', 'collaboration-form.propose.forbidden'),
  decide: ({ undertaking, latest }, { basedOn, ...input }, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (latest !== basedOn) return refuse('conflict', 'undertaking.state.newer', { values: { version: latest } })
    const form = { ...input, id: given.newId(), version: latest + 1 }
    return decided(form, [
      {
        type: 'form.proposed',
        subject: form.id,
        undertaking: undertaking.id,
        place: undertaking.place,
        data: { kind: form.kind, version: form.version },
      },
    ])
  },
  save: (tx, form, { actor, now }) =>
    insertForm(tx, { ...form, proposedBy: actor.kind === 'person' ? actor.person : null }, now),
})
