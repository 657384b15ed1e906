import { isEmptyRow, type RawRow } from '../domain/cell.ts'
import { UnreadableFile } from '../domain/fault.ts'
import { headingsOf } from './headings.ts'
import type { StoredFile } from './stored-file.ts'
import type { Table } from './table.ts'
import { readBook } from './xlsx-book.ts'
import { filledDown, mergesOf } from './xlsx-merges.ts'
import { sheetRows } from './xlsx-sheet.ts'
import { openZip } from './zip.ts'

/** The first visible sheet of an Excel file. Of formulas their kept value; merged cells hold what the uppermost says. */
export async function openXlsx(file: StoredFile): Promise<Table> {
  const zip = await openZip(file)
  if (!zip.has('xl/workbook.xml') && zip.has('xl/workbook.bin')) throw new UnreadableFile('import.file.xlsb')
  const book = await readBook(zip)
  const merges = await mergesOf(zip.read(book.sheet))
  const read = (): AsyncGenerator<RawRow> => filledDown(sheetRows(zip.read(book.sheet), book), merges)
  const { headings, line } = await headingsOf(read())
  return {
    ...{ format: 'xlsx', headings, date1904: book.date1904, crs: null },
    async *rows() {
      for await (const row of read()) if (row.line > line && !isEmptyRow(row)) yield row
    },
  }
}
