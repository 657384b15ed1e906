import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { openDuty } from '../../duties/index.ts'
import { id, languageTag } from '../form.ts'
import { mayAskForSupport } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { insertSupportRequest } from './store.ts'

const ANSWER_DAYS = 10

/** Residents ask for what they need to take part (a room, a tool, an interpreter) instead of being asked for resources (R24). */
export const askForSupport = useCase({
  name: 'undertakings.ask-for-support',
  input: z.object({ undertaking: id, text: freeText({ max: 2000 }), language: languageTag }),
  load: (tx, input) => lockUndertaking(tx, input.undertaking, 'share'),
  allow: (actor, undertaking) =>
    mayAskForSupport(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.support.forbidden'),
  decide: (undertaking, input, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    const request = { id: given.newId(), undertaking: undertaking.id, text: input.text, language: input.language }
    return decided({ request, undertaking }, [
      { type: 'support.asked', subject: request.id, undertaking: undertaking.id, place: undertaking.place },
    ])
  },
  save: async (tx, { request, undertaking }, { now }) => {
    await insertSupportRequest(tx, request, now)
    const who =
      undertaking.contactPerson === null
        ? { body: undertaking.board }
        : { person: undertaking.contactPerson, body: undertaking.board }
    await openDuty(
      tx,
      {
        kind: 'answer-support',
        undertaking: undertaking.id,
        subject: request.id,
        due: addWorkingDays(dateIn(now), ANSWER_DAYS),
        ...who,
      },
      now,
    )
  },
})
