import type { Ground, Parts } from './meeting.ts'

/**
 * True when two efforts meet in more than they did: new ground, a longer time in common, a theme, group or asking that
 * wasn't shared before. Then what was answered no longer holds, and is asked again (R9). Less in common is no reason: what
 * was agreed about more still holds.
 */
export function hasGrown(before: Partial<Parts>, after: Parts): boolean {
  // Found by an earlier version, which didn't keep what it found.
  if (before.ground === undefined) return false
  return (
    groundGrew(before.ground, after.ground) ||
    daysGrew(before.days ?? null, after.days) ||
    isNew(before.themes, after.themes) ||
    isNew(before.groups, after.groups) ||
    (after.asking !== null && (before.asking ?? null) === null)
  )
}

const EXTENT = { city: 0, near: 1, within: 2, crosses: 3, 'same-place': 4 } as const
/** Measured along lines: smaller differences are of the measuring, or of a corner that was moved. */
const GREW_BY = 0.1

function groundGrew(before: Ground, after: Ground): boolean {
  if (before.kind === 'crosses' && after.kind === 'crosses') return after.share >= before.share + GREW_BY
  if (before.kind === 'same-place' && after.kind === 'same-place') return before.place !== after.place
  return EXTENT[after.kind] > EXTENT[before.kind]
}

function daysGrew(before: Parts['days'], after: Parts['days']): boolean {
  if (after === null) return false
  if (before === null || after.from < before.from) return true
  return before.to !== null && (after.to === null || after.to > before.to)
}

function isNew(before: readonly string[] = [], after: readonly string[]): boolean {
  return after.some((it) => !before.includes(it))
}
