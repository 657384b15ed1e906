import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, contentHash } from './canonical.ts'

/** The same content with every mapping's keys in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  )
}

describe('canonical content', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(contentHash(turned(value))).toBe(contentHash(value))
      }),
    )
  })

  it('is the same for equal content only', () => {
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
    const small = fc.jsonValue({ maxDepth: 1 })
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(canonical(one) === canonical(other)).toBe(isDeepStrictEqual(plain(one), plain(other)))
      }),
    )
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]))
    expect(contentHash({ a: 1, b: undefined })).toBe(contentHash({ a: 1 }))
    expect(contentHash({ a: '1' })).not.toBe(contentHash({ a: 1 }))
  })
})
