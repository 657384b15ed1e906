import type { Db } from '../../platform/database/index.ts'
import { type GateRows, selectGateRows } from './store.ts'

/** All that named people have said about an undertaking's gates, in every phase, newest first: public also afterwards. */
export async function listGateWords(db: Db, undertaking: string): Promise<GateRows> {
  return selectGateRows(db, undertaking, null)
}
