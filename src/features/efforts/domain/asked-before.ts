import type { Asking } from './asking.ts'
import { sharedGroups } from './target-group.ts'

/** So many months before and after an asking are looked at: beyond them, answers are old, or plans will change. */
export const MONTHS_BEFORE = 12
export const MONTHS_AFTER = 6

type Asked = Pick<Asking, 'id' | 'begins' | 'ends' | 'targetGroups'>

/**
 * What is asked of the same residents, and what of others, among that which is asked in the same place, in it or around it
 * (J5). The same: a group that both name, or one of them doesn't tell whom it asks. Nearest in time first.
 */
export function sortedOut<T extends Asked>(asking: Omit<Asked, 'id'>, near: readonly T[]): { same: T[]; others: T[] } {
  const byNearness = [...near].sort(
    (one, other) => daysBetween(asking, one) - daysBetween(asking, other) || (one.id < other.id ? -1 : 1),
  )
  const asksTheSame = ({ targetGroups }: Asked) => {
    const { shared, untold } = sharedGroups(asking.targetGroups, targetGroups)
    return untold || shared.length > 0
  }
  return { same: byNearness.filter(asksTheSame), others: byNearness.filter((it) => !asksTheSame(it)) }
}

type Days = Pick<Asking, 'begins' | 'ends'>
const DAY = 24 * 60 * 60 * 1000

/** Days between the end of the one and the beginning of the other; 0 when they share a day. */
function daysBetween(one: Days, other: Days): number {
  const after = (later: Days, earlier: Days) => (Date.parse(later.begins) - Date.parse(earlier.ends)) / DAY
  return Math.max(0, after(one, other), after(other, one))
}
