import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import { CRITERION_KINDS } from '../../domain/criterion-kinds.ts'
import { EXAMPLE } from '../../domain/example-model.ts'
import { parseModel } from '../../domain/parse-model.ts'
import { sayDifference } from '../say-difference.ts'
import { compareModels } from './compare-models.ts'

/** For tests: words of the example model, and what stands there instead. */
export type Edit = readonly [old: string, fresh: string]

/** A change of the example, and all that is said of it, with its topic. */
export type ToldChange = readonly [what: string, edits: readonly Edit[], sentences: readonly string[]]

/** The example model with these edits. Throws when it is no model, or doesn't hold what is to be changed. */
export function exampleWith(...edits: readonly Edit[]): CollaborationModel {
  const text = edits.reduce((source, [old, fresh]) => {
    if (!source.includes(old)) throw new Error(`The example doesn't hold ${old}`)
    return source.replace(old, fresh)
  }, EXAMPLE)
  const parsed = parseModel(text, new Set(CRITERION_KINDS))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.model
}

export function said(before: CollaborationModel, after: CollaborationModel): readonly string[] {
  return compareModels(before, after).differences.map((it) => `${it.topic} · ${sayDifference(it, 'sv')}`)
}
