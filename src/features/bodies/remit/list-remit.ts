import type { Db } from '../../../platform/database/index.ts'
import type { Scale } from '../domain/remit.ts'
import { listEndedRules, listNamedRules } from './store.ts'

/** A remit rule as people read it. Names and addresses; days `YYYY-MM-DD`, both included. */
export interface RemitRuleInWords {
  readonly id: string
  readonly board: string
  readonly boardSlug: string
  readonly scale: Scale | null
  /** The theme's code. */
  readonly theme: string | null
  readonly place: string | null
  readonly placeSlug: string | null
  readonly source: string
  readonly sourceDate: string
  readonly validFrom: string
  readonly validUntil: string | null
}

/** The rules that hold on `date` or are decided for later, the most general first; of one board (its id) or of all. */
export async function listRemit(
  db: Db,
  { date, board = null }: { date: string; board?: string | null },
): Promise<RemitRuleInWords[]> {
  return (await listNamedRules(db, date, board)) as RemitRuleInWords[]
}

const MOST_ENDED = 200

/** The rules that no longer hold on `date`, the last ended first, at most 200; of one board or of all. */
export async function listFormerRemit(
  db: Db,
  { date, board = null }: { date: string; board?: string | null },
): Promise<RemitRuleInWords[]> {
  return (await listEndedRules(db, date, board, MOST_ENDED)) as RemitRuleInWords[]
}
