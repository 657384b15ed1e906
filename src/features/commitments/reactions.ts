import { SYSTEM } from '../../kernel/actor.ts'
import type { Reaction } from '../../platform/jobs/index.ts'
import { passOnCommitments } from './pass-on-commitments.ts'

/** What happens to commitments because a body has closed. Its duties go on by themselves. */
export const commitmentReactions: readonly Reaction[] = [
  {
    task: 'commitments.pass-on',
    on: ['body.closed'],
    run: async (world, { subject, data }) => {
      await world.perform(passOnCommitments, SYSTEM, { from: subject, to: data?.successor })
    },
  },
]
