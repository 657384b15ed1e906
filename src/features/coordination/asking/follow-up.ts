import { dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { closeDuties } from '../../duties/index.ts'
import { hasPassed } from './store.ts'

/** What the owner is asked when the day of an agreement has come: does it still hold? Its subject is the effort. */
export const FOLLOW_UP = 'follow-up-agreement'

/** Nobody is asked any more when none of the effort's agreements waits to be looked at. */
export async function settleFollowUp(tx: Tx, effort: string, now: Date): Promise<void> {
  if (!(await hasPassed(tx, effort, dateIn(now)))) await closeDuties(tx, FOLLOW_UP, [effort], now)
}
