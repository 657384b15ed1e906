import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { closeDuty, openDuty } from '../../duties/index.ts'
import { deskOf, type UndertakingInForce } from '../../undertakings/index.ts'

/** Working days from the meeting's notes to a first description. */
const DESCRIBE_WITHIN = 10

/** Asks for a first description: the contact person, or the board until there is one. Open already, it keeps its day. */
export async function openDescribeDuty(
  tx: Tx,
  undertaking: Pick<UndertakingInForce, 'id' | 'board' | 'contactPerson' | 'place'>,
  now: Date,
): Promise<void> {
  const duty = { kind: 'describe-problem', undertaking: undertaking.id, subject: undertaking.id } as const
  await openDuty(tx, { ...duty, ...deskOf(undertaking), due: addWorkingDays(dateIn(now), DESCRIBE_WITHIN) }, now)
}

/** It is described. */
export async function closeDescribeDuty(tx: Tx, undertaking: string, now: Date): Promise<void> {
  await closeDuty(tx, 'describe-problem', undertaking, now)
}
