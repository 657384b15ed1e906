import type { Actor } from './actor.ts'
import { type Ok, type Refusal, type Result, refuse } from './result.ts'

/** Something that happened, past tense (`undertaking.started`). Holds ids and numbers, never names or free text. */
export interface Happening {
  readonly type: string
  /** What it happened to. */
  readonly subject: string
  /** The undertaking that it belongs to, if any: its history is read from here. */
  readonly undertaking?: string | null
  /** The place that it belongs to, if any. */
  readonly place?: string | null
  readonly data?: Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>
}

/** Work to do after the commit. May run twice: tasks are idempotent. */
export interface Job {
  readonly task: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly runAt?: Date
  /** Jobs with the same key are one while they wait, at the first one's time. */
  readonly key?: string
  /** Somebody waits at a screen for what it does: it goes before others, however long the queue is. */
  readonly urgent?: boolean
}

/** What `decide` returns when it doesn't refuse: the outcome to save, and what to record about it. */
export interface Decision<Outcome> {
  readonly outcome: Outcome
  readonly happened: readonly Happening[]
  readonly jobs: readonly Job[]
}

export function decided<Outcome>(
  outcome: Outcome,
  happened: readonly Happening[],
  jobs: readonly Job[] = [],
): Decision<Outcome> {
  return { outcome, happened, jobs }
}

/** What pure decisions get from outside: the time and fresh ids, both replaceable in tests. */
export interface Given {
  readonly now: Date
  readonly actor: Actor
  newId(): string
}

/** Parses unknown input. A zod schema is one. */
export interface Parser<Input> {
  safeParse(
    raw: unknown,
  ):
    | { success: true; data: Input }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } }
}

/**
 * The one way to change the world: parse → load → allow → decide → save → record, in one transaction.
 * `Tx` is the database transaction, opaque here. `decide` is pure.
 */
export interface UseCase<Tx, Input, Loaded, Outcome> {
  readonly name: string
  readonly input: Parser<Input>
  /** Reads and locks what `decide` relies on. */
  load(tx: Tx, input: Input, given: Given): Promise<Loaded | Refusal>
  allow(actor: Actor, loaded: Loaded, input: Input): Ok<true> | Refusal
  decide(loaded: Loaded, input: Input, given: Given): Decision<Outcome> | Refusal
  save(tx: Tx, outcome: Outcome, given: Given): Promise<void>
}

/** The world that use cases run in. `platform/world.ts` makes the real one. */
export interface World<Tx> {
  now(): Date
  newId(): string
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Appends events and enqueues jobs; comes last, because jobs that share a key wait for each other's commit. */
  record(tx: Tx, actor: Actor, now: Date, happened: readonly Happening[], jobs: readonly Job[]): Promise<void>
}

/** Carries a refusal out of the transaction so that it rolls back. Never leaves this file. */
class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason)
  }
}

/** Runs a use case for an actor on raw input. Throws only on bugs and outages. */
export async function perform<Tx, Input, Loaded, Outcome>(
  useCase: UseCase<Tx, Input, Loaded, Outcome>,
  world: World<Tx>,
  actor: Actor,
  raw: unknown,
): Promise<Result<Outcome>> {
  const parsed = useCase.input.safeParse(raw)
  if (!parsed.success) return invalidInput(parsed.error.issues)
  try {
    return await world.transaction((tx) => performIn(tx, useCase, world, actor, parsed.data))
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal
    throw error
  }
}

async function performIn<Tx, Input, Loaded, Outcome>(
  tx: Tx,
  useCase: UseCase<Tx, Input, Loaded, Outcome>,
  world: World<Tx>,
  actor: Actor,
  input: Input,
): Promise<Ok<Outcome>> {
  const given: Given = { now: world.now(), actor, newId: () => world.newId() }
  const loaded = orRollBack(await useCase.load(tx, input, given))
  orRollBack(useCase.allow(actor, loaded, input))
  const decision = orRollBack(useCase.decide(loaded, input, given))
  await useCase.save(tx, decision.outcome, given)
  await world.record(tx, actor, given.now, decision.happened, decision.jobs)
  return { ok: true, value: decision.outcome }
}

function orRollBack<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new RolledBack(value)
  return value
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'reason' in value
}

/** Field messages are message keys; schemas name them (`z.string().min(1, 'form.required')`). */
function invalidInput(issues: readonly { path: readonly PropertyKey[]; message: string }[]): Refusal {
  const fields: Record<string, string> = {}
  for (const issue of issues) fields[issue.path.map(String).join('.')] ??= issue.message
  return refuse('invalid', 'form.invalid', { fields })
}
