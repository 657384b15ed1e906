import type { Db } from '../database/index.ts'
import type { Task } from '../jobs/reaction.ts'
import type { World } from '../world.ts'
import { canonicalEvent, NO_ROOT, rootOfSeal } from './canonical.ts'
import { merkleTree } from './merkle.ts'
import {
  addSeal,
  eventsIn,
  lastSeal,
  lockSealing,
  type Seal,
  type Stretch,
  sealingHorizon,
  sealingTime,
  transactionAt,
} from './seal-store.ts'

/** A seal covers about this many: enough that seals are few, few enough that a fault points at something. */
const EVENTS_PER_SEAL = 10_000

/** Seals what has been added since last, every minute. */
export const sealTask: Task = {
  task: 'events.seal',
  every: '* * * * *',
  run: async (world) => void (await sealEvents(world)),
}

/**
 * Seals all events of transactions older than the oldest that still runs; younger ones wait, or an event that commits
 * late would slip in behind a seal. Each batch in a transaction of its own. Returns how many seals were made.
 */
export async function sealEvents(world: World, eventsPerSeal = EVENTS_PER_SEAL): Promise<number> {
  for (let made = 0; ; made += 1) {
    const more = await world.transaction(async (tx) => {
      await lockSealing(tx)
      const { era, horizon } = await sealingHorizon(tx)
      return sealBatch(tx, era, horizon, eventsPerSeal)
    })
    if (!more) return made
  }
}

/**
 * Seals the next batch of the era below `horizon`, whole transactions only. False when there was nothing to seal.
 * The caller holds `lockSealing`.
 */
export async function sealBatch(
  tx: Db,
  era: number,
  horizon: string,
  eventsPerSeal = EVENTS_PER_SEAL,
): Promise<boolean> {
  const before = await lastSeal(tx)
  const from = before?.era === era ? before.toXid : '0'
  // At start, a horizon may lie below what is sealed already: nothing to do then (eras are era.ts's business).
  if (BigInt(horizon) <= BigInt(from)) return false
  const full = await transactionAt(tx, { era, from, to: horizon }, eventsPerSeal)
  const stretch = { era, from, to: full === undefined ? horizon : String(BigInt(full) + 1n) }
  const { events, tree } = await treeOf(tx, stretch)
  if (events === 0) return false
  await addSeal(tx, sealed(before, stretch, events, tree, await sealingTime(tx)))
  return true
}

/** The Merkle root of a stretch's events, and how many they are. Holds a page of rows at a time. */
export async function treeOf(tx: Db, stretch: Stretch): Promise<{ events: number; tree: Buffer }> {
  const tree = merkleTree()
  for await (const event of eventsIn(tx, stretch)) tree.add(canonicalEvent(event))
  return { events: tree.size, tree: tree.root() }
}

function sealed(
  before: Seal | undefined,
  { era, from, to }: Stretch,
  events: number,
  tree: Buffer,
  sealedAt: string,
): Seal {
  const number = (before?.number ?? 0) + 1
  const content = { number, era, fromXid: from, toXid: to, events, sealedAt, tree, previous: before?.root ?? NO_ROOT }
  return { ...content, root: rootOfSeal(content) }
}
