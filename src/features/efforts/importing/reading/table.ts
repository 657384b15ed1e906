import type { RawRow } from '../domain/cell.ts'

export type Format = 'csv' | 'xlsx' | 'geojson' | 'icalendar'

/** A file as a table: headings, and rows that come one by one. */
export interface Table {
  readonly format: Format
  readonly headings: readonly string[]
  /** Days are counted from 1904 (files from old Macs). */
  readonly date1904: boolean
  /** Coordinate system that the file names; null when it doesn't. */
  readonly crs: string | null
  /** Reads from the beginning each time. Throws `UnreadableFile`. */
  rows(): AsyncIterable<RawRow>
}

/** Columns beyond this aren't read: as many as a sheet in Excel has. */
export const MOST_COLUMNS = 16_384
/** Characters of one row, in the formats that are text. */
export const LONGEST_ROW = 1_000_000
/** Rows of one file. */
export const MOST_ROWS = 200_000
