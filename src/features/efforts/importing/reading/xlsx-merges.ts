import type { Cell, RawRow } from '../domain/cell.ts'
import { columnOf } from './xlsx-sheet.ts'

/** Cells of one column that are one, from a line to a line. */
interface Merge {
  readonly column: number
  readonly from: number
  readonly to: number
}

/** Beyond this a sheet is drawn, not filled in. */
const MOST = 100_000

/**
 * Merged cells stand at the sheet's end, after its rows: they are looked for in the text as it passes, without parsing it.
 * Only what is merged downwards matters: a department's name beside five of its projects.
 */
export async function mergesOf(pieces: AsyncIterable<Uint8Array>): Promise<Merge[]> {
  const decoder = new TextDecoder('latin1')
  const merges: Merge[] = []
  let rest = ''
  for await (const piece of pieces) {
    const text = rest + decoder.decode(piece, { stream: true })
    const from = text.indexOf('mergeCell')
    if (from === -1) {
      rest = text.slice(-12)
      continue
    }
    let end = from
    for (const found of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):[A-Z]+(\d+)"[^>]*>/g)) {
      const [whole, letters = '', top = '', bottom = ''] = found
      end = found.index + whole.length
      if (top !== bottom) merges.push({ column: columnOf(letters), from: Number(top), to: Number(bottom) })
    }
    // Long attributes may be cut; what isn't merged cells isn't kept.
    rest = text.slice(Math.max(end, text.length - 2_000))
    if (merges.length > MOST) break
  }
  return merges
}

/** The rows with what merged cells say in each of their lines. */
export async function* filledDown(rows: AsyncIterable<RawRow>, merges: readonly Merge[]): AsyncGenerator<RawRow> {
  const waiting = merges.toSorted((one, other) => one.from - other.from)
  let next = 0
  let open: { readonly merge: Merge; readonly says: Cell }[] = []
  for await (const row of rows) {
    open = open.filter(({ merge }) => merge.to >= row.line)
    const cells = open.length === 0 ? row.cells : [...row.cells]
    for (const { merge, says } of open) (cells as Cell[])[merge.column] = says
    for (let merge = waiting[next]; merge !== undefined && merge.from <= row.line; merge = waiting[++next])
      if (merge.from === row.line) open.push({ merge, says: row.cells[merge.column] ?? '' })
    yield open.length === 0 ? row : { ...row, cells: Array.from(cells, (cell) => cell ?? '') }
  }
}
