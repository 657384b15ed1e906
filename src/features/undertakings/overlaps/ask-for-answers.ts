import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { openDuty } from '../../duties/index.ts'
import { countUnanswered } from '../../efforts/index.ts'
import { deskOf } from '../domain/undertaking.ts'
import { id } from '../form.ts'
import { lockUndertaking } from '../store.ts'

const ANSWER_DAYS = 10

/** Overlaps were found: whoever answers for the undertaking is asked what to do about them, unless that is said already. */
export const askForOverlapAnswers = useCase({
  name: 'undertakings.ask-for-overlap-answers',
  input: z.object({ undertaking: id }),
  load: async (tx, input) => {
    // With the lock that answering takes: a duty must not open just as the last answer closes it.
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    return isRefusal(undertaking) ? undertaking : { undertaking, left: await countUnanswered(tx, undertaking.id) }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'undertaking.overlap.forbidden')),
  decide: ({ undertaking, left }) => decided({ undertaking, asks: left > 0 && undertaking.endedAt === null }, []),
  save: async (tx, { undertaking, asks }, { now }) => {
    if (!asks) return
    const duty = { kind: 'answer-overlaps', undertaking: undertaking.id, subject: undertaking.id } as const
    await openDuty(tx, { ...duty, ...deskOf(undertaking), due: addWorkingDays(dateIn(now), ANSWER_DAYS) }, now)
  },
})
