import { ok, refuse } from '../../kernel/result.ts'
import { decided, isRefusal } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { lockUndertaking } from '../undertakings/index.ts'
import { confirmFormInput } from './form.ts'
import { mayConfirmForm } from './policy.ts'
import { findConfirmingParty, findForm, findFormById, hasConfirmed, insertConfirmation } from './store.ts'

/** A party confirms the form of collaboration that it has read (R38). */
export const confirmForm = useCase({
  name: 'collaboration-forms.confirm-form',
  input: confirmFormInput,
  load: async (tx, input) => {
    const form = await findFormById(tx, input.form)
    if (form === undefined) return refuse('missing', 'collaboration-form.missing')
    const undertaking = await lockUndertaking(tx, form.undertaking, 'share')
    if (isRefusal(undertaking)) return undertaking
    const party = await findConfirmingParty(tx, input.party, form.undertaking)
    if (party === undefined) return refuse('missing', 'undertaking.party.missing')
    const already = await hasConfirmed(tx, form.id, party.id)
    return { form, undertaking, party, already, newest: await findForm(tx, form.undertaking) }
  },
  allow: (actor, { party, undertaking }) =>
    mayConfirmForm(actor, party, undertaking) ? ok(true) : refuse('forbidden', 'collaboration-form.confirm.forbidden'),
  decide: ({ form, undertaking, party, already, newest }) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (newest?.id !== form.id) return refuse('conflict', 'collaboration-form.newer')
    if (already) return decided({ form: form.id, party: party.id }, [])
    return decided({ form: form.id, party: party.id }, [
      {
        type: 'form.confirmed',
        subject: form.id,
        undertaking: undertaking.id,
        place: undertaking.place,
        data: { party: party.id },
      },
    ])
  },
  save: (tx, it, { actor, now }) =>
    insertConfirmation(tx, { ...it, confirmedBy: actor.kind === 'person' ? actor.person : null }, now),
})
