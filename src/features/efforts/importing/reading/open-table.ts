import { UnreadableFile } from '../domain/fault.ts'
import { openCsv } from './csv.ts'
import { encodingOf, textOf } from './encoding.ts'
import { openGeojson } from './geojson.ts'
import { openIcalendar } from './icalendar.ts'
import { headOf, type StoredFile } from './stored-file.ts'
import type { Table } from './table.ts'
import { openXlsx } from './xlsx.ts'

/**
 * Opens a file by what is in it, whatever it is called: a zip is Excel's, text that begins with a brace is GeoJSON, with
 * BEGIN:VCALENDAR a calendar, all other text a table. Throws `UnreadableFile`.
 */
export async function openTable(file: StoredFile): Promise<Table> {
  if (file.size === 0) throw new UnreadableFile('import.file.empty')
  const head = Buffer.from(await headOf(file, 8))
  if (head.subarray(0, 2).toString('latin1') === 'PK') return openXlsx(file)
  const known = KNOWN.find(({ begins }) => head.subarray(0, begins.length).equals(begins))
  if (known !== undefined) throw new UnreadableFile(known.key)
  const encoding = await encodingOf(file)
  let start = ''
  for await (const piece of textOf(file, encoding)) {
    start = (start + piece).trimStart()
    if (start.length > 20) break
  }
  if (start === '') throw new UnreadableFile('import.file.empty')
  if (start.startsWith('{') || start.startsWith('[')) return openGeojson(file)
  if (/^BEGIN:VCALENDAR/i.test(start)) return openIcalendar(file)
  if (/^<(!doctype|html|\?xml)/i.test(start)) throw new UnreadableFile('import.file.web-page')
  return openCsv(file)
}

/** What people send by mistake, by its first bytes. */
const KNOWN = [
  { begins: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), key: 'import.file.xls' },
  { begins: Buffer.from('%PDF'), key: 'import.file.pdf' },
] as const
