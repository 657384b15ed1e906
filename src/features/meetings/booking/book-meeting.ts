import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDuty, openDuty } from '../../duties/index.ts'
import { lockUndertaking, type UndertakingInForce } from '../../undertakings/index.ts'
import { holdBy } from '../domain/deadlines.ts'
import { book, type FirstMeeting, type OfferedTime } from '../domain/first-meeting.ts'
import { deskOf } from '../duties.ts'
import { type BookInput, bookInput } from '../form.ts'
import { mayBook } from '../policy.ts'
import { findFirst, saveFirst } from './store.ts'

interface Loaded {
  readonly undertaking: UndertakingInForce
  readonly meeting: FirstMeeting | null
}

interface Booked {
  readonly undertaking: UndertakingInForce
  readonly meeting: string
  /** Null when it was booked already: a double press. */
  readonly time: OfferedTime | null
}

/**
 * Books one of the offered times (R26): whoever started it, by the private link and without an account, or the contact
 * person for them. Of two who book at once one wins and the other is told.
 */
export const bookMeeting = useCase<BookInput, Loaded, Booked>({
  name: 'meetings.book',
  input: bookInput,
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    return isRefusal(undertaking) ? undertaking : { undertaking, meeting: await findFirst(tx, undertaking.id) }
  },
  allow: (actor, { undertaking }) =>
    mayBook(actor, undertaking) ? ok(true) : refuse('forbidden', 'meeting.book.forbidden'),
  decide: ({ undertaking, meeting }, input, given): Decision<Booked> | Refusal => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (meeting === null) return refuse('conflict', 'meeting.book.gone')
    const booking = book(meeting, input.time, given.now)
    if (booking.is === 'unchanged') return decided({ undertaking, meeting: meeting.id, time: null }, [])
    if (booking.is === 'held') return refuse('conflict', 'meeting.held-already')
    if (booking.is !== 'booked') return refuse('conflict', `meeting.book.${booking.is}`)
    return decided({ undertaking, meeting: meeting.id, time: booking.time }, [
      { type: 'meeting.booked', subject: meeting.id, undertaking: undertaking.id, place: undertaking.place },
    ])
  },
  save: async (tx, { undertaking, meeting, time }, { now }) => {
    if (time === null) return
    const booked = { for: time.startsAt, at: now }
    await saveFirst(tx, { id: meeting, undertaking: undertaking.id, whereAt: time.where, booked }, now)
    await closeDuty(tx, 'choose-time', undertaking.id, now)
    const subject = { kind: 'hold-meeting', undertaking: undertaking.id, subject: undertaking.id } as const
    await openDuty(tx, { ...subject, ...deskOf(undertaking), due: holdBy(time.startsAt) }, now)
  },
})
