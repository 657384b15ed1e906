import { SYSTEM } from '../../kernel/actor.ts'
import type { Happening } from '../../kernel/use-case.ts'
import type { Reaction } from '../../platform/jobs/index.ts'
import { findOverlaps } from './finding/find-overlaps.ts'

/** What may change where an effort meets others. */
const MAY_MOVE = ['effort.registered', 'effort.moved', 'effort.changed', 'effort.decided', 'effort.withdrawn', 'effort.ended']

export const coordinationReactions: readonly Reaction[] = [
  {
    task: 'coordination.find-overlaps',
    on: MAY_MOVE,
    run: async (world, { subject }: Happening) => {
      await world.perform(findOverlaps, SYSTEM, { effort: subject })
    },
  },
]
