import type { Refusal } from '../../../kernel/result.ts'
import type { Db } from '../../../platform/database/index.ts'
import { type Remit, responsibleBoard, type Scope } from '../domain/remit.ts'
import { listRulesFor, lockRemit } from './store.ts'

/**
 * The board that answers for `scope` on `date` (`YYYY-MM-DD`), by exactly one rule (R3). In a transaction the remit can't
 * change until it ends. Refuses with `bodies.remit.none` when no rule holds.
 */
export async function findResponsibleBoard(tx: Db, scope: Scope, date: string): Promise<Remit | Refusal> {
  await lockRemit(tx, 'read')
  return responsibleBoard(await listRulesFor(tx, scope, date), scope, date)
}
