import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, type Given, isRefusal } from '../../../kernel/use-case.ts'
import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { useCase } from '../../../platform/world.ts'
import { findContactPerson } from '../../bodies/index.ts'
import { listDutiesOfUndertaking, openDuty, reassignDuties } from '../../duties/index.ts'
import { findModelVersion } from '../../models/index.ts'
import { contactDays } from '../domain/model-in-force.ts'
import { id } from '../form.ts'
import { findStartPlace, lockUndertaking, setContactPerson } from '../store.ts'
import { handDesk } from './hand-desk.ts'
import { isOfficerOf } from './store.ts'

/**
 * Somebody's role, or account, has ended: what they answered for gets a new contact person by the municipality's rule, or
 * the board is asked to name one within the model's days (R16, R26). Nothing happens where all is well.
 */
export const replaceContactPerson = useCase({
  name: 'undertakings.replace-contact-person',
  input: z.object({ undertaking: id }),
  load,
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'undertaking.contact.forbidden')),
  decide: ({ undertaking, stays, asked, next, due }) => {
    if (undertaking.endedAt !== null || stays || (next === null && asked))
      return decided({ undertaking, next, due, changes: false }, [])
    const about = { subject: undertaking.id, undertaking: undertaking.id, place: undertaking.place }
    const happened =
      next === null
        ? { type: 'contact-person.released', ...about }
        : { type: 'contact-person.assigned', ...about, data: { by: 'rule' } }
    return decided({ undertaking, next, due, changes: true }, [happened])
  },
  save: async (tx, { undertaking, next, due, changes }, { now }) => {
    if (!changes) return
    if (next !== null) return handDesk(tx, undertaking, next, now)
    const { id: subject, board, place, contactPerson: before } = undertaking
    await setContactPerson(tx, subject, null, now)
    if (before !== null) await reassignDuties(tx, { undertaking: subject, from: before, to: null })
    await openDuty(tx, { kind: 'assign-contact', undertaking: subject, subject, body: board, place, due }, now)
  },
})

async function load(tx: Tx, input: { readonly undertaking: string }, { now }: Given) {
  const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
  if (isRefusal(undertaking)) return undertaking
  const { board, contactPerson } = undertaking
  const today = dateIn(now)
  const [place, model, duties] = [
    await findStartPlace(tx, undertaking.place),
    await findModelVersion(tx, undertaking.modelVersion),
    await listDutiesOfUndertaking(tx, undertaking.id),
  ]
  return {
    undertaking,
    stays: contactPerson !== null && (await isOfficerOf(tx, contactPerson, undertaking.id)),
    asked: contactPerson === null && duties.some(({ kind }) => kind === 'assign-contact'),
    next: await findContactPerson(tx, board, place?.chain ?? [undertaking.place], today),
    due: addWorkingDays(today, model === undefined ? 5 : contactDays(model.content)),
  }
}
