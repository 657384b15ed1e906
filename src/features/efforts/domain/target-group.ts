/**
 * Whom an effort is for, or an asking asks. Codes that every town shares, so that what different departments register can be
 * told to be for the same people (R8). None told means that it isn't known, not that it is for nobody.
 */
export const TARGET_GROUPS = [
  'everyone',
  'children',
  'young',
  'families',
  'adults',
  'older',
  'newcomers',
  'disabilities',
  'tenants',
  'associations',
  'property-owners',
  'companies',
] as const
export type TargetGroup = (typeof TARGET_GROUPS)[number]

/** True when two groups hold the same people, or may: everyone holds all residents, and nothing told rules nothing out. */
export function sharedGroups(
  one: readonly TargetGroup[],
  other: readonly TargetGroup[],
): { readonly shared: readonly TargetGroup[]; readonly untold: boolean } {
  if (one.length === 0 || other.length === 0) return { shared: [], untold: true }
  const mine = one.includes('everyone') ? other : one
  const theirs = other.includes('everyone') ? mine : other
  return { shared: mine.filter((group) => theirs.includes(group)), untold: false }
}
