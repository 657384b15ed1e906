import type { Db } from '../../../platform/database/index.ts'
import type { CollaborationModel } from '../../models/index.ts'
import { type Shaped, type ShapingFacts, type ShapingTerms, shaped } from '../domain/shaped.ts'
import { termsOf } from '../domain/terms.ts'
import { loadShapingFacts } from '../gate/store.ts'

/** How shaping stands: what was counted, what the model demands, and each clause of R22 judged by itself. */
export interface ShapingStanding {
  readonly facts: ShapingFacts
  readonly terms: ShapingTerms
  readonly judged: Shaped
}

/**
 * How far residents have shaped the problem description, by the rule that the gate uses (R22): for the page that shows it
 * clause by clause, also after the gate was passed. One round trip.
 */
export async function loadShapingStanding(
  db: Db,
  undertaking: string,
  model: CollaborationModel | undefined,
  now: Date,
): Promise<ShapingStanding> {
  const facts = await loadShapingFacts(db, undertaking)
  const terms = termsOf(model)
  return { facts, terms, judged: shaped(facts, terms, now) }
}
