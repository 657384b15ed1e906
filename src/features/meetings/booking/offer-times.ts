import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDuty, openDuty } from '../../duties/index.ts'
import { lockUndertaking, type UndertakingInForce } from '../../undertakings/index.ts'
import { chooseBy } from '../domain/deadlines.ts'
import { type FirstMeeting, faultsOf, isOffered, type OfferedTime, offerRefused } from '../domain/first-meeting.ts'
import { type OfferInput, offerInput } from '../form.ts'
import { mayOfferTimes } from '../policy.ts'
import { findFirst, replaceTimes, saveFirst } from './store.ts'

interface Loaded {
  readonly undertaking: UndertakingInForce
  readonly meeting: FirstMeeting | null
}

interface Offered {
  readonly undertaking: string
  readonly meeting: string
  readonly times: readonly OfferedTime[]
  /** A booking is undone by it. */
  readonly rebooks: boolean
  /** Just these were offered already. */
  readonly unchanged: boolean
}

/** The contact person offers one to ten times for the first meeting (R26), instead of those offered before. */
export const offerTimes = useCase<OfferInput, Loaded, Offered>({
  name: 'meetings.offer-times',
  input: offerInput,
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    return isRefusal(undertaking) ? undertaking : { undertaking, meeting: await findFirst(tx, undertaking.id) }
  },
  allow: (actor, { undertaking }) =>
    mayOfferTimes(actor, undertaking) ? ok(true) : refuse('forbidden', 'meeting.offer.forbidden'),
  decide,
  save: async (tx, { undertaking, meeting, times, rebooks, unchanged }, { now }) => {
    if (unchanged) return
    await saveFirst(tx, { id: meeting, undertaking, ...(rebooks && { booked: null }) }, now)
    await replaceTimes(tx, meeting, times, now)
    await closeDuty(tx, 'offer-times', undertaking, now)
    if (rebooks) await closeDuty(tx, 'hold-meeting', undertaking, now)
    await closeDuty(tx, 'choose-time', undertaking, now)
    const due = chooseBy(
      now,
      times.map((it) => it.startsAt),
    )
    await openDuty(tx, { kind: 'choose-time', undertaking, subject: undertaking, circle: 'initiator', due }, now)
  },
})

function decide({ undertaking, meeting }: Loaded, input: OfferInput, given: Given): Decision<Offered> | Refusal {
  if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
  const refused = offerRefused(meeting, input.rebook)
  if (refused !== null) return refuse('conflict', refused === 'held' ? 'meeting.held-already' : 'meeting.offer.booked')
  const faults = faultsOf(input.times, given.now)
  if (faults.size > 0) {
    const fields = [...faults].map(([at, fault]) => [`times.${at}`, `meeting.offer.${fault}`])
    return refuse('invalid', 'form.invalid', { fields: Object.fromEntries(fields) })
  }
  const placeOf = (at: number) => input.wheres[at] || input.where
  const times = input.times.map((startsAt, at) => ({ id: given.newId(), startsAt, where: placeOf(at) }))
  const id = meeting?.id ?? given.newId()
  const rebooks = meeting !== null && meeting.bookedFor !== null
  const offered = { undertaking: undertaking.id, meeting: id, times, rebooks }
  if (!rebooks && meeting !== null && isOffered(meeting.offered, times))
    return decided({ ...offered, unchanged: true }, [])
  return decided({ ...offered, unchanged: false }, [
    {
      type: 'meeting.times-offered',
      subject: id,
      undertaking: undertaking.id,
      place: undertaking.place,
      data: { times: times.length, rebooks },
    },
  ])
}
