import type { fixedClock } from '../src/kernel/clock.ts'
import { type Happening, perform } from '../src/kernel/use-case.ts'
import type { Tx } from '../src/platform/database/index.ts'
import type { Reaction } from '../src/platform/jobs/index.ts'
import { createWorld, type World } from '../src/platform/world.ts'

export type PastClock = ReturnType<typeof fixedClock>

/** A world in which the past is played. */
export interface PastWorld extends World {
  /** Works off the reactions to what has happened, and to what they lead to, but for those that wait for more. */
  workOff(): Promise<void>
  /** Works off those too. */
  workOffAll(): Promise<void>
}

/** Nothing happens at the same instant: what is listed by time has an order. */
const A_MOMENT = 1_000

interface Waiting {
  readonly reaction: Reaction
  readonly happened: Happening
}

/**
 * The world within one transaction: the whole history is there, or nothing of it (docs/decisions/0007). Use cases and
 * reactions are those of everybody. Reactions are worked off here, since the queue can't see what isn't committed; other
 * jobs are not asked for: mail about the past is sent to nobody.
 */
export function createPastWorld(tx: Tx, clock: PastClock, reactions: readonly Reaction[]): PastWorld {
  const real = createWorld(tx, { clock })
  const soon: Waiting[] = []
  /** Those that wait for more of the same key: one run does for all. */
  const later = new Map<string, Waiting>()
  const queue = (happened: Happening) => {
    for (const reaction of reactions.filter(({ on }) => on.includes(happened.type))) {
      const key = reaction.after === undefined ? undefined : reaction.key?.(happened)
      if (key === undefined) soon.push({ reaction, happened })
      else later.set(`${reaction.task} ${key}`, { reaction, happened })
    }
  }
  const workOff = async () => {
    for (let next = soon.shift(); next !== undefined; next = soon.shift()) await next.reaction.run(world, next.happened)
  }
  const world: PastWorld = {
    ...real,
    transaction: (work) => work(tx),
    record: async (inside, actor, now, happened) => {
      await real.record(inside, actor, now, happened, [])
      happened.forEach(queue)
    },
    perform: async (useCase, actor, raw) => {
      const result = await perform(useCase, world, actor, raw)
      clock.advance(A_MOMENT)
      return result
    },
    workOff,
    workOffAll: async () => {
      await workOff()
      while (later.size > 0) {
        soon.push(...later.values())
        later.clear()
        await workOff()
      }
    },
  }
  return world
}
