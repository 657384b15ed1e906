import type { Tx } from '../../../platform/database/index.ts'
import { closeDuty, listDutiesOfUndertaking, openDuty, reassignDuties } from '../../duties/index.ts'
import type { UndertakingInForce } from '../domain/undertaking.ts'
import { setContactPerson } from '../store.ts'

/**
 * What waited on the board's desk only because nobody was named: about the undertaking, or about the effort that it is.
 * Rooms above see to theirs by themselves.
 */
const FOR_CONTACT = ['answer-support', 'answer-overlaps', 'follow-up-agreement', 'pass-gate']

/** Names the contact person and gives them what the one before, or the board for want of one, had to do; days stay. */
export async function handDesk(
  tx: Tx,
  undertaking: Pick<UndertakingInForce, 'id' | 'board' | 'contactPerson' | 'place'>,
  person: string,
  now: Date,
): Promise<void> {
  const { id, board, contactPerson: before } = undertaking
  await setContactPerson(tx, id, person, now)
  await closeDuty(tx, 'assign-contact', id, now)
  if (before !== null) await reassignDuties(tx, { undertaking: id, from: before, to: person })
  for (const { kind, subject, due, person: whose } of await listDutiesOfUndertaking(tx, id)) {
    if (whose !== null || !FOR_CONTACT.includes(kind)) continue
    await openDuty(tx, { kind, undertaking: id, subject, due, body: board, person, place: undertaking.place }, now)
  }
}
