import { sharedGroups, type TargetGroup } from '../../efforts/index.ts'

/** Something that people are asked to come to or to answer: from its first day to its last (`YYYY-MM-DD`). */
export interface Occasion {
  readonly id: string
  readonly begins: string
  readonly ends: string
  /** Local time, `HH:MM`; null: not told. */
  readonly startsAt: string | null
  readonly endsAt: string | null
  /** The place and all that it lies in, nearest first. */
  readonly chain: readonly string[]
  /** None: not told. */
  readonly groups: readonly TargetGroup[]
}

/** Two occasions that ask the same people to be in two places. */
export interface Collision<Entry extends Occasion> {
  readonly one: Entry
  readonly other: Entry
  readonly day: string
  /** Their hours meet, or one of them doesn't tell its own. */
  readonly hours: 'meet' | 'untold'
  /** The groups that both ask; none when one of them doesn't tell. */
  readonly groups: readonly TargetGroup[]
}

/** Nobody has said when an occasion ends: it is taken to last so long. */
const HOURS_UNTOLD = 2

/**
 * Occasions that collide (R12): on the same day, at hours that meet or aren't told, in the same place or one around it, for
 * groups that they share or don't tell. What lasts for more than a day, as a survey does, is answered when people like, and
 * collides with nothing: how often people are asked is the meter's to say. By day, each pair once.
 */
export function collisionsOf<Entry extends Occasion>(entries: readonly Entry[]): readonly Collision<Entry>[] {
  const byDay = Map.groupBy(
    entries.filter(({ begins, ends }) => begins === ends),
    ({ begins }) => begins,
  )
  return [...byDay.keys()].sort().flatMap((day) => {
    const those = byDay.get(day) ?? []
    return those.flatMap((one, at) =>
      those.slice(at + 1).flatMap((other) => {
        const found = collision(one, other, day)
        return found === null ? [] : [found]
      }),
    )
  })
}

function collision<Entry extends Occasion>(one: Entry, other: Entry, day: string): Collision<Entry> | null {
  if (!isAround(one, other) && !isAround(other, one)) return null
  const { shared, untold } = sharedGroups(one.groups, other.groups)
  if (shared.length === 0 && !untold) return null
  const hours = meetInHours(one, other)
  return hours === null ? null : { one, other, day, hours, groups: shared }
}

/** The other's place is the one's, or lies in it. */
function isAround(one: Occasion, other: Occasion): boolean {
  const [place] = one.chain
  return place !== undefined && other.chain.includes(place)
}

function meetInHours(one: Occasion, other: Occasion): 'meet' | 'untold' | null {
  if (one.startsAt === null || other.startsAt === null) return 'untold'
  const beginsBeforeEnd = (it: Occasion, end: Occasion) => minutes(it.startsAt ?? '') < endOf(end)
  return beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one) ? 'meet' : null
}

function endOf({ startsAt, endsAt }: Occasion): number {
  return endsAt === null ? minutes(startsAt ?? '') + HOURS_UNTOLD * 60 : minutes(endsAt)
}

function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(':').map(Number)
  return hours * 60 + rest
}
