import type { Actor } from '../kernel/actor.ts'
import { pseudonymOf } from '../kernel/actor.ts'
import { type Clock, systemClock } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import type { Result } from '../kernel/result.ts'
import {
  type Happening,
  type Job,
  type UseCase as KernelUseCase,
  type World as KernelWorld,
  perform,
} from '../kernel/use-case.ts'
import { type Database, inTransaction, type Tx } from './database/index.ts'
import { recordEvents } from './events/store.ts'
import { jobsBecauseOf, type Reaction } from './jobs/reaction.ts'

/** A use case over our database. */
export type UseCase<Input, Loaded, Outcome> = KernelUseCase<Tx, Input, Loaded, Outcome>

/** Declares a use case; the types of `load`, `decide` and `save` follow from each other. */
export function useCase<Input, Loaded, Outcome>(
  definition: UseCase<Input, Loaded, Outcome>,
): UseCase<Input, Loaded, Outcome> {
  return definition
}

/** The real world: this database, this clock. */
export interface World extends KernelWorld<Tx> {
  readonly db: Database
  /** Runs a use case: the only way to change the world. */
  perform<Input, Loaded, Outcome>(
    useCase: UseCase<Input, Loaded, Outcome>,
    actor: Actor,
    raw: unknown,
  ): Promise<Result<Outcome>>
}

const DEADLOCK = '40P01'
const SERIALIZATION_FAILURE = '40001'
const UNIQUE_VIOLATION = '23505'
const BEGINS_AGAIN = [DEADLOCK, SERIALIZATION_FAILURE, UNIQUE_VIOLATION]

/** Reactions turn events into jobs (`Reaction` in platform/jobs); the same clock serves use cases and jobs. */
export interface WorldOptions {
  readonly clock?: Clock
  readonly reactions?: readonly Reaction[]
}

export function createWorld(db: Database, { clock = systemClock, reactions = [] }: WorldOptions = {}): World {
  const world: World = {
    db,
    now: () => clock.now(),
    newId: () => newId(clock.now()),
    transaction: (work) => retried(() => inTransaction(db, work)),
    record: (tx, actor: Actor, now: Date, happened: readonly Happening[], jobs: readonly Job[]) =>
      recordEvents(tx, pseudonymOf(actor), now, happened, [...jobs, ...jobsBecauseOf(happened, reactions, now)]),
    perform: (useCase, actor, raw) => perform(useCase, world, actor, raw),
  }
  return world
}

/**
 * Two transactions that wait for each other: PostgreSQL ends one, and it may simply begin again. So may one that found that
 * something was there already (a short code that was drawn before, a row that somebody else had just made): it loads anew,
 * and decides on what there is.
 */
async function retried<T>(work: () => Promise<T>, triesLeft = 3): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = (error as { code?: string }).code
    if (triesLeft > 0 && code !== undefined && BEGINS_AGAIN.includes(code)) return retried(work, triesLeft - 1)
    throw error
  }
}
