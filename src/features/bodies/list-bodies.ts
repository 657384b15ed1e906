import type { Db } from '../../platform/database/index.ts'
import { type BodyRow, listBodiesOn } from './store.ts'

/** Boards, departments and units in force on `date` (`YYYY-MM-DD`), by name; `parent` says what each is part of. */
export async function listBodies(db: Db, date: string): Promise<BodyRow[]> {
  return listBodiesOn(db, date)
}
