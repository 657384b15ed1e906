import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { useCase } from '../../platform/world.ts'
import { serveInput } from './form.ts'
import { mayKeepGoals } from './policy.ts'
import { insertService, lockGrounds, type NewService } from './serving/store.ts'

/** Says that an effort or a commitment serves a goal that is in force where it is, and how (R11). */
export const serveGoal = useCase({
  name: 'goals.serve-goal',
  input: serveInput,
  load: async (tx, input, { now }) => {
    const { around, ...grounds } = await lockGrounds(tx, input, dateIn(now))
    return around === null ? refuse('missing', 'goal.serve.not-in-force') : { ...grounds, around }
  },
  allow: (actor, { around }) => (mayKeepGoals(actor, around) ? ok(true) : refuse('forbidden', 'goal.forbidden')),
  decide: ({ isHere, isServing }, input, { newId, actor }) => {
    if ((input.effort === null) === (input.commitment === null)) return at('what', 'goal.serve.what')
    if (!isHere) return at('what', 'goal.serve.elsewhere')
    if (isServing) return refuse('conflict', 'goal.serve.already')
    const service: NewService = { ...input, id: newId(), statedBy: actor.kind === 'person' ? actor.person : null }
    const { effort, commitment } = input
    const data = { goal: input.goal, effort, commitment }
    return decided(service, [{ type: 'goal.served', subject: service.id, place: input.place, data }])
  },
  save: (tx, service, { now }) => insertService(tx, service, now),
})

function at(field: string, reason: string) {
  return refuse('invalid', reason, { fields: { [field]: reason } })
}
