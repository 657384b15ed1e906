import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { lockUndertaking } from '../../undertakings/index.ts'
import { id } from '../form.ts'
import { lockText } from '../store.ts'
import { openAnswerDuty } from './answer-duty.ts'
import { listUnanswered } from './store.ts'

/**
 * Puts what waits for an answer on the desk of the contact person who was named: said while there was none, it waited at
 * the board. Each keeps its day. The program does it, as a reaction.
 */
export const addressAnswers = useCase({
  name: 'problems.address-answers',
  input: z.object({ undertaking: id }),
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'share')
    if (isRefusal(undertaking)) return undertaking
    await lockText(tx, undertaking.id, 'writes')
    return { undertaking, waiting: await listUnanswered(tx, undertaking.id) }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'problem.answer.forbidden')),
  decide: (loaded) => decided(loaded, []),
  save: async (tx, { undertaking, waiting }, { now }) => {
    for (const said of waiting) await openAnswerDuty(tx, undertaking, said, now)
  },
})
