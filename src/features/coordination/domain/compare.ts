import { sharedGroups } from '../../efforts/index.ts'
import type { Compared } from './compared.ts'
import { adjoin, askedTwice, sharedDays } from './days.ts'
import { isDelimited, sharedGround } from './ground.ts'
import type { Ground, Meeting, Parts } from './meeting.ts'
import { isSameName } from './same-name.ts'
import { weightOf } from './weight.ts'

/**
 * Where two efforts meet (R8): on shared ground, and in time (they share a day, or ask the same residents within 90 days),
 * for one reason more: a theme or a target group in common, asking the same residents, or crossing ground of delimited
 * works. What isn't told rules nothing out. The same name on the same spot is a duplicate whatever its theme. Null when
 * they don't meet. The same whichever comes first; an effort never meets itself.
 */
export function compare(one: Compared, other: Compared): Meeting | null {
  if (one.id === other.id) return null
  // In one order, so that what is found doesn't hang on which of the two came first.
  if (one.id > other.id) return compare(other, one)
  const ground = sharedGround(one, other)
  if (ground === null) return null
  const parts = partsOf(ground, one, other)
  const isDuplicate = parts.sameName && isSameSpot(ground) && adjoin(one, other)
  if (!isDuplicate && !(isInTime(parts) && hasReason(parts))) return null
  return { parts, isDuplicate, weight: weightOf(parts, isDuplicate, one, other) }
}

/** True when periods or askings come near each other at all: what needs no ground to be told, for rooms of many. */
export function mayMeetInTime(one: Compared, other: Compared): boolean {
  return adjoin(one, other) || (one.askings.length > 0 && other.askings.length > 0)
}

function partsOf(ground: Ground, one: Compared, other: Compared): Parts {
  const { shared: groups, untold: groupsUntold } = sharedGroups(one.targetGroups, other.targetGroups)
  const themes = one.themes.filter((theme) => other.themes.includes(theme))
  return {
    ground,
    days: sharedDays(one, other),
    themes: [...new Set(themes)].sort(),
    themesUntold: one.themes.length === 0 || other.themes.length === 0,
    groups: [...new Set(groups)].sort(),
    groupsUntold,
    asking: askedTwice(one, other),
    delimited: shareGround(ground) && (isDelimited(one) || isDelimited(other)),
    sameName: isSameName(one.title, other.title),
  }
}

function isInTime({ days, asking }: Parts): boolean {
  return days !== null || asking !== null
}

function hasReason({ themes, themesUntold, groups, groupsUntold, asking, delimited }: Parts): boolean {
  return themes.length > 0 || themesUntold || groups.length > 0 || groupsUntold || asking !== null || delimited
}

function shareGround({ kind }: Ground): boolean {
  return kind === 'same-place' || kind === 'crosses' || kind === 'within'
}

function isSameSpot(ground: Ground): boolean {
  return ground.kind === 'same-place' || ground.kind === 'city' || (ground.kind === 'crosses' && ground.share >= 0.5)
}
