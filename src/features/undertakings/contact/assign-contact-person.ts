import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { listHolders } from '../../people/index.ts'
import { id } from '../form.ts'
import { mayAssignContact } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { handDesk } from './hand-desk.ts'

/** Names the officer who answers for the first meeting (R26), or hands the undertaking to another one. */
export const assignContactPerson = useCase({
  name: 'undertakings.assign-contact-person',
  input: z.object({
    undertaking: id,
    person: id,
    /** Who it was on the page, null for nobody: two who assign at once must not undo each other unseen. */
    before: id.nullable().optional(),
  }),
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    const holders = await listHolders(tx, 'contact-person', undertaking.board)
    return { undertaking, officer: holders.some(({ person }) => person === input.person) }
  },
  allow: (actor, { undertaking }) =>
    mayAssignContact(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.contact.forbidden'),
  decide: ({ undertaking, officer }, { person, before }) => {
    const fault = 'undertaking.contact.not-officer'
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (!officer) return refuse('invalid', fault, { fields: { person: fault } })
    if (undertaking.contactPerson === person) return decided({ undertaking, person }, [])
    if (before !== undefined && before !== undertaking.contactPerson)
      return refuse('conflict', 'undertaking.contact.changed')
    const about = { subject: undertaking.id, undertaking: undertaking.id, place: undertaking.place }
    const data = { by: 'person', before: undertaking.contactPerson === null ? 0 : 1 }
    return decided({ undertaking, person }, [{ type: 'contact-person.assigned', ...about, data }])
  },
  save: async (tx, { undertaking, person }, { now }) => {
    if (undertaking.contactPerson !== person) await handDesk(tx, undertaking, person, now)
  },
})
