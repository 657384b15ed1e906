import type { CollaborationModel, Phase } from '../../domain/collaboration-model.ts'
import { likeness } from './likeness.ts'

/** A phase of the first model beside one of the second; null where the other has none like it. Positions count from 0. */
export interface AlignedPhases {
  readonly before: number | null
  readonly after: number | null
  /** Why they stand beside each other; null for a phase that stands alone. */
  readonly how: 'id' | 'replaced' | 'likeness' | null
}

interface Pair {
  readonly before: number
  readonly after: number
  readonly how: 'id' | 'replaced' | 'likeness'
}

/**
 * Phases side by side. The same id is the same phase; else one that says that it replaces the other; else, among those
 * left, the likest that keep their order (see `likeness.ts`). In order of the second model; phases that only the first
 * has stand where they stood in it.
 */
export function alignPhases(before: CollaborationModel, after: CollaborationModel): readonly AlignedPhases[] {
  const pairs = [...sameOrReplaced(before.phases, after.phases)]
  pairs.push(...alike(before.phases, after.phases, pairs))
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]))
  const rows: AlignedPhases[] = after.phases.map((_, at) => byAfter.get(at) ?? { before: null, after: at, how: null })
  const known = new Set(pairs.map((pair) => pair.before))
  for (const at of before.phases.keys()) {
    if (known.has(at)) continue
    const above = rows.findIndex((row) => row.before === at - 1)
    rows.splice(above + 1, 0, { before: at, after: null, how: null })
  }
  return rows
}

function sameOrReplaced(before: readonly Phase[], after: readonly Phase[]): readonly Pair[] {
  const old = new Map(before.map(({ id }, at) => [id, at]))
  const fresh = new Map(after.map(({ id }, at) => [id, at]))
  const pairs: Pair[] = []
  const isFree = (one: number, other: number) => !pairs.some((pair) => pair.before === one || pair.after === other)
  for (const [at, { id }] of after.entries()) {
    const same = old.get(id)
    if (same !== undefined) pairs.push({ before: same, after: at, how: 'id' })
  }
  // Also the other way round: comparing a newer version with an older is the mirror of comparing the older with it.
  const replacing = [
    ...after.flatMap(({ replaces = [] }, at) => replaces.map((id) => [old.get(id), at] as const)),
    ...before.flatMap(({ replaces = [] }, at) => replaces.map((id) => [at, fresh.get(id)] as const)),
  ]
  for (const [one, other] of replacing)
    if (one !== undefined && other !== undefined && isFree(one, other))
      pairs.push({ before: one, after: other, how: 'replaced' })
  return pairs
}

/** The likest first, as long as no two cross. What decides between equals is the same whichever model comes first. */
function alike(before: readonly Phase[], after: readonly Phase[], known: readonly Pair[]): readonly Pair[] {
  const [old, fresh] = [new Set(known.map((it) => it.before)), new Set(known.map((it) => it.after))]
  const found = likeness(
    before.map((phase, at) => (old.has(at) ? null : phase)),
    after.map((phase, at) => (fresh.has(at) ? null : phase)),
  ).toSorted(
    (one, other) =>
      other.likeness - one.likeness ||
      Math.abs(one.before - one.after) - Math.abs(other.before - other.after) ||
      Math.min(one.before, one.after) - Math.min(other.before, other.after) ||
      (one.names < other.names ? -1 : one.names > other.names ? 1 : 0),
  )
  const pairs: Pair[] = []
  for (const { before: one, after: other } of found) {
    const keepsOrder = pairs.every((pair) => (pair.before - one) * (pair.after - other) > 0)
    if (keepsOrder) pairs.push({ before: one, after: other, how: 'likeness' })
  }
  return pairs
}
