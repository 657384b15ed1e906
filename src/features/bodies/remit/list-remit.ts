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

export interface RemitWanted {
  readonly date: string
  /** Of this board (its id); of all when left out. */
  readonly board?: string | null
  /** How many rules, after how many others. */
  readonly size?: number
  readonly skip?: number
}

const MOST = 1000

/** The rules that hold on `date` or are decided for later, the most general first. */
export async function listRemit(db: Db, { date, board = null, size = MOST, skip = 0 }: RemitWanted) {
  return (await listNamedRules(db, date, board, { size: Math.min(size, MOST), skip })) as RemitRuleInWords[]
}

/** The rules that no longer hold on `date`, the last ended first. */
export async function listFormerRemit(db: Db, { date, board = null, size = MOST, skip = 0 }: RemitWanted) {
  return (await listEndedRules(db, date, board, { size: Math.min(size, MOST), skip })) as RemitRuleInWords[]
}
