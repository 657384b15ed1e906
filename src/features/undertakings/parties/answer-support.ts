import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDuty } from '../../duties/index.ts'
import { id } from '../form.ts'
import { mayAnswerSupport } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { answerSupportRequest, findSupportRequest } from './store.ts'

/** Answers a request for support, once, in public. */
export const answerSupport = useCase({
  name: 'undertakings.answer-support',
  input: z.object({ request: id, answer: freeText({ max: 2000 }) }),
  load: async (tx, input) => {
    const request = await findSupportRequest(tx, input.request)
    if (request === undefined) return refuse('missing', 'undertaking.support.missing')
    const undertaking = await lockUndertaking(tx, request.undertaking, 'share')
    return isRefusal(undertaking) ? undertaking : { request, undertaking }
  },
  allow: (actor, { undertaking }) =>
    mayAnswerSupport(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.support.forbidden'),
  decide: ({ request, undertaking }, input) => {
    if (request.answeredAt !== null) return refuse('conflict', 'undertaking.support.answered')
    return decided({ id: request.id, answer: input.answer }, [
      { type: 'support.answered', subject: request.id, undertaking: undertaking.id, place: undertaking.place },
    ])
  },
  save: async (tx, answered, { actor, now }) => {
    await answerSupportRequest(tx, { ...answered, answeredBy: actor.kind === 'person' ? actor.person : null }, now)
    await closeDuty(tx, 'answer-support', answered.id, now)
  },
})
