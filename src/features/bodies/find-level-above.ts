import type { Db } from '../../platform/database/index.ts'
import { listLevelsAbove } from './store.ts'

/**
 * For each of `bodies` (ids), the level above: what it is part of, and above a board the executive board. The executive
 * board itself has none.
 */
export async function findLevelAbove(db: Db, bodies: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await listLevelsAbove(db, bodies)).map(({ body, above }) => [body, above]))
}
