import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { isEmptyRow, type RawRow } from '../domain/cell.ts'
import { type Fault, UnreadableFile } from '../domain/fault.ts'
import { encodingOf, textOf } from './encoding.ts'
import { headingsOf } from './headings.ts'
import type { StoredFile } from './stored-file.ts'
import { LONGEST_ROW, MOST_COLUMNS, type Table } from './table.ts'

const DELIMITERS = [';', '\t', ',', '|']

/** A table as text: parted by semicolons (Excel in Swedish), tabs, commas or bars, whichever its first line has most of. */
export async function openCsv(file: StoredFile): Promise<Table> {
  const encoding = await encodingOf(file)
  const read = () => rowsOf(textOf(file, encoding))
  const { headings, line } = await headingsOf(read())
  return {
    ...{ format: 'csv', headings, date1904: false, crs: null },
    async *rows() {
      for await (const row of read()) if (row.line > line && !isEmptyRow(row)) yield row
    },
  }
}

async function* rowsOf(text: AsyncGenerator<string>): AsyncGenerator<RawRow> {
  const { head, all } = await withHead(text)
  const told = /^sep=(.)\r?\n/i.exec(head)?.[1]
  const parser = parse({
    ...{ delimiter: told ?? delimiterOf(head), relax_column_count: true, relax_quotes: true },
    ...{ max_record_size: LONGEST_ROW, skip_records_with_error: false, from_line: told === undefined ? 1 : 2 },
  })
  const source = Readable.from(all)
  source.on('error', (error) => parser.destroy(error)).pipe(parser)
  // Counted here: the library takes a line break within quotes for two.
  let line = told === undefined ? 1 : 2
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (record.length > MOST_COLUMNS) throw new UnreadableFile('import.file.columns', { most: MOST_COLUMNS })
      yield { line, cells: record }
      line += 1 + linesIn(record)
    }
  } catch (error) {
    throw faultOf(error as CsvError)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

function linesIn(record: readonly string[]): number {
  let lines = 0
  for (const cell of record) if (cell.includes('\n')) lines += cell.split('\n').length - 1
  return lines
}

function faultOf(error: CsvError): Error {
  const line = Number(error.lines ?? 0)
  const known: Readonly<Record<string, Fault['key']>> = {
    CSV_QUOTE_NOT_CLOSED: 'import.file.quote',
    CSV_MAX_RECORD_SIZE: 'import.file.row-size',
    CSV_INVALID_CLOSING_QUOTE: 'import.file.quote-inside',
  }
  const key = known[error.code]
  return key === undefined ? error : new UnreadableFile(key, { line })
}

async function withHead(text: AsyncGenerator<string>): Promise<{ head: string; all: AsyncGenerator<string> }> {
  let head = ''
  while (head.length < 4096) {
    const next = await text.next()
    if (next.done) break
    head += next.value
  }
  const all = async function* () {
    yield head
    yield* text
  }
  return { head: head.replace(/^\uFEFF/, ''), all: all() }
}

/** Counted outside quotes in the first lines, each line by itself: a title above the table has none. */
function delimiterOf(head: string): string {
  const lines = head.replace(/"[^"]*"/g, '').split(/\r?\n/, 5)
  const counts = DELIMITERS.map((it) => Math.max(...lines.map((line) => line.split(it).length)))
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';'
}
