import { type RawRow, wordsOf } from '../domain/cell.ts'
import { UnreadableFile } from '../domain/fault.ts'

/** A title or a date may stand above the table: this far down its headings are looked for. */
const LOOKED_AT = 20

/**
 * The row of headings: the first in which two cells or more say something (a merged title above it is one cell), else the
 * first that isn't empty. Headings that are the same get a number; empty ones are told by their letter.
 */
export async function headingsOf(rows: AsyncIterable<RawRow>): Promise<{ headings: string[]; line: number }> {
  let only: RawRow | undefined
  let seen = 0
  for await (const row of rows) {
    const filled = row.cells.filter((cell) => wordsOf(cell) !== '').length
    if (filled >= 2) return { headings: named(row), line: row.line }
    if (filled === 1) only ??= row
    if (++seen >= LOOKED_AT) break
  }
  if (only === undefined) throw new UnreadableFile('import.file.empty')
  return { headings: named(only), line: only.line }
}

function named({ cells }: RawRow): string[] {
  const count = new Map<string, number>()
  const last = cells.findLastIndex((cell) => wordsOf(cell) !== '')
  return cells.slice(0, last + 1).map((cell, at) => {
    const heading = wordsOf(cell).replace(/\s+/g, ' ').slice(0, 120) || lettersOf(at)
    const times = (count.get(heading) ?? 0) + 1
    count.set(heading, times)
    return times === 1 ? heading : `${heading} (${times})`
  })
}

/** 0 → A, 27 → AB: as spreadsheets name columns. */
function lettersOf(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (at % 26))
}
