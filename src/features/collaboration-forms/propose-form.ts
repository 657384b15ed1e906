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
    return { undertaking, latest: await findForm(tx, undertaking.id) }
  },
  allow: (actor, { undertaking }) =>
    mayProposeForm(actor, undertaking) ? ok(true) : refuse('forbidden', 'collaboration-form.propose.forbidden'),
  decide: ({ undertaking, latest }, { basedOn, ...asked }, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    const before = latest?.version ?? 0
    // What stands there already: a second press, or nothing changed. Nobody has to confirm it anew.
    if (latest && TERMS.every((part) => latest[part] === asked[part]))
      return decided({ ...asked, id: latest.id, version: before, isNew: false }, [])
    if (before !== basedOn) return refuse('conflict', 'undertaking.state.newer', { values: { version: before } })
    const form = { ...asked, id: given.newId(), version: before + 1, isNew: true }
    const about = { subject: form.id, undertaking: undertaking.id, place: undertaking.place }
    return decided(form, [{ type: 'form.proposed', ...about, data: { kind: form.kind, version: form.version } }])
  },
  save: async (tx, { isNew, ...form }, { actor, now }) => {
    if (isNew) await insertForm(tx, { ...form, proposedBy: actor.kind === 'person' ? actor.person : null }, now)
  },
})

const TERMS = ['kind', 'duties', 'begins', 'ends', 'exitTerms', 'language'] as const
