import {
  bundledContext,
  bundledModels,
  type CollaborationModel,
  CRITERION_KINDS,
  parseModel,
  review,
} from '../src/features/models/index.ts'
import { largeModel } from '../test/support/large-model.ts'
import type { ChangingModel } from '../test/support/models.ts'
import { printReviews, type ReviewFigures } from './table.ts'

const WARMING = 5
const RUNS = 25

/** How long a review takes: of each model that Medverka comes with, and of one of 200 phases and 5,000 criteria. */
export async function benchReviews(): Promise<void> {
  const context = await bundledContext()
  const models: [string, CollaborationModel][] = (await bundledModels()).map(({ file, text }) => {
    const parsed = parseModel(text, new Set(CRITERION_KINDS))
    if (!parsed.ok) throw new Error(`${file} is no model`)
    return [parsed.model.id, parsed.model]
  })
  const base = models.find(([id]) => id === 'medverka')?.[1]
  if (base === undefined) throw new Error('There is no medverka to make a large model from')
  const large = largeModel(base as ChangingModel)
  printReviews(
    [...models, ['200 phases, 5,000 criteria', large] as const].map(([name, model]): ReviewFigures => {
      for (let run = 0; run < WARMING; run += 1) review(model, context)
      const times = Array.from({ length: RUNS }, () => {
        const begun = performance.now()
        review(model, context)
        return performance.now() - begun
      }).sort((one, other) => one - other)
      return { name, median: times[Math.floor(RUNS / 2)] ?? 0, slowest: times.at(-1) ?? 0 }
    }),
  )
}
