import type { Db } from '../../../platform/database/index.ts'
import { findNearestContact } from './store.ts'

/**
 * Who becomes contact person by the municipality's rules (R26): the rule of the board for the nearest of `places` (the
 * place and all that it lies in, nearest first), on `date`. Null when no rule names anybody who still holds the role:
 * then somebody is chosen from the workbench.
 */
export async function findContactPerson(
  tx: Db,
  board: string,
  places: readonly string[],
  date: string,
): Promise<string | null> {
  return (await findNearestContact(tx, board, places, date)) ?? null
}
