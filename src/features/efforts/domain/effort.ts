import type { ActorKind } from '../../models/index.ts'
import type { Boundary } from '../../places/index.ts'
import type { TargetGroup } from './target-group.ts'

/** How sure it is. An idea isn't decided yet; withdrawn: it never came to be. */
export type EffortStatus = 'idea' | 'decided' | 'withdrawn'

/** What somebody does, or plans to do, in a place (R7). Days are calendar dates, both included; no end means that it goes on. */
export interface Effort {
  readonly id: string
  readonly title: string
  readonly description: string
  /** The language that title and description are written in. */
  readonly language: string
  /** The body that does it; the part of it, in its own words. */
  readonly owner: string | null
  readonly unit: string | null
  /** An owner outside the municipality: its name, and what kind of actor it is. */
  readonly ownerName: string | null
  readonly ownerKind: ActorKind | null
  /** The place that it is told by, and the others that it is in. */
  readonly place: string
  readonly otherPlaces: readonly string[]
  /** Its own boundary in WGS84; null when it is all of its places. */
  readonly boundary: Boundary | null
  readonly begins: string
  readonly ends: string | null
  readonly status: EffortStatus
  /** Codes of the town's own, as boards' remits have them. None: not told. */
  readonly themes: readonly string[]
  readonly targetGroups: readonly TargetGroup[]
  /** Swedish kronor. */
  readonly budgetSek: number | null
  /** Where it is known from, and its address. */
  readonly source: string
  readonly sourceLink: string | null
  /** Who in the owner's organisation answers for it; the owner when nobody is named (R16). */
  readonly keeper: string | null
  /** The undertaking that this effort is, if it is one. */
  readonly undertaking: string | null
  /** Grows with each change. */
  readonly version: number
}

/** Where an effort is on its way, on a day. */
export type Stage = 'idea' | 'planned' | 'ongoing' | 'ended' | 'withdrawn'

export function stageOf({ status, begins, ends }: Pick<Effort, 'status' | 'begins' | 'ends'>, today: string): Stage {
  if (status !== 'decided') return status
  if (ends !== null && ends < today) return 'ended'
  return begins > today ? 'planned' : 'ongoing'
}

/** True when two periods share a day. */
export function meetInTime(one: Pick<Effort, 'begins' | 'ends'>, other: Pick<Effort, 'begins' | 'ends'>): boolean {
  const beginsBeforeEnd = (begins: string, ends: string | null) => ends === null || begins <= ends
  return beginsBeforeEnd(one.begins, other.ends) && beginsBeforeEnd(other.begins, one.ends)
}
