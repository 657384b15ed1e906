import { describe, expect, it } from 'vitest'
import { newToken } from '../../../kernel/ids.ts'
import { openReceipt, sealReceipt } from './receipt.ts'

describe('a sealed receipt', () => {
  const receipt = { token: newToken(), code: 'BCDF-GHJK-MN' }
  it('opens for the session that it was sealed for', () => {
    const cookie = newToken()
    expect(openReceipt(cookie, sealReceipt(cookie, receipt))).toEqual(receipt)
  })
  it('opens for nobody else, and not when it was changed', () => {
    const cookie = newToken()
    const sealed = sealReceipt(cookie, receipt)
    expect(openReceipt(newToken(), sealed)).toBeNull()
    expect(openReceipt(cookie, `${sealed.slice(0, -2)}AA`)).toBeNull()
    expect(openReceipt(cookie, '')).toBeNull()
  })
  it('does not show the secret', () => {
    expect(sealReceipt(newToken(), receipt)).not.toContain(receipt.token)
  })
})
