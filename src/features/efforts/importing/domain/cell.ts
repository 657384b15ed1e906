import { cleaned } from '../../../../platform/text.ts'
import type { Fault } from './fault.ts'

/** What stands in a cell: words, a number as the file has it, or why it can't be read. Empty is ''. */
export type Cell = string | number | { readonly fault: Fault['key']; readonly values?: Fault['values'] }

/** A row of a table, or a feature, or an event: cells by column, and where it begins in the file. */
export interface RawRow {
  readonly line: number
  readonly cells: readonly Cell[]
  /** A GeoJSON geometry, of whatever kind. */
  readonly geometry?: unknown
}

/** As far as more of a cell is of any use: the longest field takes 4,000 characters. */
const KEPT = 33_000

/** The cell's words as PostgreSQL can keep them: no controls, no half characters. */
export function wordsOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cleaned(cell.length > KEPT ? cell.slice(0, KEPT) : cell).toWellFormed()
  return typeof cell === 'number' ? String(cell) : ''
}

export function isEmptyRow({ cells, geometry }: RawRow): boolean {
  return geometry == null && cells.every((cell) => typeof cell === 'string' && cell.trim() === '')
}
