import type { Role } from '../../../kernel/actor.ts'
import type { Happening } from '../../../kernel/use-case.ts'
import type { Db, Tx } from '../../../platform/database/index.ts'

/** Kinds of things that somebody answers for by name (R16). What each is, only the room that offers it knows. */
export const HOLDING_KINDS = ['undertaking', 'duty', 'effort', 'contact-rule'] as const
export type HoldingKind = (typeof HOLDING_KINDS)[number]

/** One thing that somebody answers for. */
export interface Held {
  readonly id: string
  /** What it is called, in its own language; null for what is told by its undertaking or by `code`. */
  readonly title: { readonly text: string; readonly language: string } | null
  /** The undertaking that it belongs to, or is. */
  readonly undertaking: string | null
  /** Which kind of duty it is, for what has no name of its own. */
  readonly code: string | null
  /** What a duty is about, for a page to name. */
  readonly subject?: string
  /** Whose it is besides the person's: it has this owner also when nobody is named. */
  readonly body: string | null
  readonly place: string | null
  /** Ids of what a fitting role may be held for: the body, a place around it. */
  readonly scopes: readonly string[]
}

interface Giving {
  readonly things: readonly Held[]
  readonly from: string
  /** Null: nobody by name has them any more; the body does. */
  readonly to: string | null
}

/**
 * What a room offers upward so that nothing is without an owner (R16): what somebody answers for there, and how it is given
 * to somebody else. `rooms.ts` collects them. `list` and `give` run in the same transaction; `give` lets things be that
 * somebody else has got meanwhile.
 */
export interface Holding {
  readonly kind: HoldingKind
  /** Roles in which somebody may answer for such a thing. */
  readonly roles: readonly Role[]
  /** `today`: `YYYY-MM-DD`. What has ended is nobody's burden. */
  list(db: Db, person: string, today: string): Promise<readonly Held[]>
  give(tx: Tx, giving: Giving, now: Date): Promise<void>
  /** What its own history says of being given to somebody. */
  happened?(thing: Held): Happening
}

/** A thing, and what kind of things it is one of. */
export interface HeldOf {
  readonly holding: Holding
  readonly thing: Held
}

/** Everything that somebody answers for, of every kind or of some. */
export async function listHeld(
  db: Db,
  holdings: readonly Holding[],
  person: string,
  today: string,
  kind: HoldingKind | null = null,
): Promise<readonly HeldOf[]> {
  const found: HeldOf[] = []
  for (const holding of holdings) {
    if (kind !== null && holding.kind !== kind) continue
    for (const thing of await holding.list(db, person, today)) found.push({ holding, thing })
  }
  return found
}

/** Gives things to somebody, or back to their bodies, kind by kind in the order of the rooms. */
export async function giveAll(
  tx: Tx,
  held: readonly HeldOf[],
  whose: { readonly from: string; readonly to: string | null },
  now: Date,
): Promise<void> {
  for (const holding of new Set(held.map((it) => it.holding))) {
    const things = held.filter((it) => it.holding === holding).map((it) => it.thing)
    await holding.give(tx, { things, ...whose }, now)
  }
}
