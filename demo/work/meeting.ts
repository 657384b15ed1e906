import {
  bookMeeting,
  correctNotes,
  findFirstMeeting,
  holdMeeting,
  offerTimes,
  writeNotes,
} from '../../src/features/meetings/index.ts'
import { assignContactPerson } from '../../src/features/undertakings/index.ts'
import { dateIn } from '../../src/platform/calendar/index.ts'
import type { Telling } from '../history.ts'
import type { OfficerKey } from '../people.ts'
import type { Town } from '../town.ts'
import { contactOf, type Work } from './work.ts'

/** Somebody who leads the board's work names the contact person. */
export async function nameContact(town: Town, work: Work, contact: OfficerKey, by: OfficerKey): Promise<void> {
  const { person } = await town.officer(contact)
  await town.perform(assignContactPerson, await town.officer(by), { undertaking: work.id, person })
}

/** Offers times on working days, so many days ago (ahead when negative), at an hour of `HH:MM`. */
export async function offer(
  town: Town,
  work: Work,
  times: readonly (readonly [ago: number, time: string])[],
  where: string,
): Promise<void> {
  const asked = times.map(([ago, time]) => `${town.calendar.workday(ago)}T${time}`)
  await town.perform(offerTimes, await contactOf(town, work), { undertaking: work.id, times: asked, where })
}

/** Whoever started it chooses one of the times, by its order. */
export async function book(town: Town, work: Work, order: number): Promise<void> {
  const meeting = await findFirstMeeting(town.world.db, work.id)
  const time = meeting?.offered[order]?.id
  await town.perform(bookMeeting, work.initiator, { undertaking: work.id, time })
}

/** Registers that the first meeting was held when it was booked, with those who came. Returns its id. */
export async function hold(
  town: Town,
  work: Work,
  held: { readonly attendance: Readonly<Record<string, number>>; readonly interpreted?: boolean },
): Promise<string> {
  const booked = await findFirstMeeting(town.world.db, work.id)
  const heldOn = booked?.bookedFor ? dateIn(booked.bookedFor) : ''
  await town.perform(holdMeeting, await contactOf(town, work), { undertaking: work.id, heldOn, ...held })
  return booked?.id ?? ''
}

export async function writeDown(town: Town, work: Work, meeting: string, text: string): Promise<void> {
  await town.perform(writeNotes, await contactOf(town, work), { meeting, text, editedFrom: 0 })
}

/** Whoever started it corrects the notes: both versions stay. */
export async function correct(
  town: Town,
  work: Work,
  meeting: string,
  text: string,
  language: string = 'sv',
): Promise<void> {
  await town.perform(correctNotes, work.initiator, { meeting, text, language, editedFrom: 1 })
}

/** The usual way to a first meeting: times offered, one booked, held that day, written down two days later. */
export async function* meetFirst(
  town: Town,
  work: Work,
  it: {
    /** So many days ago: times offered, booked, and the meeting itself. Eight days between offer and meeting, at least. */
    readonly offered: number
    readonly booked: number
    readonly met: number
    readonly where: string
    readonly attendance: Readonly<Record<string, number>>
    readonly interpreted?: boolean
    readonly notes: string
  },
): Telling {
  const { calendar } = town
  yield calendar.office(it.offered, '10:10')
  await offer(
    town,
    work,
    [
      [it.met, '17:30'],
      [it.met - 2, '18:00'],
    ],
    it.where,
  )
  yield calendar.at(it.booked, '20:15')
  await book(town, work, 0)
  yield calendar.office(it.met, '19:20')
  const meeting = await hold(town, work, { attendance: it.attendance, ...(it.interpreted && { interpreted: true }) })
  yield calendar.office(it.met - 2, '13:40')
  await writeDown(town, work, meeting, it.notes)
}
