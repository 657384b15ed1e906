import type { ActorKind } from './undertaking.ts'

/** The groups that the mix of those engaged is told in, in the order that pages show them. */
export const MIX_GROUPS = [
  'residents',
  'informalGroups',
  'associations',
  'owners',
  'companies',
  'publicBodies',
] as const
export type MixGroup = (typeof MIX_GROUPS)[number]

/** How many of each group: people for residents, organisations for the rest. */
export type Mix = Readonly<Record<MixGroup, number>>

/** Kinds of facts about a place (`actors.<kind>`) that tell how many of a group live or work there. */
export const FACT_OF_GROUP: Readonly<Record<MixGroup, ActorKind>> = {
  residents: 'resident',
  informalGroups: 'informal-group',
  associations: 'association',
  owners: 'property-owner',
  companies: 'company',
  publicBodies: 'department',
}

export interface MixShare {
  readonly group: MixGroup
  readonly engaged: number
  /** Share of those engaged, 0–1. */
  readonly engagedShare: number
  /** Share of those who live and work there, 0–1; null where the place has no facts. */
  readonly placeShare: number | null
}

/** A group whose share among those engaged differs from the place's by more than the tolerance. */
export interface Skew {
  readonly group: MixGroup
  readonly engagedShare: number
  readonly placeShare: number
}

/**
 * Compares those engaged with those who live and work there (R25). Shares are of all groups that the place has facts
 * about; a group without facts is shown, not judged.
 */
export function mixShares(engaged: Mix, place: Partial<Mix>): MixShare[] {
  const known = MIX_GROUPS.filter((group) => place[group] !== undefined)
  const engagedAll = MIX_GROUPS.reduce((sum, group) => sum + engaged[group], 0)
  const placeAll = known.reduce((sum, group) => sum + (place[group] ?? 0), 0)
  return MIX_GROUPS.map((group) => ({
    group,
    engaged: engaged[group],
    engagedShare: engagedAll === 0 ? 0 : engaged[group] / engagedAll,
    placeShare: place[group] === undefined || placeAll === 0 ? null : place[group] / placeAll,
  }))
}

/** The groups that are skewed beyond `tolerance` (a difference of shares, 0–1), most skewed first. */
export function skews(shares: readonly MixShare[], tolerance: number): Skew[] {
  return shares
    .flatMap(({ group, engagedShare, placeShare }) =>
      placeShare === null ? [] : [{ group, engagedShare: engagedShare + togetherWith(group, shares), placeShare }],
    )
    .filter((it) => Math.abs(it.engagedShare - it.placeShare) > tolerance)
    .sort((one, other) => Math.abs(other.engagedShare - other.placeShare) - Math.abs(one.engagedShare - one.placeShare))
}

/** Informal groups are residents together: where nobody counts such groups in the place, they are judged as residents. */
function togetherWith(group: MixGroup, shares: readonly MixShare[]): number {
  const informal = shares.find((it) => it.group === 'informalGroups')
  return group === 'residents' && informal?.placeShare === null ? informal.engagedShare : 0
}
