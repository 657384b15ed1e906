import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDuty, reassignDuties } from '../../duties/index.ts'
import { id } from '../form.ts'
import { mayAssignContact } from '../policy.ts'
import { isContactOfficer, lockUndertaking, setContactPerson } from '../store.ts'

/** Names the officer who answers for the first meeting (R26), or hands the undertaking to another one. */
export const assignContactPerson = useCase({
  name: 'undertakings.assign-contact-person',
  input: z.object({ undertaking: id, person: id }),
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    return { undertaking, officer: await isContactOfficer(tx, input.person) }
  },
  allow: (actor, { undertaking }) =>
    mayAssignContact(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.contact.forbidden'),
  decide: ({ undertaking, officer }, input) => {
    if (!officer)
      return refuse('invalid', 'undertaking.contact.not-officer', {
        fields: { person: 'undertaking.contact.not-officer' },
      })
    if (undertaking.contactPerson === input.person) return decided({ ...input, before: input.person }, [])
    const data = { by: 'person', before: undertaking.contactPerson === null ? 0 : 1 }
    return decided({ ...input, before: undertaking.contactPerson }, [
      {
        type: 'contact-person.assigned',
        subject: undertaking.id,
        undertaking: undertaking.id,
        place: undertaking.place,
        data,
      },
    ])
  },
  save: async (tx, outcome, { now }) => {
    if (outcome.before === outcome.person) return
    await setContactPerson(tx, outcome.undertaking, outcome.person, now)
    await closeDuty(tx, 'assign-contact', outcome.undertaking, now)
    if (outcome.before !== null)
      await reassignDuties(tx, { undertaking: outcome.undertaking, from: outcome.before, to: outcome.person })
  },
})
