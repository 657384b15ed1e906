import { describe, expect, it } from 'vitest'
import { largeModel } from '../../../../../test/support/large-model.ts'
import { type ChangingModel, changed, modelsById } from '../../../../../test/support/models.ts'
import { marksOf } from '../../../../../test/support/reviews.ts'
import { allCriteria } from '../../domain/walk.ts'
import { bundledContext } from '../bundled-context.ts'
import { review } from './review.ts'

/** Five times what it may take on a machine that does nothing else: tests share two cores with a browser. */
const LONGEST_MS = 5 * 100

describe('A model of 200 phases and 5,000 criteria', () => {
  it('is reviewed in under 100 ms', async () => {
    const base = (await modelsById()).get('medverka')
    if (base === undefined) throw new Error('no medverka')
    const large = changed(base, (copy) => Object.assign(copy, largeModel(base as ChangingModel)))
    const context = await bundledContext()
    expect([large.phases.length, allCriteria(large).length]).toEqual([200, 5000])
    expect(marksOf(review(large, context))).toEqual([
      'residents-from-the-start.not-at-start',
      'with-not-for.lower-level',
      'with-not-for.without-votes',
    ])
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now()
      review(large, context)
      return performance.now() - begun
    })
    expect(Math.min(...times)).toBeLessThan(LONGEST_MS)
  })
})
