import { addWorkingDays, dateIn } from '../../platform/calendar/index.ts'
import type { NewDuty } from '../duties/index.ts'

/** A unit is to say whether it stands behind a commitment. */
export const ACCEPT = 'accept-commitment'
/** The unit that stands behind it is to tell what came of it. */
export const TELL = 'tell-commitment'

/** Working days that a unit gets to answer in, and to tell when the day of the commitment has passed already. */
const ANSWER_DAYS = 10

export function acceptDuty(commitment: string, unit: string, now: Date): NewDuty {
  return dutyOf(ACCEPT, commitment, unit, addWorkingDays(dateIn(now), ANSWER_DAYS))
}

/** To be told by the commitment's own day: past it, the duty is late, and goes to the level above (R26). */
export function tellDuty(commitment: string, unit: string, due: string, now: Date): NewDuty {
  const today = dateIn(now)
  return dutyOf(TELL, commitment, unit, due < today ? addWorkingDays(today, ANSWER_DAYS) : due)
}

function dutyOf(kind: string, subject: string, body: string, due: string): NewDuty {
  return { kind, subject, body, due, undertaking: null }
}
