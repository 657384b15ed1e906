import { hasGrown } from './grown.ts'
import { lastDay, type Meeting, type Parts } from './meeting.ts'

/** An overlap that is written down, with the sides that have answered. */
export interface KnownOverlap {
  readonly id: string
  readonly one: string
  readonly two: string
  readonly parts: Partial<Parts>
  readonly weight: number
  readonly isDuplicate: boolean
  readonly ceased: boolean
  /** Efforts whose side has answered, and since the parts became more. */
  readonly answered: readonly string[]
}

/** A pair that meets; ids of efforts, the lesser first. */
export interface FoundMeeting {
  readonly one: string
  readonly two: string
  readonly meeting: Meeting
}

/** What has to be written so that what is known agrees with what was found. */
export interface Difference {
  readonly fresh: readonly (FoundMeeting & { readonly id: string })[]
  /** Meet otherwise than before: more, less, or again. */
  readonly changed: readonly (FoundMeeting & { readonly id: string; readonly revived: boolean })[]
  readonly ceased: readonly KnownOverlap[]
  /** Sides whose answer no longer holds (R9). */
  readonly reopened: readonly { readonly overlap: string; readonly effort: string }[]
}

/** Compares what was found now with what is known. What is over, or was over when it was found, is nobody's to answer. */
export function difference(
  found: readonly FoundMeeting[],
  known: readonly KnownOverlap[],
  today: string,
  newId: () => string,
): Difference {
  const live = found.filter(({ meeting }) => !isOver(meeting.parts, today))
  const before = new Map(known.map((it) => [keyOf(it), it]))
  const now = new Set(live.map(keyOf))
  const changed = live.flatMap((it) => {
    const old = before.get(keyOf(it))
    return old === undefined || isSame(old, it.meeting) ? [] : [{ ...it, id: old.id, revived: old.ceased, old }]
  })
  return {
    fresh: live.filter((it) => !before.has(keyOf(it))).map((it) => ({ ...it, id: newId() })),
    changed: changed.map(({ old: _, ...it }) => it),
    ceased: known.filter((it) => !it.ceased && !now.has(keyOf(it))),
    reopened: changed.flatMap(({ old, meeting }) =>
      hasGrown(old.parts, meeting.parts) ? old.answered.map((effort) => ({ overlap: old.id, effort })) : [],
    ),
  }
}

function isOver(parts: Parts, today: string): boolean {
  const last = lastDay(parts)
  return last !== null && last < today
}

function keyOf({ one, two }: { readonly one: string; readonly two: string }): string {
  return `${one} ${two}`
}

function isSame(old: KnownOverlap, { parts, weight, isDuplicate }: Meeting): boolean {
  if (old.ceased || old.isDuplicate !== isDuplicate || Math.abs(old.weight - weight) > 0.0005) return false
  return inOrder(old.parts) === inOrder(parts)
}

/** JSON with its names in order: the database keeps them in its own. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, it: unknown) =>
    it !== null && typeof it === 'object' && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )
}
