import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columnName, xlsxOf } from '../../../../../test/support/import-files.ts'
import { faultIn, readTable } from '../../../../../test/support/read-tables.ts'

const bytes = (text: string) => Buffer.from(text)

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
    expect(await readTable(file)).toEqual({
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
    expect((await readTable(file)).rows).toEqual([[2, 1, '2026-05-01']])
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
    expect((await readTable(file)).rows.map(([, ...cells]) => cells)).toEqual([
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
    expect(await readTable(xlsxOf([], { parts: { 'xl/worksheets/sheet2.xml': sheet } }))).toMatchObject({
      rows: [[2, 1]],
    })
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
