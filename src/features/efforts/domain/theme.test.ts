import { describe, expect, it } from 'vitest'
import { readKronor } from './budget.ts'
import { themeCodes } from './theme.ts'

describe('themes', () => {
  it('become the town’s codes, each once', () => {
    expect(themeCodes(['Trygghet', ' trygghet ', 'Lek och idrott', '', '—'])).toEqual(['trygghet', 'lek-och-idrott'])
    expect(themeCodes(['å'.repeat(200)])).toEqual(['a'.repeat(60)])
  })
})

describe('a budget', () => {
  it.each([
    ['1 250 000', 1_250_000],
    ['1 250 000 kr', 1_250_000],
    ['0', 0],
    ['', null],
    ['  ', null],
  ] as const)('“%s” is read', (told, kronor) => {
    expect(readKronor(told)).toBe(kronor)
  })

  it.each(['1,2 mnkr', '12.5', '-3', 'kr', '1e6', '9'.repeat(13), '١٢'])('“%s” is not guessed at', (told) => {
    expect(readKronor(told)).toBeUndefined()
  })
})
