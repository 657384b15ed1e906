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
    return { undertaking, latest: await findAddedValue(tx, undertaking.id) }
  },
  allow: (actor, { undertaking }) =>
    mayStateValue(actor, undertaking) ? ok(true) : refuse('forbidden', 'value.state.forbidden'),
  decide: ({ undertaking, latest }, { basedOn, ...said }, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    const before = latest?.version ?? 0
    // The words that stand there already: a second press, or nothing changed.
    if (latest && WORDS.every((part) => latest[part] === said[part]))
      return decided({ ...said, id: latest.id, version: before, isNew: false }, [])
    if (before !== basedOn) return refuse('conflict', 'undertaking.state.newer', { values: { version: before } })
    const value = { ...said, id: given.newId(), version: before + 1, isNew: true }
    const about = { subject: value.id, undertaking: undertaking.id, place: undertaking.place }
    return decided(value, [{ type: 'value.stated', ...about, data: { version: value.version } }])
  },
  save: async (tx, { isNew, ...value }, { actor, now }) => {
    if (isNew) await insertAddedValue(tx, { ...value, statedBy: actor.kind === 'person' ? actor.person : null }, now)
  },
})

const WORDS = ['forWhom', 'what', 'whoMayLose', 'language'] as const
