import { z } from 'zod'
import { SYSTEM } from '../../../kernel/actor.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import type { Task } from '../../../platform/jobs/index.ts'
import { useCase } from '../../../platform/world.ts'
import { openDuties } from '../../duties/index.ts'
import { askForAnswers } from '../asking/ask.ts'
import { FOLLOW_UP } from '../asking/follow-up.ts'
import { ceaseOverlaps } from '../finding/store.ts'
import { mayFind } from '../policy.ts'
import { listToFollowUp, lockPassed } from './store.ts'

const BATCH = 500
const FOLLOW_UP_DAYS = 10

/**
 * What time alone brings (R9): overlaps whose last day has passed cease, and owners are asked whether agreements hold whose
 * day has come. A batch; the program's own doing.
 */
export const followUp = useCase({
  name: 'coordination.follow-up',
  input: z.strictObject({}),
  load: async (tx, _input, { now }) => {
    const today = dateIn(now)
    return { passed: await lockPassed(tx, today, BATCH), due: await listToFollowUp(tx, today, BATCH) }
  },
  allow: (actor) => (mayFind(actor) ? ok(true) : refuse('forbidden', 'coordination.forbidden')),
  decide: (found) => decided(found, []),
  save: async (tx, { passed, due }, { now }) => {
    const over = passed.map(({ id }) => id)
    await ceaseOverlaps(tx, over, now)
    if (passed.length > 0)
      await askForAnswers(
        tx,
        passed.flatMap(({ one, two }) => [one, two]),
        now,
      )
    const last = addWorkingDays(dateIn(now), FOLLOW_UP_DAYS)
    const duties = due.map(({ effort, place, owner, keeper, undertaking }) => ({
      ...{ kind: FOLLOW_UP, subject: effort, place, undertaking, body: owner, person: keeper, due: last },
    }))
    await openDuties(tx, duties, now)
  },
})

/** Every night, until nothing is left that the day has brought. */
export const followUpTask: Task = {
  task: 'coordination.follow-up',
  every: '41 2 * * *',
  run: async (world) => {
    for (;;) {
      const result = await world.perform(followUp, SYSTEM, {})
      if (!result.ok || result.value.passed.length + result.value.due.length === 0) return
    }
  },
}
