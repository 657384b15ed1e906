import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence } from './evidence.ts'
import { type ExceptionInForce, judgeStanding, NO_EVIDENCE } from './standing.ts'

function evidence(met: boolean, warns = false): Evidence {
  return { ...NO_EVIDENCE, met, warns, found: { key: 'gates.answer.none' } }
}

function exception(criterion: string): ExceptionInForce {
  return {
    id: `exception-${criterion}`,
    criterion,
    reason: 'Skäl',
    language: 'sv',
    name: 'Någon',
    as: 'coordinator',
    at: '2026-03-02',
  }
}

const CRITERIA = [
  { id: 'purpose', kind: 'purpose-stated' },
  { id: 'mix', kind: 'mix-matches-place' },
]

describe('a gate', () => {
  it('is open when all its criteria are met', () => {
    const found = new Map([
      ['purpose', evidence(true)],
      ['mix', evidence(true, true)],
    ])
    const standing = judgeStanding(CRITERIA, found, [])
    expect(standing).toMatchObject({ open: true, missing: 0, excepted: 0 })
    expect(standing.criteria.map(({ state }) => state)).toEqual(['met', 'warned'])
  })

  it('is closed while one criterion isn’t met, and says how many', () => {
    const standing = judgeStanding(CRITERIA, new Map([['purpose', evidence(false)]]), [])
    expect(standing).toMatchObject({ open: false, missing: 2, excepted: 0 })
    expect(standing.criteria.map(({ state }) => state)).toEqual(['not-met', 'not-met'])
  })

  it('opens by exception, which stays visible when the criterion is met after all', () => {
    const found = (met: boolean) =>
      new Map([
        ['purpose', evidence(met)],
        ['mix', evidence(true)],
      ])
    expect(judgeStanding(CRITERIA, found(false), [exception('purpose')])).toMatchObject({ open: true, excepted: 1 })
    const met = judgeStanding(CRITERIA, found(true), [exception('purpose')])
    expect(met).toMatchObject({ open: true, excepted: 0 })
    expect(met.criteria[0]).toMatchObject({ state: 'met', exception: { criterion: 'purpose' } })
  })

  it('that demands nothing is open', () => {
    expect(judgeStanding([], new Map(), [])).toMatchObject({ open: true, missing: 0 })
  })
})

const anyGate = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map((ids) => ids.map((id) => ({ id, kind: `kind-of-${id}` })))

/** A gate, what there is as evidence for each criterion (or nothing at all), and which are excepted. */
const anySituation = anyGate.chain((criteria) => {
  const each = { minLength: criteria.length, maxLength: criteria.length }
  return fc.record({
    criteria: fc.constant(criteria),
    found: fc.array(fc.option(fc.record({ met: fc.boolean(), warns: fc.boolean() }), { nil: undefined }), each),
    better: fc.array(fc.boolean(), each),
    excepted: fc.array(fc.boolean(), each),
  })
})

type Situation = typeof anySituation extends fc.Arbitrary<infer T> ? T : never

function evidenceOf({ criteria, found }: Situation, better: readonly boolean[] = []): Map<string, Evidence> {
  return new Map(
    criteria.flatMap(({ id }, at) => {
      const one = found[at]
      if (one === undefined) return better[at] ? [[id, evidence(true)] as const] : []
      return [[id, evidence(one.met || better[at] === true, one.warns)] as const]
    }),
  )
}

function exceptionsOf({ criteria, excepted }: Situation): ExceptionInForce[] {
  return criteria.filter((_, at) => excepted[at]).map(({ id }) => exception(id))
}

describe('whatever the gate demands and whatever there is', () => {
  it('more evidence never closes it', () => {
    fc.assert(
      fc.property(anySituation, (it) => {
        const before = judgeStanding(it.criteria, evidenceOf(it), exceptionsOf(it))
        const after = judgeStanding(it.criteria, evidenceOf(it, it.better), exceptionsOf(it))
        expect(after.missing).toBeLessThanOrEqual(before.missing)
        if (before.open) expect(after.open).toBe(true)
      }),
    )
  })

  it('an exception opens its own criterion only', () => {
    fc.assert(
      fc.property(anySituation, (it) => {
        const without = judgeStanding(it.criteria, evidenceOf(it), [])
        const withThem = judgeStanding(it.criteria, evidenceOf(it), exceptionsOf(it))
        for (const [at, one] of withThem.criteria.entries()) {
          const before = without.criteria[at]?.state
          expect(one.state).toBe(it.excepted[at] && before === 'not-met' ? 'excepted' : before)
        }
      }),
    )
  })

  it('an exception from something that it doesn’t demand changes nothing', () => {
    fc.assert(
      fc.property(anySituation, (it) => {
        const stray = exception(`${it.criteria.map(({ id }) => id).join('')}-`)
        expect(judgeStanding(it.criteria, evidenceOf(it), [stray])).toEqual(
          judgeStanding(it.criteria, evidenceOf(it), []),
        )
      }),
    )
  })

  it('what there is no evidence for is never met', () => {
    fc.assert(
      fc.property(anySituation, (it) => {
        const standing = judgeStanding(it.criteria, evidenceOf(it), exceptionsOf(it))
        for (const [at, one] of standing.criteria.entries()) {
          if (it.found[at] === undefined) expect(['met', 'warned']).not.toContain(one.state)
        }
      }),
    )
  })

  it('it is open exactly when nothing is missing', () => {
    fc.assert(
      fc.property(anySituation, (it) => {
        const { criteria, open, missing } = judgeStanding(it.criteria, evidenceOf(it), exceptionsOf(it))
        expect(open).toBe(criteria.every(({ state }) => state !== 'not-met'))
        expect(missing).toBe(criteria.filter(({ state }) => state === 'not-met').length)
      }),
    )
  })
})
