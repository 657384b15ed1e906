import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given, isRefusal } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDuty, openDuty } from '../../duties/index.ts'
import { lockUndertaking, type UndertakingInForce } from '../../undertakings/index.ts'
import { type FirstMeetingChange, findFirst, saveFirst } from '../booking/store.ts'
import { writeBy } from '../domain/deadlines.ts'
import type { FirstMeeting } from '../domain/first-meeting.ts'
import { type Attendance, heldFault, peopleOf } from '../domain/held.ts'
import { deskOf } from '../duties.ts'
import { type HoldInput, holdInput } from '../form.ts'
import { mayRegisterMeeting } from '../policy.ts'
import { heldRefused } from './held-refused.ts'
import { insertAttendance } from './store.ts'

interface Loaded {
  readonly undertaking: UndertakingInForce
  readonly meeting: FirstMeeting | null
}

interface Held {
  readonly undertaking: UndertakingInForce
  readonly meeting: FirstMeetingChange
  readonly heldOn: string
  readonly attendance: Attendance
}

/** The contact person registers that the first meeting was held, when, and how many came of each kind (R26). Once. */
export const holdMeeting = useCase<HoldInput, Loaded, Held>({
  name: 'meetings.hold',
  input: holdInput,
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    return isRefusal(undertaking) ? undertaking : { undertaking, meeting: await findFirst(tx, undertaking.id) }
  },
  allow: (actor, { undertaking }) =>
    mayRegisterMeeting(actor, undertaking) ? ok(true) : refuse('forbidden', 'meeting.hold.forbidden'),
  decide,
  save: async (tx, { undertaking, meeting, heldOn, attendance }, { now }) => {
    await saveFirst(tx, meeting, now)
    await insertAttendance(tx, meeting.id, attendance)
    for (const kind of ['offer-times', 'choose-time', 'hold-meeting'] as const) {
      await closeDuty(tx, kind, undertaking.id, now)
    }
    const subject = { kind: 'write-notes', undertaking: undertaking.id, subject: meeting.id } as const
    await openDuty(tx, { ...subject, ...deskOf(undertaking), due: writeBy(heldOn) }, now)
  },
})

function decide({ undertaking, meeting }: Loaded, input: HoldInput, given: Given): Decision<Held> | Refusal {
  if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
  if (meeting !== null && meeting.heldOn !== null) return refuse('conflict', 'meeting.held-already')
  const fault = heldFault(input.heldOn, input.attendance, dateIn(given.now))
  if (fault !== null) return heldRefused(fault)
  const id = meeting?.id ?? given.newId()
  const registeredBy = given.actor.kind === 'person' ? given.actor.person : null
  const change: FirstMeetingChange = {
    id,
    undertaking: undertaking.id,
    ...(input.where !== '' && { whereAt: input.where }),
    held: { on: input.heldOn, interpreted: input.interpreted, registeredBy },
  }
  const data = { people: peopleOf(input.attendance), residents: input.attendance.resident ?? 0 }
  return decided({ undertaking, meeting: change, heldOn: input.heldOn, attendance: input.attendance }, [
    { type: 'meeting.held', subject: id, undertaking: undertaking.id, place: undertaking.place, data },
  ])
}
