import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'

/** Working days that the contact person has to offer times, counted from when they were named (R26). */
const TO_OFFER = 5
/** Working days that the one who started has to choose, counted from the offer. */
const TO_CHOOSE = 5
/** Working days to write down what was said, counted from the meeting. */
const TO_WRITE = 5

/** When times are to be offered, at the latest (`YYYY-MM-DD`). */
export function offerBy(now: Date): string {
  return addWorkingDays(dateIn(now), TO_OFFER)
}

/** When one of the times is to be chosen: while the last of them can still be. */
export function chooseBy(now: Date, offered: readonly Date[]): string {
  const last = offered.map(dateIn).sort().at(-1)
  const normal = addWorkingDays(dateIn(now), TO_CHOOSE)
  return last !== undefined && last < normal ? last : normal
}

/** When a booked meeting is to have been held and registered. */
export function holdBy(bookedFor: Date): string {
  return dateIn(bookedFor)
}

/** When the notes are to be written. */
export function writeBy(heldOn: string): string {
  return addWorkingDays(heldOn, TO_WRITE)
}
