import type { Happening, Job } from '../../kernel/use-case.ts'
import type { World } from '../world.ts'

/**
 * What happens because of something: a room above reacts to an event of a room below, in a job of its own, so that the
 * room below needs not know who comes later. May run twice.
 */
export interface Reaction {
  /** Name of the job, `room.what-it-does`. */
  readonly task: string
  /** Types of events that it reacts to. */
  readonly on: readonly string[]
  /** Set when one run does for many events: those with the same key that wait are one job. */
  key?(happened: Happening): string
  /** Seconds to wait, so that more with the same key may come. The first sets the time; later ones don't put it off. */
  readonly after?: number
  run(world: World, happened: Happening): Promise<void>
}

/** Work that is asked for by name (`Job.task`), or comes back at set times. */
export interface Task {
  readonly task: string
  /** Five fields of cron in UTC, when it comes back by itself. */
  readonly every?: string
  run(world: World, payload: Readonly<Record<string, unknown>>): Promise<void>
}

/** The jobs that a transaction's events give rise to. */
export function jobsBecauseOf(happened: readonly Happening[], reactions: readonly Reaction[], now: Date): Job[] {
  return happened.flatMap((it) =>
    reactions.filter((reaction) => reaction.on.includes(it.type)).map((reaction) => jobFor(reaction, it, now)),
  )
}

function jobFor(reaction: Reaction, happened: Happening, now: Date): Job {
  const key = reaction.key?.(happened)
  const { task, after } = reaction
  return {
    task,
    payload: { happened },
    ...(key === undefined ? {} : { key: `${task} ${key}` }),
    ...(after === undefined ? {} : { runAt: new Date(now.getTime() + after * 1000) }),
  }
}
