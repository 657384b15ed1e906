import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from './json-fault.ts'

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a": oops}', 6],
    ["{'a': 1}", 1],
    ['{"a": 1,}', 8],
    ['[1, 2', 5],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{"a": 01}', 7],
    ['"open', 0],
    ['["tab\there"]', 1],
    ['[1]]', 3],
    ['[}', 1],
    ['', 0],
  ])('%s is found', (text, offset) => {
    expect(jsonFault(text)).toBe(offset)
    expect(() => JSON.parse(text)).toThrow()
  })

  it('no place is found in what JSON.parse can read, and always one in what it cannot', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', '}', ',', '"', 'x', '\\'), (json, at, put) => {
        const text = json.slice(0, at % (json.length + 1)) + put + json.slice(at % (json.length + 1))
        let readable = true
        try {
          JSON.parse(text)
        } catch {
          readable = false
        }
        expect(jsonFault(text) === null).toBe(readable)
      }),
      { numRuns: 500 },
    )
  })
})
