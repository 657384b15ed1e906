import { describe, expect, it } from 'vitest'
import { faultIn, readTable } from '../../../../../test/support/read-tables.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

describe('A table as text', () => {
  const text = 'Id;Titel;Start\r\n1;Blå bänk;2026-05-01\r\n2;"Två; rader\r\noch ""citat""";1/5 2026\r\n\r\n3;Å;\r\n'
  const expected = {
    ...{ format: 'csv', headings: ['Id', 'Titel', 'Start'] },
    rows: [
      [2, '1', 'Blå bänk', '2026-05-01'],
      [3, '2', 'Två; rader\r\noch "citat"', '1/5 2026'],
      [6, '3', 'Å', ''],
    ],
  }
  it.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a BOM', bytes(`\uFEFF${text}`)],
    ['Windows-1252', bytes(text, 'latin1')],
    ['UTF-16 with a BOM', bytes(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without', bytes(text, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(bytes(`\uFEFF${text}`, 'utf16le')).swap16()],
  ])('is read in %s', async (_name, file) => {
    expect(await readTable(file)).toEqual(expected)
  })

  it('has the marks that Windows-1252 has of its own, where Latin-1 has nothing', async () => {
    const cells = Buffer.from([0x93, 0x42, 0xe4, 0x6e, 0x6b, 0x94, 0x20, 0x96, 0x20, 0x35, 0x80])
    const { rows } = await readTable(Buffer.concat([bytes('Id;Namn\r\n1;'), cells]))
    expect(rows).toEqual([[2, '1', '“Bänk” – 5€']])
  })

  it('is parted by tabs, commas, bars, or as its first line says', async () => {
    for (const mark of ['\t', ',', '|']) {
      const found = await readTable(bytes(`Id${mark}Namn${mark}När\n1${mark}A${mark}2026`))
      expect(found).toMatchObject({ headings: ['Id', 'Namn', 'När'], rows: [[2, '1', 'A', '2026']] })
    }
    expect(await readTable(bytes('sep=,\nId,Namn\n1,"a;b;c;d"'))).toMatchObject({
      headings: ['Id', 'Namn'],
      rows: [[3, '1', 'a;b;c;d']],
    })
  })

  it('may have a title above its headings, headings that are the same or empty, and rows that are shorter', async () => {
    const { headings, rows } = await readTable(bytes('Projektlista 2026\n\nId;Namn;Namn;;Slut\n1;A\n'))
    expect(headings).toEqual(['Id', 'Namn', 'Namn (2)', 'D', 'Slut'])
    expect(rows).toEqual([[4, '1', 'A']])
  })

  it.each([
    ['that is cut within quotation marks', bytes('Id;Namn\n1;"Avklip'), { key: 'quote' }],
    ['with nothing in it', bytes(''), { key: 'empty' }],
    ['with blanks alone', bytes(' \n\n'), { key: 'empty' }],
    ['with a cell of a million characters', bytes(`Id;Namn\n1;${'a'.repeat(1_000_001)}`), { key: 'row-size' }],
    ['with a million columns', bytes(`Id${';'.repeat(1_000_000)}`), { key: 'columns' }],
    ['with 20,000 columns', bytes(`Id;Namn${';'.repeat(20_000)}`), { key: 'columns' }],
    ['that is full of NUL', Buffer.concat([bytes('Id;'), Buffer.alloc(600)]), { key: 'unknown' }],
    ['that is a web page', bytes('<!DOCTYPE html><html>'), { key: 'web-page' }],
    ['that is a PDF', bytes('%PDF-1.7'), { key: 'pdf' }],
    ['in Excel’s old format', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), { key: 'xls' }],
  ])('%s is refused', async (_name, file, fault) => {
    expect(await faultIn(file)).toMatchObject(fault)
  })
})
