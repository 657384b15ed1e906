import { SYSTEM } from '../../kernel/actor.ts'
import type { Reaction } from '../../platform/jobs/index.ts'
import { passOnGroups } from './pass-on-groups.ts'

/** What happens to groups because a body has closed. */
export const groupReactions: readonly Reaction[] = [
  {
    task: 'groups.pass-on',
    on: ['body.closed'],
    run: async (world, { subject, data }) => {
      await world.perform(passOnGroups, SYSTEM, { from: subject, to: data?.successor })
    },
  },
]
