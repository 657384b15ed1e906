import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS_OF_ACTOR } from '../../undertakings/index.ts'
import { type Judgement, judged, VERDICTS } from './judgement.ts'

const judgement = (change: Partial<Judgement>): Judgement => ({
  id: 'j',
  actorKind: 'resident',
  staff: false,
  verdict: 'some',
  ...change,
})

describe('judgements of an added value', () => {
  it('diverge when some find it worth something and others harmful', () => {
    expect(judged([judgement({}), judgement({ verdict: 'harm' })]).diverging).toBe(true)
    expect(judged([judgement({}), judgement({ verdict: 'large' })]).diverging).toBe(false)
  })
  it('never count staff as residents, whatever they call themselves', () => {
    expect(judged([judgement({ staff: true })])).toMatchObject({ judges: 1, residents: 0 })
  })
  it('count at most as many residents as judges, in any order', () => {
    const any = fc.record({
      id: fc.uuid(),
      actorKind: fc.constantFrom(...KINDS_OF_ACTOR),
      staff: fc.boolean(),
      verdict: fc.constantFrom(...VERDICTS),
    })
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const { judges, residents } = judged(all)
        expect(residents).toBeLessThanOrEqual(judges)
        expect(judged([...all].reverse())).toEqual(judged(all))
      }),
    )
  })
})
