import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given, isRefusal } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { lockUndertaking, type UndertakingInForce } from '../../undertakings/index.ts'
import { type Attendance, heldFault, peopleOf } from '../domain/held.ts'
import { type OccasionInput, occasionInput } from '../form.ts'
import { mayRegisterMeeting } from '../policy.ts'
import { heldRefused } from './held-refused.ts'
import { findSameOccasion, insertAttendance, insertOccasion, type NewOccasion } from './store.ts'

interface Loaded {
  readonly undertaking: UndertakingInForce
  readonly registered: string | undefined
}

interface Registered {
  readonly occasion: NewOccasion
  readonly attendance: Attendance
}

/**
 * The contact person registers a named occasion where people were met: a courtyard, a stairwell, a library (C4). What
 * residents said there counts as much as what is typed (R22, R28).
 */
export const registerOccasion = useCase<OccasionInput, Loaded, Registered>({
  name: 'meetings.register-occasion',
  input: occasionInput,
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    return isRefusal(undertaking) ? undertaking : { undertaking, registered: await findSameOccasion(tx, input) }
  },
  allow: (actor, { undertaking }) =>
    mayRegisterMeeting(actor, undertaking) ? ok(true) : refuse('forbidden', 'meeting.occasion.forbidden'),
  decide,
  save: async (tx, { occasion, attendance }, { now }) => {
    await insertOccasion(tx, occasion, now)
    await insertAttendance(tx, occasion.id, attendance)
  },
})

function decide(
  { undertaking, registered }: Loaded,
  input: OccasionInput,
  given: Given,
): Decision<Registered> | Refusal {
  if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
  const fault = heldFault(input.heldOn, input.attendance, dateIn(given.now))
  if (fault !== null) return heldRefused(fault)
  if (registered !== undefined) return refuse('conflict', 'meeting.occasion.already')
  const { attendance, ...rest } = input
  const registeredBy = given.actor.kind === 'person' ? given.actor.person : null
  const occasion = { ...rest, id: given.newId(), registeredBy }
  const data = { people: peopleOf(attendance), residents: attendance.resident ?? 0 }
  return decided({ occasion, attendance }, [
    { type: 'occasion.registered', subject: occasion.id, undertaking: undertaking.id, place: undertaking.place, data },
  ])
}
