import { sha256 } from './merkle.ts'

/** A row of the log as text, each value as PostgreSQL writes it: no number format or time zone in between. */
export interface LoggedEvent {
  readonly era: number
  readonly xid: string
  readonly id: string
  /** UTC, six decimals: `2026-03-02T08:00:00.000000Z`. */
  readonly at: string
  readonly type: string
  readonly actor: string | null
  readonly subject: string
  readonly undertaking: string | null
  readonly place: string | null
  /** As `jsonb` writes it: its order of keys and its spaces are the same in every version. */
  readonly data: string
}

/** What a seal says; its root is computed from this and from nothing else. */
export interface SealContent {
  readonly number: number
  readonly era: number
  /** Transactions from (included) and to (excluded). */
  readonly fromXid: string
  readonly toXid: string
  readonly events: number
  /** UTC, six decimals. */
  readonly sealedAt: string
  readonly tree: Buffer
  readonly previous: Buffer
}

/** The seal before the first. */
export const NO_ROOT = Buffer.alloc(32)

const SEAL = Buffer.from([0x02])

/** A leaf's content: a JSON array of the row's values, in the order of README.md. */
export function canonicalEvent(event: LoggedEvent): string {
  const { era, xid, id, at, type, actor, subject, undertaking, place, data } = event
  return JSON.stringify([era, xid, id, at, type, actor, subject, undertaking, place, data])
}

/** 32 bytes that cover the batch's events, every column of the seal, and through the root before all earlier seals. */
export function rootOfSeal({ number, era, fromXid, toXid, events, sealedAt, tree, previous }: SealContent): Buffer {
  return sha256(SEAL, previous, tree, JSON.stringify([number, era, fromXid, toXid, events, sealedAt]))
}
