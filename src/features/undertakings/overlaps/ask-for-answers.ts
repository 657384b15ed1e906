import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { openDuty } from '../../duties/index.ts'
import { id } from '../form.ts'
import { lockUndertaking } from '../store.ts'

const ANSWER_DAYS = 10

/** Overlaps were found: whoever answers for the undertaking is asked what to do about them. */
export const askForOverlapAnswers = useCase({
  name: 'undertakings.ask-for-overlap-answers',
  input: z.object({ undertaking: id }),
  load: (tx, input) => lockUndertaking(tx, input.undertaking, 'share'),
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'undertaking.overlap.forbidden')),
  decide: (undertaking) => decided(undertaking, []),
  save: async (tx, { id: undertaking, contactPerson, board }, { now }) => {
    const who = contactPerson === null ? { body: board } : { person: contactPerson, body: board }
    await openDuty(
      tx,
      {
        kind: 'answer-overlaps',
        undertaking,
        subject: undertaking,
        due: addWorkingDays(dateIn(now), ANSWER_DAYS),
        ...who,
      },
      now,
    )
  },
})
