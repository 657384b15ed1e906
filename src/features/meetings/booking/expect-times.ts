import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { openDuty } from '../../duties/index.ts'
import { gateDemands, lockUndertaking } from '../../undertakings/index.ts'
import { offerBy } from '../domain/deadlines.ts'
import { deskOf } from '../duties.ts'
import { id } from '../form.ts'
import { findFirst } from './store.ts'

/**
 * Puts "offer times for the first meeting" on the desk of the contact person who was named (R26): the deadline begins
 * now. The program does it, as a reaction; nothing happens when times are offered already, or the
 * model asks for no first meeting.
 */
export const expectTimes = useCase({
  name: 'meetings.expect-times',
  input: z.object({ undertaking: id }),
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    const demanded = await gateDemands(tx, undertaking, 'contact-and-first-meeting')
    return { undertaking, demanded, meeting: await findFirst(tx, undertaking.id) }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'meeting.offer.forbidden')),
  decide: ({ undertaking, demanded, meeting }) => {
    const begun =
      meeting !== null && (meeting.offered.length > 0 || meeting.bookedFor !== null || meeting.heldOn !== null)
    const open = undertaking.endedAt === null && undertaking.contactPerson !== null
    return decided({ undertaking, expected: demanded && open && !begun }, [])
  },
  save: async (tx, { undertaking, expected }, { now }) => {
    if (!expected) return
    const subject = { kind: 'offer-times', undertaking: undertaking.id, subject: undertaking.id } as const
    await openDuty(tx, { ...subject, ...deskOf(undertaking), due: offerBy(now) }, now)
  },
})
