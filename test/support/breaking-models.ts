import { beforeAll, expect } from 'vitest'
import { bundledContext, type CollaborationModel, type ReviewContext, review } from '../../src/features/models/index.ts'
import { type ChangingModel, changed, modelsById } from './models.ts'
import { changeOf } from './reviews.ts'

export type Change = (copy: ChangingModel) => unknown

/** For a file that breaks bundled models, each in one place: what a change makes the review object to. Nothing else may change. */
export function breakingModels(): (id: string, change: Change) => string[] {
  let models: ReadonlyMap<string, CollaborationModel>
  let context: ReviewContext
  beforeAll(async () => {
    models = await modelsById()
    context = await bundledContext()
  })
  return (id, change) => {
    const model = models.get(id)
    if (model === undefined) throw new Error(`no model ${id}`)
    const [before, after] = [review(model, context), review(changed(model, change), context)]
    const { appear, go } = changeOf(before, after)
    expect([go, after.unjudged]).toEqual([[], before.unjudged])
    return appear
  }
}
