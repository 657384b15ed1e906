import { SYSTEM } from '../../kernel/actor.ts'
import type { Happening } from '../../kernel/use-case.ts'
import type { Reaction } from '../../platform/jobs/index.ts'
import { listEffortsOfImport } from '../efforts/index.ts'
import { AT_ONCE, findOverlaps } from './finding/find-overlaps.ts'

/** What may change where an effort meets others; an asking tells in its data whose it is. */
const MAY_MOVE = [
  ...['effort.registered', 'effort.moved', 'effort.changed', 'effort.decided', 'effort.withdrawn'],
  ...['asking.registered', 'asking.changed', 'asking.cancelled', 'asking.joined'],
]

function effortOf({ subject, data }: Happening): string {
  return typeof data?.effort === 'string' ? data.effort : subject
}

export const coordinationReactions: readonly Reaction[] = [
  {
    task: 'coordination.find-overlaps',
    on: MAY_MOVE,
    // Registered with three askings: looked at once.
    key: effortOf,
    run: async (world, happened) => {
      await world.perform(findOverlaps, SYSTEM, { efforts: [effortOf(happened)] })
    },
  },
  {
    task: 'coordination.find-overlaps-of-import',
    on: ['efforts.imported'],
    key: ({ subject }) => subject,
    // Some at a time, each lot in a transaction of its own: an import of a hundred thousand locks nobody out.
    run: async (world, { subject }) => {
      for (let after: string | null = null; ; ) {
        const efforts = await listEffortsOfImport(world.db, subject, after, AT_ONCE)
        if (efforts.length > 0) await world.perform(findOverlaps, SYSTEM, { efforts })
        after = efforts.at(-1) ?? null
        if (after === null) return
      }
    },
  },
]
