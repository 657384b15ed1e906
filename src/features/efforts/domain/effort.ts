import type { ActorKind } from '../../models/index.ts'

/** What somebody does, or plans to do, in a place. Days are calendar dates; no end means that it goes on. */
export interface Effort {
  readonly id: string
  readonly title: string
  readonly owner: string | null
  /** An owner outside the municipality: its name, and what kind of actor it is. */
  readonly ownerName: string | null
  readonly ownerKind: ActorKind | null
  readonly place: string
  readonly begins: string
  readonly ends: string | null
  /** The undertaking that this effort is, if it is one. */
  readonly undertaking: string | null
}

export const OVERLAP_ANSWERS = ['join', 'coordinate', 'keep-apart'] as const
export type OverlapAnswer = (typeof OVERLAP_ANSWERS)[number]

/** True when two periods share a day. */
export function meetInTime(one: Pick<Effort, 'begins' | 'ends'>, other: Pick<Effort, 'begins' | 'ends'>): boolean {
  const beginsBeforeEnd = (begins: string, ends: string | null) => ends === null || begins <= ends
  return beginsBeforeEnd(one.begins, other.ends) && beginsBeforeEnd(other.begins, one.ends)
}

/**
 * The overlaps to write down when `effort` is found to meet `others`: one for each side that is an undertaking, since
 * undertakings are what has gates to pass.
 */
export function overlapsOf(
  effort: Effort,
  others: readonly Effort[],
): { effort: string; other: string; undertaking: string }[] {
  return others.flatMap((other) => [
    ...(effort.undertaking === null ? [] : [{ effort: effort.id, other: other.id, undertaking: effort.undertaking }]),
    ...(other.undertaking === null ? [] : [{ effort: other.id, other: effort.id, undertaking: other.undertaking }]),
  ])
}
