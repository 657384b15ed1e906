import { SYSTEM } from '../../kernel/actor.ts'
import type { Reaction } from '../../platform/jobs/index.ts'
import { checkAgreement } from './check-agreement.ts'
import { listProposedTo } from './versions/store.ts'

/** What happens to goals because a group has ended: nobody waits for it any longer. */
export const goalReactions: readonly Reaction[] = [
  {
    task: 'goals.check-agreement',
    on: ['group.ended'],
    run: async (world, { subject }) => {
      for (const version of await listProposedTo(world.db, subject)) {
        await world.perform(checkAgreement, SYSTEM, { version })
      }
    },
  },
]
