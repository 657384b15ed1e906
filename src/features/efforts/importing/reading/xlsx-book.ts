import { UnreadableFile } from '../domain/fault.ts'
import { parseXml, type XmlEvents } from './xml.ts'
import type { Zip } from './zip.ts'

/** What a sheet's cells refer to. */
export interface Book {
  /** Name of the first visible sheet's part. */
  readonly sheet: string
  readonly date1904: boolean
  readonly strings: readonly string[]
  /** Whether a cell of this style shows a day. */
  readonly isDay: (style: number) => boolean
}

/** Characters of all shared words together: 10⁵ rows have some million. */
const MOST_WORDS = 40_000_000

async function parsed(zip: Zip, part: string, events: XmlEvents): Promise<void> {
  for await (const _ of parseXml(zip.read(part), events));
}

export async function readBook(zip: Zip): Promise<Book> {
  const { relation, date1904 } = await readWorkbook(zip)
  const targets = new Map<string, string>()
  const rels = 'xl/_rels/workbook.xml.rels'
  if (zip.has(rels))
    await parsed(zip, rels, {
      open: (name, { Id = '', Target = '' }) => void (name === 'Relationship' && targets.set(Id, Target)),
    })
  const target = targets.get(relation) ?? 'worksheets/sheet1.xml'
  const sheet = target.startsWith('/') ? target.slice(1) : `xl/${target}`
  if (!zip.has(sheet)) throw new UnreadableFile('import.file.no-sheet')
  return { sheet, date1904, strings: await readStrings(zip), isDay: await readStyles(zip) }
}

async function readWorkbook(zip: Zip): Promise<{ relation: string; date1904: boolean }> {
  if (!zip.has('xl/workbook.xml')) throw new UnreadableFile('import.file.no-sheet')
  let relation: string | undefined
  let date1904 = false
  await parsed(zip, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      const shown = attributes.state === undefined || attributes.state === 'visible'
      if (name === 'sheet' && shown) relation ??= attributes['r:id'] ?? ''
    },
  })
  return { relation: relation ?? '', date1904 }
}

/** Words that cells share; of text in several styles its parts together, without how they are pronounced (`rPh`). */
async function readStrings(zip: Zip): Promise<string[]> {
  const strings: string[] = []
  const part = 'xl/sharedStrings.xml'
  if (!zip.has(part)) return strings
  let [within, aside, parts, whole] = [false, false, '', 0]
  await parsed(zip, part, {
    open: (name) => {
      if (name === 'si') parts = ''
      if (name === 'rPh') aside = true
      within = name === 't' && !aside
    },
    text: (text) => {
      if (within) parts += text
    },
    close: (name) => {
      within = false
      if (name === 'rPh') aside = false
      if (name !== 'si') return
      whole += parts.length + 8
      if (whole > MOST_WORDS) throw new UnreadableFile('import.file.bomb')
      strings.push(parts)
    },
  })
  return strings
}

/** Numbers of Excel's own formats that show days (ECMA-376 part 1, 18.8.30). */
const OWN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

async function readStyles(zip: Zip): Promise<(style: number) => boolean> {
  const days = new Set(OWN_DAYS)
  const styles: boolean[] = []
  let within = false
  if (zip.has('xl/styles.xml'))
    await parsed(zip, 'xl/styles.xml', {
      open: (name, { numFmtId, formatCode = '' }) => {
        // Letters of days outside what is quoted or in brackets: `yyyy\-mm\-dd`, `d mmm`.
        const code = formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
        if (name === 'numFmt' && /[yd]/i.test(code)) days.add(Number(numFmtId))
        if (name === 'cellXfs') within = true
        if (name === 'xf' && within) styles.push(days.has(Number(numFmtId)))
      },
      close: (name) => {
        if (name === 'cellXfs') within = false
      },
    })
  return (style) => styles[style] ?? false
}
