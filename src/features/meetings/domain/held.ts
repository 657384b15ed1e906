/** How many came, by kind of actor. People are counted, never listed. */
export type Attendance = Readonly<Record<string, number>>

export type HeldFault = 'future' | 'long-ago' | 'nobody'

/** A meeting is registered within a year; an older date is a slip of the pen. */
const OLDEST_DAYS = 366
const DAY = 24 * 60 * 60 * 1000

/** Why a meeting can't have been held so; null when it can. `heldOn` and `today` are calendar dates (`YYYY-MM-DD`). */
export function heldFault(heldOn: string, attendance: Attendance, today: string): HeldFault | null {
  if (heldOn > today) return 'future'
  if (Date.parse(today) - Date.parse(heldOn) > OLDEST_DAYS * DAY) return 'long-ago'
  return peopleOf(attendance) === 0 ? 'nobody' : null
}

/** How many came, of all kinds. */
export function peopleOf(attendance: Attendance): number {
  return Object.values(attendance).reduce((sum, people) => sum + people, 0)
}

/** The kinds that came, with how many: those who didn't come are left out. */
export function cameOf(attendance: Attendance): [kind: string, people: number][] {
  return Object.entries(attendance).filter(([, people]) => people > 0)
}
