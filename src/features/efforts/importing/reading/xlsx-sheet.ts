import type { Cell, RawRow } from '../domain/cell.ts'
import { UnreadableFile } from '../domain/fault.ts'
import { excelDay } from '../domain/period.ts'
import { MOST_COLUMNS } from './table.ts'
import type { Book } from './xlsx-book.ts'
import { parseXml } from './xml.ts'

/** The longest text that a cell in Excel holds; a part that goes on for longer is nobody's sheet. */
const LONGEST_CELL = 32_767

/** A sheet's rows as they pass by: only the piece that is being read is in memory. */
export async function* sheetRows(pieces: AsyncIterable<Uint8Array>, book: Book): AsyncGenerator<RawRow> {
  const reading = new SheetReading(book)
  for await (const _ of parseXml(pieces, reading)) {
    yield* reading.rows
    reading.rows = []
  }
}

class SheetReading {
  rows: RawRow[] = []
  readonly #book: Book
  #line = 0
  #cells: Cell[] = []
  #column = -1
  #cell: Readonly<Record<string, string>> = {}
  #kept = ''
  #hasValue = false
  #hasFormula = false
  #within = false
  constructor(book: Book) {
    this.#book = book
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'v' || name === 't') {
      this.#within = true
      this.#hasValue = true
    } else if (name === 'rPh') this.#within = false
  }

  text(text: string): void {
    if (!this.#within) return
    this.#kept += text
    if (this.#kept.length > LONGEST_CELL) throw new UnreadableFile('import.file.cell-size', { line: this.#line })
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#within = false
    else if (name === 'c') this.#cells[this.#column] = this.#value()
    else if (name === 'row') {
      // Cells that aren't there are empty: no holes.
      this.rows.push({ line: this.#line, cells: Array.from(this.#cells, (cell) => cell ?? '') })
    }
  }

  #openRow({ r }: Readonly<Record<string, string>>): void {
    this.#line = r === undefined ? this.#line + 1 : Number(r)
    this.#cells = []
    this.#column = -1
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.#cell = attributes
    this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r)
    if (!(this.#column < MOST_COLUMNS)) throw new UnreadableFile('import.file.columns', { most: MOST_COLUMNS })
    this.#kept = ''
    this.#hasValue = false
    this.#hasFormula = false
  }

  #value(): Cell {
    const { t = 'n', s } = this.#cell
    if (!this.#hasValue || (this.#kept === '' && t !== 's'))
      return this.#hasFormula ? { fault: 'import.row.formula' } : ''
    if (t === 's') return this.#book.strings[Number(this.#kept)] ?? ''
    if (t === 'e') return { fault: 'import.row.formula-error', values: { word: this.#kept.slice(0, 20) } }
    if (t === 'str' || t === 'inlineStr') return this.#kept
    // Office Open XML's other form (strict) keeps days as they are written.
    if (t === 'd') return this.#kept.slice(0, 10)
    const number = Number(this.#kept)
    if (t === 'b' || !Number.isFinite(number)) return this.#kept
    return s !== undefined && this.#book.isDay(Number(s)) ? excelDay(number, this.#book.date1904) : number
  }
}

/** "AB12" → 27. */
export function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column - 1
}
