import { isId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/database/index.ts'
import type { Workbench } from '../domain/workbench.ts'
import { type DutyRow, type Position, selectOfUndertaking, selectWorkbench } from './store.ts'

/** A page of duties, and what to ask for the next page with; null on the last. */
export interface DutyPage {
  readonly duties: readonly DutyRow[]
  readonly next: string | null
}

const START: Position = { due: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' }

/**
 * A page of somebody's workbench (J3, see `workbenchOf`), what is due first on top. `after` is the `next` of the page
 * before; anything else in it begins from the start.
 */
export async function listDuties(
  db: Db,
  workbench: Workbench,
  { after = null, size = 50 }: { after?: string | null; size?: number } = {},
): Promise<DutyPage> {
  const found = await selectWorkbench(db, workbench, positionOf(after), size + 1)
  const duties = found.slice(0, size)
  const last = found.length > size ? duties.at(-1) : undefined
  return { duties, next: last === undefined ? null : `${last.due}.${last.id}` }
}

/** What is to be done in an undertaking, by whom and by when, what is due first on top: "what happens now". */
export async function listDutiesOfUndertaking(db: Db, undertaking: string): Promise<readonly DutyRow[]> {
  return selectOfUndertaking(db, undertaking, 100)
}

function positionOf(after: string | null): Position {
  const [due = '', id = ''] = (after ?? '').split('.')
  return isDay(due) && isId(id) ? { due, id } : START
}

/** JavaScript reads the 31st of February as the 3rd of March; PostgreSQL refuses it. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}
