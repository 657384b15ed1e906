import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { closeDuties, openDuties } from '../../duties/index.ts'
import { listWaiting } from './store.ts'

/** What the owner of an effort is asked to do: one duty for all that it meets. Its subject is the effort. */
const ANSWER_OVERLAPS = 'answer-overlaps'
const ANSWER_DAYS = 10

/**
 * Whoever answers for these efforts is asked about what they meet (R9), or is asked no more when nothing is left. In the
 * transaction that changed what is left; two statements for however many.
 */
export async function askForAnswers(tx: Tx, efforts: readonly string[], now: Date): Promise<void> {
  const waiting = await listWaiting(tx, [...new Set(efforts)])
  const due = addWorkingDays(dateIn(now), ANSWER_DAYS)
  const asked = waiting.flatMap(({ effort, place, owner, keeper, undertaking, left }) =>
    left === 0 || owner === null
      ? []
      : [{ kind: ANSWER_OVERLAPS, subject: effort, place, undertaking, body: owner, person: keeper, due }],
  )
  await openDuties(tx, asked, now)
  const done = waiting.filter(({ left, owner }) => left === 0 || owner === null).map(({ effort }) => effort)
  await closeDuties(tx, ANSWER_OVERLAPS, done, now)
}
