import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CRITERION_KINDS } from './criterion-kinds.ts'
import { EXAMPLE } from './example-model.ts'
import type { Fault } from './fault.ts'
import { parseModel } from './parse-model.ts'

const KNOWN = new Set<string>(CRITERION_KINDS)

function faultsOf(text: string): readonly Fault[] {
  const parsed = parseModel(text, KNOWN)
  return parsed.ok ? [] : parsed.faults
}

describe('hostile texts', () => {
  const bombs: Readonly<Record<string, string>> = {
    'anchors that explode': `a: &a [x]\n${Array.from({ length: 40 }, (_, at) => `b${at}: &b${at} [*a, *a]`).join('\n')}`,
    'a cycle': 'a: &a [*a]\n',
    brackets: '['.repeat(40_000),
    'lists within lists': '- '.repeat(40_000),
    'keys by the thousand': Array.from({ length: 25_000 }, (_, at) => `k${at}: x`).join('\n'),
    'phases by the thousand': `format: 1\nphases:\n${'  - x\n'.repeat(40_000)}`,
    'closing brackets': '] '.repeat(20_000),
    'a key that poisons prototypes': '__proto__: { polluted: yes }\n',
  }
  it.each(Object.entries(bombs))('%s end in few faults, soon', (_, text) => {
    const start = performance.now()
    const faults = faultsOf(text)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.length).toBeLessThanOrEqual(100)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('a file cut anywhere is refused, with a line that is in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: EXAMPLE.length - 30 }), (length) => {
        const text = EXAMPLE.slice(0, length)
        const faults = faultsOf(text)
        expect(faults.length).toBeGreaterThan(0)
        for (const { line, column } of faults) {
          expect(line).toBeLessThanOrEqual(text.split('\n').length)
          expect(Math.min(line, column)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('no text whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(EXAMPLE.length), (noise, at) => {
        parseModel(noise, KNOWN)
        parseModel(EXAMPLE.slice(0, at) + noise + EXAMPLE.slice(at), KNOWN)
      }),
      { numRuns: 60 },
    )
  })
})
