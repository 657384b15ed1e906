import { sharedGroups } from '../../efforts/index.ts'
import type { Compared, ComparedAsking } from './compared.ts'
import type { AskedTwice, Days } from './meeting.ts'

/** Residents who are asked twice within so many days are asked too often. */
export const ASKED_AGAIN_WITHIN = 90

type Period = Pick<Compared, 'begins' | 'ends'>

/** The days that two periods share; null when they share none. */
export function sharedDays(one: Period, other: Period): Days | null {
  const from = lastOf(one.begins, other.begins)
  const to = earlier(one.ends, other.ends)
  return to !== null && to < from ? null : { from, to }
}

/** True when they share a day, or one begins the day after the other ends. */
export function adjoin(one: Period, other: Period): boolean {
  if (sharedDays(one, other) !== null) return true
  const gap = (ends: string | null, begins: string) => ends !== null && daysFrom(ends, begins) === 1
  return gap(one.ends, other.begins) || gap(other.ends, one.begins)
}

/** Whole days from one date to another. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function earlier(one: string | null, other: string | null): string | null {
  return one === null || other === null ? (one ?? other) : firstOf(one, other)
}

/** Dates as text are in order, which numbers' minimum knows nothing of. */
function firstOf(one: string, other: string): string {
  return [one, other].sort()[0] as string
}

function lastOf(one: string, other: string): string {
  return [one, other].sort()[1] as string
}

/** Where both ask the same residents within the limit: the two askings that come closest; null when none do. */
export function askedTwice(one: Compared, other: Compared): AskedTwice | null {
  let closest: AskedTwice | null = null
  for (const mine of one.askings) {
    for (const theirs of other.askings) {
      const apart = apartOf(mine, theirs)
      if (apart > ASKED_AGAIN_WITHIN || !sameResidents(mine, theirs, one, other)) continue
      const [from, to] = [firstOf(mine.begins, theirs.begins), lastOf(mine.ends, theirs.ends)]
      const found = { apart, from, to }
      if (closest === null || isCloser(found, closest)) closest = found
    }
  }
  return closest
}

function isCloser(one: AskedTwice, other: AskedTwice): boolean {
  if (one.apart !== other.apart) return one.apart < other.apart
  return one.from === other.from ? one.to < other.to : one.from < other.from
}

function apartOf(one: ComparedAsking, other: ComparedAsking): number {
  if (one.ends < other.begins) return daysFrom(one.ends, other.begins)
  return other.ends < one.begins ? daysFrom(other.ends, one.begins) : 0
}

/** The efforts share ground; here whether those who are asked may be the same people on it. */
function sameResidents(mine: ComparedAsking, theirs: ComparedAsking, one: Compared, other: Compared): boolean {
  const { shared, untold } = sharedGroups(mine.targetGroups, theirs.targetGroups)
  if (shared.length === 0 && !untold) return false
  const [here, there] = [mine.place, theirs.place]
  if (here === undefined || there === undefined) return true
  if (here.path.includes(there.id) || there.path.includes(here.id)) return true
  // Each asks about the very ground that they share.
  return one.places.some(({ id }) => id === here.id) && other.places.some(({ id }) => id === there.id)
}
