import type { Tx } from '../../../platform/database/index.ts'
import type { UndertakingInForce } from '../domain/undertaking.ts'
import { insertHandover, redirectHandover } from './store.ts'

/** Working days that the receiving board has to answer. */
export const HANDOVER_DAYS = 10

/** Opens a handover, or points the open one at the board that the newest scope belongs to. */
export async function beginHandover(
  tx: Tx,
  it: {
    undertaking: UndertakingInForce
    id: string
    isNew: boolean
    toBoard: string
    rule: string
    cause: Readonly<Record<string, unknown>>
  },
  now: Date,
): Promise<void> {
  if (!it.isNew) return redirectHandover(tx, it.id, it.toBoard, it.rule, it.cause)
  const { undertaking, id, toBoard, rule, cause } = it
  await insertHandover(tx, { id, undertaking: undertaking.id, fromBoard: undertaking.board, toBoard, rule, cause }, now)
}
