import { SYSTEM } from '../../kernel/actor.ts'
import type { Reaction } from '../../platform/jobs/index.ts'
import { expectTimes } from './booking/expect-times.ts'

/** What happens here because of something: a contact person who was named is asked to offer times (R26). */
export const meetingReactions: readonly Reaction[] = [
  {
    task: 'meetings.expect-times',
    on: ['contact-person.assigned'],
    run: async (world, { subject }) => {
      await world.perform(expectTimes, SYSTEM, { undertaking: subject })
    },
  },
]
