import { strToU8, zipSync } from 'fflate'

/** A cell of a made sheet: words, a number, or raw XML of its own. */
type MadeCell = string | number | null | { readonly xml: string }

interface MadeSheet {
  readonly merges?: readonly string[]
  readonly date1904?: boolean
  /** Instead of what is made: parts by name. */
  readonly parts?: Readonly<Record<string, string>>
  /** Before the sheet's first element. */
  readonly prologue?: string
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export function columnName(at: number): string {
  return (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
}

/** An Excel file as Excel packs it: shared strings after the sheet, style 1 shows days. */
export function xlsxOf(rows: readonly (readonly MadeCell[])[], made: MadeSheet = {}): Uint8Array {
  const strings = new Map<string, number>()
  const cell = (it: MadeCell, row: number, column: number) => {
    const r = `${columnName(column)}${row + 1}`
    if (it === null) return ''
    if (typeof it === 'object') return it.xml.replace('<c', `<c r="${r}"`)
    if (typeof it === 'number') return `<c r="${r}"><v>${it}</v></c>`
    if (!strings.has(it)) strings.set(it, strings.size)
    return `<c r="${r}" t="s"><v>${strings.get(it)}</v></c>`
  }
  const body = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((it, at) => cell(it, row, at)).join('')}</row>`,
  )
  const merges = made.merges?.length
    ? `<mergeCells count="${made.merges.length}">${made.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : ''
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="x"><workbookPr${made.date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Dold" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Blad" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet2.xml': `<?xml version="1.0"?>${made.prologue ?? ''}<worksheet ${main}><sheetData>${body.join('')}</sheetData>${merges}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${[...strings.keys()].map((it) => `<si><t>${escaped(it)}</t></si>`).join('')}</sst>`,
    ...made.parts,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
