import type { z } from 'zod'
import { bundledModels } from '../../src/features/models/bundled.ts'
import { checkModel } from '../../src/features/models/domain/check-model.ts'
import type { CollaborationModel } from '../../src/features/models/domain/collaboration-model.ts'
import { CRITERION_KINDS } from '../../src/features/models/domain/criterion-kinds.ts'
import { parseModel } from '../../src/features/models/domain/parse-model.ts'
import { modelSchema } from '../../src/features/models/domain/schema.ts'

/** A model that a test may change. */
export type ChangingModel = z.infer<typeof modelSchema>

const KINDS = new Set<string>(CRITERION_KINDS)

/** The models that Medverka comes with, by id. */
export async function modelsById(): Promise<ReadonlyMap<string, CollaborationModel>> {
  const models = new Map<string, CollaborationModel>()
  for (const { file, text } of await bundledModels()) {
    const parsed = parseModel(text, KINDS)
    if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.faults)}`)
    models.set(parsed.model.id, parsed.model)
  }
  return models
}

/** A changed copy, which is still a model: well formed, and without references to nothing. */
export function changed(model: CollaborationModel, change: (copy: ChangingModel) => unknown): CollaborationModel {
  const copy = structuredClone(model) as ChangingModel
  change(copy)
  const parsed = modelSchema.parse(copy)
  const [finding] = checkModel(parsed, KINDS)
  if (finding !== undefined) throw new Error(`not a model: ${JSON.stringify(finding)}`)
  return parsed
}
