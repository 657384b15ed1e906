import { addWorkingDays, dateIn } from '../../../../platform/calendar/index.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import { listBodies } from '../../../bodies/index.ts'
import { openDuty } from '../../../duties/index.ts'
import type { ImportRun } from './store.ts'

/** To look at a file that the program fetched by itself; its subject is the import. Closed when that ends, however it does. */
export const LOOK_AT_IMPORT = 'look-at-import'

const LOOK_DAYS = 5

/**
 * A file that nobody sent waits for somebody (R26): its source's owner gets five working days to look at it. Of a source whose
 * owner isn't the municipality's the executive board does. One that somebody sent is theirs to look at: nothing is opened.
 */
export async function openLookAt(tx: Tx, run: Pick<ImportRun, 'id' | 'owner' | 'begunBy'>, now: Date): Promise<void> {
  if (run.begunBy !== null) return
  const today = dateIn(now)
  const body = run.owner ?? (await listBodies(tx, today)).find(({ kind }) => kind === 'executive-board')?.id
  if (body === undefined) return
  const due = addWorkingDays(today, LOOK_DAYS)
  await openDuty(tx, { kind: LOOK_AT_IMPORT, undertaking: null, subject: run.id, body, due }, now)
}
