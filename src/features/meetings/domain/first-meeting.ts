/** A time that the contact person offers. */
export interface OfferedTime {
  readonly id: string
  readonly startsAt: Date
  readonly where: string
}

/** The first meeting (R26), as far as it has come. */
export interface FirstMeeting {
  readonly id: string
  readonly offered: readonly OfferedTime[]
  readonly bookedFor: Date | null
  /** Calendar date. */
  readonly heldOn: string | null
}

/** So many times may be offered at once. */
export const MOST_TIMES = 10
/** Nobody books a first meeting further ahead than this; a later date is a slip of the pen. */
const FURTHEST_DAYS = 366
const DAY = 24 * 60 * 60 * 1000

export type OfferFault = 'past' | 'too-far' | 'twice'

/** What is wrong with each time that is to be offered, by its index; empty when all can be offered. */
export function faultsOf(times: readonly Date[], now: Date): Map<number, OfferFault> {
  const faults = new Map<number, OfferFault>()
  for (const [at, time] of times.entries()) {
    const ahead = time.getTime() - now.getTime()
    if (ahead <= 0) faults.set(at, 'past')
    else if (ahead > FURTHEST_DAYS * DAY) faults.set(at, 'too-far')
    else if (times.slice(0, at).some((other) => other.getTime() === time.getTime())) faults.set(at, 'twice')
  }
  return faults
}

/** True when exactly these times are offered now, in whatever order: a double press. */
export function isOffered(offered: readonly OfferedTime[], times: readonly Omit<OfferedTime, 'id'>[]): boolean {
  const inWords = (its: readonly Omit<OfferedTime, 'id'>[]) =>
    its.map(({ startsAt, where }) => `${startsAt.toISOString()} ${where}`).sort()
  return JSON.stringify(inWords(offered)) === JSON.stringify(inWords(times))
}

/** Why times can't be offered in this state; null when they can. A booking is undone only by saying so. */
export function offerRefused(meeting: FirstMeeting | null, rebook: boolean): 'held' | 'booked' | null {
  if (meeting === null) return null
  if (meeting.heldOn !== null) return 'held'
  return meeting.bookedFor !== null && !rebook ? 'booked' : null
}

export type Booking =
  | { readonly is: 'booked'; readonly time: OfferedTime }
  /** The same time again: a double press. */
  | { readonly is: 'unchanged' }
  | { readonly is: 'held' | 'taken' | 'gone' | 'past' }

/** Books one of the offered times. The first who books has it; a time that has passed can't be booked. */
export function book(meeting: FirstMeeting, timeId: string, now: Date): Booking {
  if (meeting.heldOn !== null) return { is: 'held' }
  const time = meeting.offered.find((it) => it.id === timeId)
  if (meeting.bookedFor !== null) {
    return { is: time?.startsAt.getTime() === meeting.bookedFor.getTime() ? 'unchanged' : 'taken' }
  }
  if (time === undefined) return { is: 'gone' }
  return time.startsAt.getTime() <= now.getTime() ? { is: 'past' } : { is: 'booked', time }
}
