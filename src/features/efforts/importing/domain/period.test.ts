import { describe, expect, it } from 'vitest'
import { readPeriod, readSpan } from './period.ts'

const day = (one: string) => ({ first: one, last: one })

describe('A day as Swedes write it', () => {
  it.each([
    ['2026-05-01', '2026-05-01'],
    ['2026-05-01 10:30', '2026-05-01'],
    ['2026-05-01T08:00:00Z', '2026-05-01'],
    ['1/5 2026', '2026-05-01'],
    ['1.5.2026', '2026-05-01'],
    ['1 maj 2026', '2026-05-01'],
    ['1:a Maj, 2026', '2026-05-01'],
    ['14 okt. 2026', '2026-10-14'],
    ['260501', '2026-05-01'],
    ['20260501', '2026-05-01'],
    [260501, '2026-05-01'],
    [46143, '2026-05-01'],
    ['46143', '2026-05-01'],
    ['f.o.m. 2026–05–01', '2026-05-01'],
  ])('%s', (written, read) => {
    expect(readPeriod(written)).toEqual(day(read))
  })

  it('counts from 1904 in files from old Macs', () => {
    expect(readPeriod(44681, true)).toEqual(day('2026-05-01'))
  })
})

describe('A longer period', () => {
  it.each([
    ['Q2 2026', '2026-04-01', '2026-06-30'],
    ['kvartal 4 2026', '2026-10-01', '2026-12-31'],
    ['2026 kv 1', '2026-01-01', '2026-03-31'],
    ['februari 2028', '2028-02-01', '2028-02-29'],
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['H2 2026', '2026-07-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    [2026, '2026-01-01', '2026-12-31'],
    ['v. 18 2026', '2026-04-27', '2026-05-03'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
  ])('%s', (written, first, last) => {
    expect(readPeriod(written)).toEqual({ first, last })
  })

  it('may be told by both its ends in one cell', () => {
    const june = { first: '2026-05-01', last: '2026-06-30' }
    for (const written of [
      '2026-05-01 – 2026-06-30',
      '1 maj – 30 juni 2026',
      'maj 2026 till juni 2026',
      '2026-05-01–2026-06-30',
    ])
      expect(readSpan(written)).toEqual(june)
    expect(readSpan('Q2 2026')).toEqual({ first: '2026-04-01', last: '2026-06-30' })
    expect(readSpan('maj 2026 – snart')).toEqual({ fault: 'import.row.date' })
  })
})

describe('What is no day', () => {
  it.each([
    ['våren', 'season'],
    ['Hösten 2026', 'season'],
    ['vt 2026', 'season'],
    ['2026-02-31', 'no-such-day'],
    ['31/4 2026', 'no-such-day'],
    ['2025 v 53', 'no-such-day'],
    ['0026-01-01', 'no-such-day'],
    ['snart', 'date'],
    ['5', 'date'],
    ['=TODAY()', 'date'],
  ])('%s', (written, fault) => {
    expect(readPeriod(written)).toEqual({ fault: `import.row.${fault}` })
  })
})
