import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { openDuty } from '../../duties/index.ts'
import { deskOf } from '../domain/undertaking.ts'
import { id, languageTag } from '../form.ts'
import { mayAskForSupport } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { findWaitingRequest, insertSupportRequest } from './store.ts'

const ANSWER_DAYS = 10

/** Residents ask for what they need to take part (a room, a tool, an interpreter) instead of being asked for resources (R24). */
export const askForSupport = useCase({
  name: 'undertakings.ask-for-support',
  input: z.object({ undertaking: id, text: freeText({ max: 2000 }), language: languageTag }),
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    return { undertaking, waiting: await findWaitingRequest(tx, undertaking.id, input.text) }
  },
  allow: (actor, { undertaking }) =>
    mayAskForSupport(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.support.forbidden'),
  decide: ({ undertaking, waiting }, { text, language }, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    const request = { id: waiting ?? given.newId(), undertaking: undertaking.id, text, language }
    // The same words that wait already are a second press, not a second question.
    if (waiting !== undefined) return decided({ request, undertaking, isNew: false }, [])
    const about = { subject: request.id, undertaking: undertaking.id, place: undertaking.place }
    return decided({ request, undertaking, isNew: true }, [{ type: 'support.asked', ...about }])
  },
  save: async (tx, { request, undertaking, isNew }, { now }) => {
    if (!isNew) return
    await insertSupportRequest(tx, request, now)
    const duty = { kind: 'answer-support', undertaking: undertaking.id, subject: request.id } as const
    await openDuty(tx, { ...duty, ...deskOf(undertaking), due: addWorkingDays(dateIn(now), ANSWER_DAYS) }, now)
  },
})
