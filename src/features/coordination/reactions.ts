import { SYSTEM } from '../../kernel/actor.ts'
import type { Happening } from '../../kernel/use-case.ts'
import type { Reaction } from '../../platform/jobs/index.ts'
import type { World } from '../../platform/world.ts'
import { listEffortsOfImport, listEffortsToldBy } from '../efforts/index.ts'
import { AT_ONCE, findOverlaps } from './finding/find-overlaps.ts'

/** What may change where an effort meets others; an asking tells in its data whose it is. */
const MAY_MOVE = [
  ...['effort.registered', 'effort.moved', 'effort.changed', 'effort.decided', 'effort.withdrawn'],
  ...['asking.registered', 'asking.changed', 'asking.cancelled', 'asking.joined'],
]

function effortOf({ subject, data }: Happening): string {
  return typeof data?.effort === 'string' ? data.effort : subject
}

/** Looks at all that is listed, some at a time. */
async function lookThrough(world: World, list: (after: string | null) => Promise<string[]>): Promise<void> {
  for (let after: string | null = null; ; ) {
    const efforts = await list(after)
    if (efforts.length > 0) await world.perform(findOverlaps, SYSTEM, { efforts })
    after = efforts.at(-1) ?? null
    if (after === null) return
  }
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
    run: (world, { subject }) => lookThrough(world, (after) => listEffortsOfImport(world.db, subject, after, AT_ONCE)),
  },
  {
    task: 'coordination.find-overlaps-of-place',
    on: ['place.changed'],
    key: ({ subject }) => subject,
    run: (world, { subject }) => lookThrough(world, (after) => listEffortsToldBy(world.db, subject, after, AT_ONCE)),
  },
]
