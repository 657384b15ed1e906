import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columnName, xlsxOf } from '../../../../../test/support/import-files.ts'
import type { Cell } from '../domain/cell.ts'
import { UnreadableFile } from '../domain/fault.ts'
import { openTable } from './open-table.ts'
import { fileOf } from './stored-file.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

/** Headings, and each row with its line. */
async function read(
  file: Uint8Array,
): Promise<{ format: string; headings: readonly string[]; rows: [number, ...Cell[]][] }> {
  const table = await openTable(fileOf(file))
  const rows: [number, ...Cell[]][] = []
  for await (const { line, cells } of table.rows()) rows.push([line, ...cells])
  return { format: table.format, headings: table.headings, rows }
}

const faultIn = (file: Uint8Array) =>
  read(file).then(
    (it) => it,
    (error: unknown) => {
      if (error instanceof UnreadableFile)
        return { ...error.fault.values, key: error.fault.key.replace('import.file.', '') }
      throw error
    },
  )

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
    expect(await read(file)).toEqual(expected)
  })

  it('is parted by tabs, commas, bars, or as its first line says', async () => {
    for (const mark of ['\t', ',', '|']) {
      const found = await read(bytes(`Id${mark}Namn${mark}När\n1${mark}A${mark}2026`))
      expect(found).toMatchObject({ headings: ['Id', 'Namn', 'När'], rows: [[2, '1', 'A', '2026']] })
    }
    expect(await read(bytes('sep=,\nId,Namn\n1,"a;b;c;d"'))).toMatchObject({
      headings: ['Id', 'Namn'],
      rows: [[3, '1', 'a;b;c;d']],
    })
  })

  it('may have a title above its headings, headings that are the same or empty, and rows that are shorter', async () => {
    const { headings, rows } = await read(bytes('Projektlista 2026\n\nId;Namn;Namn;;Slut\n1;A\n'))
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

describe('A sheet', () => {
  it('is read whatever the file is called: shared, own and formulas’ words, numbers, days', async () => {
    const file = xlsxOf([
      ['Projektlista', null],
      ['Id', 'Titel', 'Start', 'Budget', 'Formel'],
      [
        1,
        'Bänk & <park>',
        { xml: '<c s="1"><v>46143</v></c>' },
        1250000.5,
        { xml: '<c t="str"><f>A1</f><v>räknat</v></c>' },
      ],
      [
        2,
        { xml: '<c t="inlineStr"><is><r><t>Två </t></r><r><t>delar</t></r></is></c>' },
        '1 maj 2026',
        { xml: '<c><f>SUM(A1)</f></c>' },
        { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
      ],
    ])
    expect(await read(file)).toEqual({
      ...{ format: 'xlsx', headings: ['Id', 'Titel', 'Start', 'Budget', 'Formel'] },
      rows: [
        [3, 1, 'Bänk & <park>', '2026-05-01', 1250000.5, 'räknat'],
        [
          4,
          2,
          'Två delar',
          '1 maj 2026',
          { fault: 'import.row.formula' },
          { fault: 'import.row.formula-error', values: { word: '#DIV/0!' } },
        ],
      ],
    })
  })

  it('counts days from 1904 when it says so', async () => {
    const file = xlsxOf(
      [
        ['Id', 'Start'],
        [1, { xml: '<c s="1"><v>44681</v></c>' }],
      ],
      { date1904: true },
    )
    expect((await read(file)).rows).toEqual([[2, 1, '2026-05-01']])
  })

  it('says in each merged line what the uppermost says', async () => {
    const file = xlsxOf(
      [
        ['Avdelning', 'Id'],
        ['Gata', 'a'],
        [null, 'b'],
        [null, 'c'],
        ['Park', 'd'],
        [null, 'e'],
      ],
      { merges: ['A2:A4', 'B9:D9'] },
    )
    expect((await read(file)).rows.map(([, ...cells]) => cells)).toEqual([
      ['Gata', 'a'],
      ['Gata', 'b'],
      ['Gata', 'c'],
      ['Park', 'd'],
      ['', 'e'],
    ])
  })

  it('may say nothing of where its cells are', async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>Id</t></is></c><c t="inlineStr"><is><t>Namn</t></is></c></row><row><c><v>1</v></c></row></sheetData></worksheet>'
    expect(await read(xlsxOf([], { parts: { 'xl/worksheets/sheet2.xml': sheet } }))).toMatchObject({ rows: [[2, 1]] })
  })

  const bomb = '<!DOCTYPE lol [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
  const external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
  const zeros = new Uint8Array(20_000_000)
  const whole = xlsxOf([
    ['Id', 'Namn'],
    [1, 'A'],
  ])
  it.each([
    [
      'with an XML bomb',
      xlsxOf([['Id', { xml: '<c t="inlineStr"><is><t>&b;</t></is></c>' }]], { prologue: bomb }),
      { key: 'doctype' },
    ],
    ['with an entity from elsewhere', xlsxOf([['Id', 'Namn']], { prologue: external }), { key: 'doctype' }],
    [
      'with an entity that nobody declared',
      xlsxOf([['Id', { xml: '<c t="inlineStr"><is><t>&b;</t></is></c>' }]]),
      { key: 'xml' },
    ],
    ['that is a zip bomb', zipSync({ 'xl/workbook.xml': zeros }), { key: 'bomb' }],
    ['that is cut', whole.subarray(0, whole.length - 200), { key: 'cut' }],
    [
      'whose middle is gone',
      Buffer.concat([whole.subarray(0, 300), new Uint8Array(200), whole.subarray(500)]),
      { key: 'cut' },
    ],
    ['that is some other zip', zipSync({ 'a.txt': bytes('a') }), { key: 'no-sheet' }],
    [
      'with a million columns',
      xlsxOf([['Id', 'Namn'], [{ xml: '<c><v>1</v></c>' }]], {
        parts: {
          'xl/worksheets/sheet2.xml': `<worksheet><sheetData><row><c r="${columnName(1_000_000)}1"><v>1</v></c></row></sheetData></worksheet>`,
        },
      }),
      { key: 'columns' },
    ],
    [
      'with a huge cell',
      xlsxOf([['Id', { xml: `<c t="inlineStr"><is><t>${'a'.repeat(40_000)}</t></is></c>` }]]),
      { key: 'cell-size' },
    ],
    ['with nothing in it', xlsxOf([]), { key: 'empty' }],
  ])('%s is refused', async (_name, file, fault) => {
    expect(await faultIn(file)).toMatchObject(fault)
  })
})

describe('GeoJSON', () => {
  const feature = (properties: object, more: object = {}) =>
    JSON.stringify({ type: 'Feature', properties, geometry: null, ...more })
  it('is read feature by feature, with the line where each begins', async () => {
    const file = `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3008"}},\n"features":[\n${feature({ namn: 'Bänk [{"}]', teman: ['a', 'b'] })},\n${feature({ namn: 'Å', budget: 5 }, { id: 7 })}\n]}`
    const found = await read(bytes(file))
    expect(found).toEqual({
      ...{ format: 'geojson', headings: ['namn', 'teman', 'id', 'budget'] },
      rows: [
        [3, 'Bänk [{"}]', 'a; b', '', ''],
        [4, 'Å', '', 7, 5],
      ],
    })
    expect((await openTable(fileOf(bytes(file)))).crs).toBe('urn:ogc:def:crs:EPSG::3008')
  })
  it.each([
    ['cut in the middle', `{"features":[\n${feature({ a: 1 })},\n{"type":"Fea`, { key: 'cut-json', line: 3 }],
    ['with a feature that is none', `{"features":[\n{"type": oj}\n]}`, { key: 'json', line: 2 }],
    ['without features', '{"type":"Topology"}', { key: 'no-features' }],
    ['with none', '{"features":[]}', { key: 'empty' }],
  ])('%s is refused', async (_name, text, fault) => {
    expect(await faultIn(bytes(text))).toMatchObject(fault)
  })
})

describe('A calendar', () => {
  const calendar = (...events: string[]) =>
    bytes(
      `BEGIN:VCALENDAR\r\n${events.map((it) => `BEGIN:VEVENT\r\n${it}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`,
    )
  const days = async (...lines: string[]) => {
    const { rows } = await read(calendar(['UID:1', 'SUMMARY:Möte', ...lines].join('\r\n')))
    return rows[0]?.slice(7, 9)
  }
  it('tells what each event says', async () => {
    const event =
      'UID:a@x\r\nSUMMARY:Dialog om\r\n  parken\\, del 1\r\nLOCATION:Provgatan\r\nGEO:55.6;13.0\r\nDTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260503\r\nSTATUS:CANCELLED\r\nCATEGORIES:Park,Lek\r\nURL:https://example.org/'
    expect((await read(calendar(event))).rows).toEqual([
      [
        2,
        'a@x',
        'Dialog om parken, del 1',
        '',
        'Provgatan',
        '13',
        '55.6',
        '2026-05-01',
        '2026-05-02',
        'CANCELLED',
        'Park; Lek',
        'https://example.org/',
      ],
    ])
  })
  it('has its days in Sweden', async () => {
    expect(await days('DTSTART:20260501T223000Z', 'DTEND:20260502T100000Z')).toEqual(['2026-05-02', '2026-05-02'])
    expect(
      await days('DTSTART;TZID=Europe/Stockholm:20260501T230000', 'DTEND;TZID=Europe/Stockholm:20260502T000000'),
    ).toEqual(['2026-05-01', '2026-05-01'])
    expect(await days('DTSTART;VALUE=DATE:20260501')).toEqual(['2026-05-01', '2026-05-01'])
    expect(await days('DTSTART:20260501T180000', 'DURATION:P2D')).toEqual(['2026-05-01', '2026-05-03'])
  })
  it('goes on to the last of what comes back, or for ever', async () => {
    expect(await days('DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=WEEKLY;COUNT=5')).toEqual(['2026-05-01', '2026-05-29'])
    expect(
      await days('DTSTART:20260501T180000', 'DTEND:20260501T200000', 'RRULE:FREQ=MONTHLY;UNTIL=20261201T000000'),
    ).toEqual(['2026-05-01', '2026-11-01'])
    expect(await days('DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=DAILY')).toEqual(['2026-05-01', ''])
  })
  it('leaves changed occurrences of the same event out, and tells what it can’t read', async () => {
    const found = await read(
      calendar(
        'UID:1\r\nDTSTART:20260501',
        'UID:1\r\nRECURRENCE-ID:20260508\r\nDTSTART:20260509',
        'UID:2\r\nDTSTART:ej',
      ),
    )
    expect(found.rows).toHaveLength(2)
    expect(found.rows[1]?.[1]).toEqual({ fault: 'import.row.event' })
  })
  it('that is cut, or without events, is refused', async () => {
    const whole = calendar('UID:1\r\nDTSTART:20260501')
    expect(await faultIn(whole.subarray(0, whole.length - 20))).toMatchObject({ key: 'cut-calendar' })
    expect(await faultIn(calendar())).toMatchObject({ key: 'no-events' })
  })
})
