import { describe, expect, it } from 'vitest'
import { faultIn, readTable } from '../../../../../test/support/read-tables.ts'
import { openTable } from './open-table.ts'
import { fileOf } from './stored-file.ts'

const bytes = (text: string) => Buffer.from(text)

describe('GeoJSON', () => {
  const feature = (properties: object, more: object = {}) =>
    JSON.stringify({ type: 'Feature', properties, geometry: null, ...more })
  it('is read feature by feature, with the line where each begins', async () => {
    const file = `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3008"}},\n"features":[\n${feature({ namn: 'Bänk [{"}]', teman: ['a', 'b'] })},\n${feature({ namn: 'Å', budget: 5 }, { id: 7 })}\n]}`
    const found = await readTable(bytes(file))
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
    const { rows } = await readTable(calendar(['UID:1', 'SUMMARY:Möte', ...lines].join('\r\n')))
    return rows[0]?.slice(7, 9)
  }
  it('tells what each event says', async () => {
    const event =
      'UID:a@x\r\nSUMMARY:Dialog om\r\n  parken\\, del 1\r\nLOCATION:Provgatan\r\nGEO:55.6;13.0\r\nDTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260503\r\nSTATUS:CANCELLED\r\nCATEGORIES:Park,Lek\r\nURL:https://example.org/'
    expect((await readTable(calendar(event))).rows).toEqual([
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
    const found = await readTable(
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
