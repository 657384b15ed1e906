import { describe, expect, it } from 'vitest'
import { readMoney } from './money.ts'

describe('An amount', () => {
  it.each([
    ['1 250 000,50 kr', 1_250_001],
    ['1\u00a0250\u00a0000', 1_250_000],
    ['1.250.000', 1_250_000],
    ['1.250', 1_250],
    ['1,250,000.00', 1_250_000],
    ['1,5 mkr', 1_500_000],
    ['250 tkr', 250_000],
    ['99,49:-', 99],
    ['12.5', 13],
    [1250000.5, 1_250_001],
    ['0', 0],
  ])('%s', (written, read) => {
    expect(readMoney(written)).toBe(read)
  })
  it.each(['cirka en miljon', '12 EUR', '1,2,3', '', '-', 'kr'])('is not %s', (written) => {
    expect(readMoney(written)).toEqual({ fault: 'import.row.money' })
  })
  it('is never negative, nor more than there is', () => {
    for (const written of ['-5', '99999999 mkr', -1])
      expect(readMoney(written)).toEqual({ fault: 'import.row.money-range' })
    expect(readMoney(Number.NaN)).toEqual({ fault: 'import.row.money' })
  })
})
