import type { FirstMeetingPage } from '../../features/meetings/index.ts'

/**
 * What a first meeting waits for (R26), in this order: `come` is the booked day, `hold` that somebody registers how it
 * went, `done` nothing more.
 */
export type Step = 'contact' | 'offer' | 'choose' | 'come' | 'hold' | 'write' | 'done'

/** The duty that a step is, in the catalogue of duties; a booked day is nobody's. */
export const DUTY_OF_STEP: Readonly<Record<Step, string | null>> = {
  contact: 'assign-contact',
  offer: 'offer-times',
  choose: 'choose-time',
  come: null,
  hold: 'hold-meeting',
  write: 'write-notes',
  done: null,
}

interface Facts {
  readonly contactNamed: boolean
  readonly meeting: Pick<FirstMeetingPage, 'heldOn' | 'notes' | 'bookedFor' | 'offered'> | undefined
}

/** What comes next. Times that have all passed have to be offered anew. */
export function nextStep({ contactNamed, meeting }: Facts, now: Date): Step {
  if (meeting !== undefined && meeting.heldOn !== null) return meeting.notes.length > 0 ? 'done' : 'write'
  if (!contactNamed) return 'contact'
  if (meeting === undefined) return 'offer'
  if (meeting.bookedFor !== null) return meeting.bookedFor.getTime() > now.getTime() ? 'come' : 'hold'
  return timesLeft(meeting, now).length > 0 ? 'choose' : 'offer'
}

/** The offered times that can still be chosen, earliest first. */
export function timesLeft({ offered }: Pick<FirstMeetingPage, 'offered'>, now: Date): FirstMeetingPage['offered'] {
  return offered.filter((it) => Date.parse(it.startsAt) > now.getTime())
}
