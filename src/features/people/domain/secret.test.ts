import { describe, expect, it } from 'vitest'
import { newShortCode } from '../../../kernel/ids.ts'
import { hashOf, hashOfDigits, readDigits, readShortCode, sameHash } from './secret.ts'

describe('six digits', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['۱۲۳ ۴۵۶', '123456'],
    ['１２３４５６', '123456'],
    ['\u200F012345', '012345'],
  ])('are read from %j', (typed, digits) => {
    expect(readDigits(typed)).toBe(digits)
  })

  it.each(['', '12345', '1234567', '12345a', 'koden', '1e5'])('are not in %j', (typed) => {
    expect(readDigits(typed)).toBeNull()
  })
})

describe('a short code', () => {
  it('is read however it was written down', () => {
    for (let n = 0; n < 200; n++) {
      const code = newShortCode()
      expect(readShortCode(code.toLowerCase())).toBe(code)
      expect(readShortCode(` ${code.replaceAll('-', ' ')} `)).toBe(code)
      expect(readShortCode(code.replaceAll('-', '–'))).toBe(code)
      expect(readShortCode(code.replaceAll('-', ''))).toBe(code)
    }
  })

  it.each(['', 'XXXX-XXXX', 'XXXX-XXXX-XXX', 'ÅÄÖX-XXXX-XX', "'; drop table"])('is not %j', (typed) => {
    expect(readShortCode(typed)).toBeNull()
  })
})

describe('hashes', () => {
  it('are bound to the row for six digits, so that equal codes do not show', () => {
    expect(sameHash(hashOfDigits('a', '123456'), hashOfDigits('a', '123456'))).toBe(true)
    expect(sameHash(hashOfDigits('a', '123456'), hashOfDigits('b', '123456'))).toBe(false)
  })

  it('of different lengths are different, without an error', () => {
    expect(sameHash(hashOf('a'), Buffer.alloc(0))).toBe(false)
  })
})
