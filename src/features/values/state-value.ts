import { ok, refuse } from '../../kernel/result.ts'
import { decided, isRefusal } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { lockUndertaking } from '../undertakings/index.ts'
import { stateValueInput } from './form.ts'
import { mayStateValue } from './policy.ts'
import { findAddedValue, insertAddedValue } from './store.ts'

/** States for whom the work is worth what, and who may lose, in a new version (R27). Earlier judgements stay with theirs. */
export const stateValue = useCase({
  name: 'values.state-value',
  input: stateValueInput,
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    return { undertaking, latest: (await findAddedValue(tx, undertaking.id))?.version ?? 0 }
  },
  allow: (actor, { undertaking }) =>
    mayStateValue(actor, undertaking) ? ok(true) : refuse('forbidden', 'value.state.forbidden'),
  decide: ({ undertaking, latest }, input, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (latest !== input.basedOn) return refuse('conflict', 'undertaking.state.newer', { values: { version: latest } })
    const { forWhom, what, whoMayLose, language } = input
    const value = {
      id: given.newId(),
      undertaking: undertaking.id,
      version: latest + 1,
      forWhom,
      what,
      whoMayLose,
      language,
    }
    return decided(value, [
      {
        type: 'value.stated',
        subject: value.id,
        undertaking: undertaking.id,
        place: undertaking.place,
        data: { version: value.version },
      },
    ])
  },
  save: (tx, value, { actor, now }) =>
    insertAddedValue(tx, { ...value, statedBy: actor.kind === 'person' ? actor.person : null }, now),
})
