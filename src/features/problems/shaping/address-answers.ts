import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { listDutiesOfUndertaking } from '../../duties/index.ts'
import { lockUndertaking } from '../../undertakings/index.ts'
import { openDescribeDuty } from '../describing/describe-duty.ts'
import { id } from '../form.ts'
import { lockText } from '../store.ts'
import { openAnswerDuty } from './answer-duty.ts'
import { listUnanswered } from './store.ts'

/**
 * Puts what waits for an answer, and a description that was asked for, on the desk of the contact person who was named:
 * while there was none, it waited at the board. Each keeps its day. The program does it, as a reaction.
 */
export const addressAnswers = useCase({
  name: 'problems.address-answers',
  input: z.object({ undertaking: id }),
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'share')
    if (isRefusal(undertaking)) return undertaking
    await lockText(tx, undertaking.id, 'writes')
    const duties = await listDutiesOfUndertaking(tx, undertaking.id)
    const asked = duties.some(({ kind }) => kind === 'describe-problem')
    return { undertaking, asked, waiting: await listUnanswered(tx, undertaking.id) }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'problem.answer.forbidden')),
  decide: (loaded) => decided(loaded, []),
  save: async (tx, { undertaking, asked, waiting }, { now }) => {
    if (asked) await openDescribeDuty(tx, undertaking, now)
    for (const said of waiting) await openAnswerDuty(tx, undertaking, said, now)
  },
})
