import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { endServingInput } from './form.ts'
import { mayKeepGoals } from './policy.ts'
import { endServingRow, lockService } from './serving/store.ts'

/** Takes back, in public, that something serves a goal. */
export const endServing = useCase({
  name: 'goals.end-serving',
  input: endServingInput,
  load: async (tx, input) => (await lockService(tx, input.service)) ?? refuse('missing', 'goal.service-missing'),
  allow: (actor, { around }) => (mayKeepGoals(actor, around) ? ok(true) : refuse('forbidden', 'goal.forbidden')),
  decide: ({ id, place, goal, endedAt }, { because }) => {
    if (endedAt !== null) return refuse('conflict', 'goal.service-ended')
    return decided({ id, because }, [{ type: 'goal.service-ended', subject: id, place, data: { goal } }])
  },
  save: (tx, ended, { now }) => endServingRow(tx, ended, now),
})
