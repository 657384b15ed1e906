import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions, newestFirst } from './version.ts'

const version = fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }).map((numbers) => numbers.join('.'))

describe('versions', () => {
  it('are ordered as people count', () => {
    const rows = ['1.9', '1.10', '2', '1.2.3'].map((it) => ({ version: it }))
    expect(newestFirst(rows).map((row) => row.version)).toEqual(['2', '1.10', '1.9', '1.2.3'])
    expect(compareVersions('1', '1.0')).toBe(0)
  })

  it('have one order, whichever is asked about first', () => {
    fc.assert(
      fc.property(version, version, version, (one, other, third) => {
        expect(Math.sign(compareVersions(one, other))).toBe(-Math.sign(compareVersions(other, one)) + 0)
        if (compareVersions(one, other) <= 0 && compareVersions(other, third) <= 0) {
          expect(compareVersions(one, third)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
