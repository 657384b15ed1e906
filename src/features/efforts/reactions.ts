import { SYSTEM } from '../../kernel/actor.ts'
import type { Reaction } from '../../platform/jobs/index.ts'
import { findOverlaps } from './find-overlaps.ts'

export const effortReactions: readonly Reaction[] = [
  {
    task: 'efforts.find-overlaps',
    on: ['effort.registered', 'effort.moved'],
    run: async (world, { subject }) => {
      await world.perform(findOverlaps, SYSTEM, { effort: subject })
    },
  },
]
