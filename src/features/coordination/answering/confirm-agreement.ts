import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { effortPolicy } from '../../efforts/index.ts'
import { settleFollowUp } from '../asking/follow-up.ts'
import { date, id } from '../form.ts'
import { lockSide, saveUntil } from './store.ts'

/** Says that what was answered still holds, until another day (R9): the day that it was to be looked at has come. */
export const confirmAgreement = useCase({
  name: 'coordination.confirm-agreement',
  input: z.object({ overlap: id, effort: id, holdsUntil: date }),
  load: async (tx, { overlap, effort }) =>
    (await lockSide(tx, overlap, effort)) ?? refuse('missing', 'overlap.missing'),
  allow: (actor, side) =>
    effortPolicy.mayActForEffort(actor, side) ? ok(true) : refuse('forbidden', 'overlap.forbidden'),
  decide: (side, { holdsUntil: until, ...asked }, { now }) => {
    if (side.answer === null) return refuse('conflict', 'overlap.confirm.unanswered')
    if (side.withdrawn) return refuse('conflict', 'overlap.withdrawn')
    if (side.ceasedAt !== null) return refuse('conflict', 'overlap.ceased')
    if (until < dateIn(now)) return refuse('invalid', 'form.invalid', { fields: { holdsUntil: 'overlap.until.past' } })
    if (side.until === until) return decided({ ...asked, until, isNew: false }, [])
    const about = { subject: side.effort, undertaking: side.undertaking, place: side.place }
    return decided({ ...asked, until, isNew: true }, [
      { type: 'overlap.confirmed', ...about, data: { overlap: side.overlap, other: side.other } },
    ])
  },
  save: async (tx, { isNew, ...confirmed }, { now }) => {
    if (!isNew) return
    await saveUntil(tx, confirmed)
    await settleFollowUp(tx, confirmed.effort, now)
  },
})
