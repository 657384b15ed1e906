import type { Compared } from './compared.ts'
import { ASKED_AGAIN_WITHIN, daysFrom } from './days.ts'
import { NEAR_METRES } from './ground.ts'
import type { Ground, Parts } from './meeting.ts'

/** What each part can weigh at most; together 1. Ground and being asked twice are what residents notice. */
const MOST = { ground: 0.3, days: 0.15, themes: 0.2, groups: 0.1, asking: 0.25 } as const
/** What isn't told may be the same or not. */
const UNTOLD = 0.3
/** Whatever else differs, the same effort registered twice is looked at first. */
const DUPLICATE = 0.95

/**
 * How much of two efforts meets, 0–1: a sum of parts, so that it can be explained. Ground 0.3 (the same place; less by the
 * share that crosses, by being in the other, by metres), days 0.15 (of the shorter period), themes 0.2 and groups 0.1
 * (shared; a third of that when one doesn't tell), asking 0.25 (at the same time; down to half at 90 days apart).
 */
export function weightOf(parts: Parts, isDuplicate: boolean, one: Compared, other: Compared): number {
  const sum =
    MOST.ground * ofGround(parts.ground) +
    MOST.days * ofDays(parts, one, other) +
    MOST.themes * told(parts.themes, parts.themesUntold) +
    MOST.groups * told(parts.groups, parts.groupsUntold) +
    MOST.asking * (parts.asking === null ? 0 : 1 - parts.asking.apart / (2 * ASKED_AGAIN_WITHIN))
  const weight = isDuplicate ? Math.max(sum, DUPLICATE) : sum
  return Math.round(Math.min(1, weight) * 1000) / 1000
}

function ofGround(ground: Ground): number {
  switch (ground.kind) {
    case 'same-place':
      return 1
    case 'crosses':
      return 0.5 + ground.share / 2
    case 'within':
      return 0.6
    case 'near':
      return 0.4 - (0.2 * ground.metres) / NEAR_METRES
    case 'city':
      return 0.3
  }
}

function told(shared: readonly unknown[], untold: boolean): number {
  if (shared.length > 0) return 1
  return untold ? UNTOLD : 0
}

/** How much of the shorter period is shared; what has no end is shared whole when the other has none either. */
function ofDays({ days }: Parts, one: Compared, other: Compared): number {
  if (days === null) return 0
  if (days.to === null) return 1
  const length = ({ begins, ends }: Compared) => (ends === null ? Infinity : daysFrom(begins, ends) + 1)
  return Math.min(1, (daysFrom(days.from, days.to) + 1) / Math.min(length(one), length(other)))
}
