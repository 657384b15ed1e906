import { addDays, addWorkingDays, dateIn, instantAt } from '../src/platform/calendar/index.ts'

/** The days of the town's history, counted backwards from today, so that the town is as fresh whenever it is filled. */
export interface Calendar {
  readonly now: Date
  /** A calendar date, so many days ago; ahead when negative. */
  day(ago: number): string
  /** The working day that lies so many days ago, or the next after it; of those that have passed, the last at most. */
  workday(ago: number): string
  /** When somebody acts who may act on any day: a resident. `time` is `HH:MM` on the wall in Sweden. */
  at(ago: number, time: string): Date
  /** When somebody acts who is at work: on a working day. */
  office(ago: number, time: string): Date
  /** When the program does what it does every night, on a calendar date; of tonight's, never later than now. */
  atNight(date: string): Date
}

export function calendarBefore(now: Date): Calendar {
  const today = dateIn(now)
  const day = (ago: number) => addDays(today, -ago)
  const workday = (ago: number) => {
    const next = addWorkingDays(day(ago), 0)
    return ago <= 0 || next < today ? next : lastWorkingDayBefore(today)
  }
  return {
    now,
    day,
    workday,
    at: (ago, time) => instantOn(day(ago), time),
    office: (ago, time) => instantOn(workday(ago), time),
    atNight: (date) => new Date(Math.min(instantOn(date, '00:15').getTime(), now.getTime())),
  }
}

function lastWorkingDayBefore(date: string): string {
  let before = addDays(date, -1)
  while (addWorkingDays(before, 0) !== before) before = addDays(before, -1)
  return before
}

function instantOn(date: string, time: string): Date {
  const instant = instantAt(`${date}T${time}`)
  if (instant === null) throw new Error(`${date} ${time} is no time in Sweden`)
  return instant
}
