import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { closeDuty, openDuty } from '../../duties/index.ts'
import { deskOf, type UndertakingInForce } from '../../undertakings/index.ts'

/** Working days within which what a resident says has its answer. */
const ANSWER_WITHIN = 10

/** Puts something that was said on the desk of those who answer: the contact person, or the board until there is one. */
export async function openAnswerDuty(
  tx: Tx,
  undertaking: Pick<UndertakingInForce, 'id' | 'board' | 'contactPerson' | 'place'>,
  shaping: string,
  now: Date,
): Promise<void> {
  const due = addWorkingDays(dateIn(now), ANSWER_WITHIN)
  await openDuty(
    tx,
    { kind: 'answer-shaping', undertaking: undertaking.id, subject: shaping, due, ...deskOf(undertaking) },
    now,
  )
}

/** It has its answer, or was taken back. */
export async function closeAnswerDuty(tx: Tx, shaping: string, now: Date): Promise<void> {
  await closeDuty(tx, 'answer-shaping', shaping, now)
}
